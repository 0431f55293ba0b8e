package impasto.vgg;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import impasto.settings.Pooling;
import impasto.settings.VggLayer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The pass through the first two convolutions and the pooling behind them. Their features are as large as those of all other layers
 * together: they are there in bands of rows only, which fit into the processor's cache unless rows are long. The first convolution
 * is cheap and is computed once more on the backward pass, with {@link StoredActivations#CHECKPOINTS} the second too.
 */
final class FirstBlockPass implements AutoCloseable {

    private static final VggLayer FIRST = VggLayer.CONV1_1;
    private static final VggLayer SECOND = VggLayer.CONV1_2;

    private final Vgg19 vgg;
    private final Kernels kernels;
    private final Parameters parameters;
    private final NDArray levels;
    private final LayerRequest request;
    private final VggLayer deepest;
    private final StoredActivations stored;
    private final List<Band> bands;
    private final NDList parts = new NDList();
    /** The second layer's features, where they are needed again. */
    private final Map<Band, NDArray> seconds = new HashMap<>();
    /** Where its ReLU is open, where it is looked at but its features are not needed again. */
    private final Map<Band, NDArray> gates = new HashMap<>();
    private final Map<Band, NDList> routes = new HashMap<>();

    FirstBlockPass(Vgg19 vgg, NDArray levels, LayerRequest request, StoredActivations stored) {
        this.vgg = vgg;
        this.kernels = vgg.kernels();
        this.parameters = vgg.parameters();
        this.levels = levels;
        this.request = request;
        this.deepest = request.deepest();
        this.stored = stored;
        Shape shape = levels.getShape();
        this.bands = Band.of(shape.get(1), shape.get(2), vgg.weights().layers().get(FIRST).outputs(), 2);
    }

    /** Shows the features asked for. @return the pooled features, for what is deeper, or null when nothing is */
    NDArray forward(BiConsumer<VggLayer, Features> visitor) {
        for (Band band : bands) {
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                NDArray first = first(band);
                if (asksFor(FIRST)) {
                    visitor.accept(FIRST, new Features(kernels, band.interior(first), band.from()));
                }
                NDArray pooled = behindFirst(band, first, stored == StoredActivations.ALL, visitor);
                if (pooled != null) {
                    NDScope.unregister(pooled);
                    parts.add(pooled);
                }
            }
        }
        if (parts.size() < 2) {
            return parts.isEmpty() ? null : parts.remove(0);
        }
        NDArray whole = NDArrays.concat(parts, 2);
        free(parts);
        return whole;
    }

    /** The pooled features of a band, or null when nothing is deeper. @param stores what the backward pass needs */
    private NDArray behindFirst(Band band, NDArray first, boolean stores, BiConsumer<VggLayer, Features> visitor) {
        if (deepest == FIRST) {
            return null;
        }
        NDArray second = second(band, first);
        if (asksFor(SECOND)) {
            visitor.accept(SECOND, new Features(kernels, second, band.from()));
            if (stores) {
                store(band, second);
            }
        }
        if (deepest == SECOND) {
            return null;
        }
        NDList found = kernels.pooled(second, vgg.pooling());
        if (stores) {
            NDList behind = found.subNDList(1);
            NDScope.unregister(behind);
            routes.put(band, behind);
        }
        return found.head();
    }

    private void store(Band band, NDArray second) {
        boolean again = request.again().contains(SECOND);
        NDArray needed = again ? second : kernels.gate(second);
        NDScope.unregister(needed);
        (again ? seconds : gates).put(band, needed);
    }

    private boolean asksFor(VggLayer layer) {
        return request.layers().contains(layer);
    }

    /** The first layer's features of a band and the rows beside it, of which the outermost are not those of the whole picture. */
    private NDArray first(Band band) {
        try (NDArray window = levels.get(new NDIndex(":, {}:{}", band.top(), band.bottom())); NDArray input = vgg.input(window);
                NDArray planes = input.transpose(0, 3, 1, 2); NDArray own = kernels.in(planes)) {
            return kernels.convolved(own, parameters.filter(FIRST));
        }
    }

    private NDArray second(Band band, NDArray first) {
        Filter filter = parameters.filter(SECOND);
        boolean bare = deepest != SECOND && !asksFor(SECOND) && vgg.pooling() == Pooling.MAX;
        NDArray near = band.near(first);
        NDArray all = bare ? kernels.linear(near, filter) : kernels.convolved(near, filter);
        return band.interiorOfNear(all);
    }

    /**
     * The gradient in the levels.
     *
     * @param gradient in the pooled features, or null when nothing is deeper
     * @return {@code 1 × H × W × 3}, float32
     */
    NDArray backward(NDArray gradient, Pass.Visitor visitor) {
        NDArray sum = levels.zerosLike();
        for (Band band : bands) {
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                NDArray first = first(band);
                if (stored == StoredActivations.CHECKPOINTS) {
                    restore(band, first);
                }
                NDArray through = deepest == FIRST ? null : inFirst(band, gradient, visitor);
                NDArray inFirst = through == null ? kernels.zeros(first) : through;
                if (asksFor(FIRST)) {
                    visitor.visit(FIRST, Optional.of(new Features(kernels, band.interior(first), band.from())),
                            new FeatureGradient(kernels, band.interior(inFirst), band.from()));
                }
                NDArray planes = kernels.out(kernels.back(kernels.rectifiedBack(inFirst, first), parameters.filter(FIRST)));
                sum.get(new NDIndex(":, {}:{}", band.top(), band.bottom())).addi(vgg.inputBack(planes.transpose(0, 2, 3, 1)));
            }
        }
        return sum;
    }

    private void restore(Band band, NDArray first) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            behindFirst(band, first, true, (layer, features) -> {});
        }
    }

    /** The gradient in the first layer's features, of a band and the rows beside it, from what is deeper. */
    private NDArray inFirst(Band band, NDArray gradient, Pass.Visitor visitor) {
        NDArray widened = inSecond(band, gradient, visitor);
        try (widened) {
            return kernels.back(widened, parameters.filter(SECOND));
        }
    }

    /** The gradient in what the second convolution gives, of a band and, as zeros, of the rows beside it. */
    private NDArray inSecond(Band band, NDArray gradient, Pass.Visitor visitor) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray own = gradient == null ? null : unpooled(band, gradient);
            if (asksFor(SECOND)) {
                own = throughRelu(band, own, visitor);
            }
            NDArray widened = band.widened(own, kernels);
            NDScope.unregister(widened);
            return widened;
        }
    }

    private NDArray throughRelu(Band band, NDArray gradient, Pass.Visitor visitor) {
        try (NDArray second = seconds.remove(band); NDArray gate = gates.remove(band)) {
            NDArray sum = gradient != null ? gradient : second != null ? kernels.zeros(second) : kernels.zerosOfGate(gate);
            visitor.visit(SECOND, Optional.ofNullable(second).map(array -> new Features(kernels, array, band.from())),
                    new FeatureGradient(kernels, sum, band.from()));
            return second != null ? kernels.rectifiedBack(sum, second) : kernels.gated(sum, gate);
        }
    }

    private NDArray unpooled(Band band, NDArray gradient) {
        Shape whole = new Shape(1, vgg.weights().layers().get(SECOND).outputs(), band.height(), levels.getShape().get(2));
        try (NDArray part = gradient.get(new NDIndex(":, :, {}:{}", band.from() / 2, band.to() / 2)); NDList behind = routes.remove(band)) {
            return kernels.unpooled(part, behind, whole, vgg.pooling());
        }
    }

    /** Frees what was stored for the backward pass. */
    @Override
    public void close() {
        free(parts);
        seconds.values().forEach(NDArray::close);
        seconds.clear();
        gates.values().forEach(NDArray::close);
        gates.clear();
        routes.values().forEach(NDList::close);
        routes.clear();
    }

    private static void free(NDList arrays) {
        arrays.close();
        arrays.clear();
    }
}
