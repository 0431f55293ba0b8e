package impasto.vgg;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * One way of a picture through the network, and of a slope back. In between it keeps the features that losses look at and
 * of all others a bit for each: whether the slope goes through. What has been used is freed at once.
 */
public final class Pass implements AutoCloseable {

    private static final VggLayer FIRST = VggLayer.CONV1_1;

    private final Vgg19 vgg;
    private final Kernels kernels;
    private final Parameters parameters;
    private final NDArray levels;
    private final Set<VggLayer> layers;
    private final VggLayer deepest;
    private final boolean backwards;
    private final Map<VggLayer, NDArray> features = new EnumMap<>(VggLayer.class);
    /** Where a layer's ReLU left 0. */
    private final Map<VggLayer, NDArray> dead = new EnumMap<>(VggLayer.class);
    /** The shapes before the pooling before a layer. */
    private final Map<VggLayer, Shape> whole = new EnumMap<>(VggLayer.class);
    /** The routes through the pooling before a layer. */
    private final Map<VggLayer, NDArray> routes = new EnumMap<>(VggLayer.class);

    /** What looks at the features of a layer and adds to its slope. */
    @FunctionalInterface
    public interface Visitor {
        /** As {@link Vgg19#forward}'s, with the slope of the loss in the features so far. */
        void visit(VggLayer layer, Features features, Slope slope);
    }

    Pass(Vgg19 vgg, NDArray levels, Set<VggLayer> layers, boolean backwards) {
        this.vgg = vgg;
        this.kernels = vgg.kernels();
        this.parameters = vgg.parameters();
        this.levels = levels;
        this.layers = layers;
        this.deepest = layers.stream().max(VggLayer::compareTo).orElse(null);
        this.backwards = backwards;
    }

    void forward(BiConsumer<VggLayer, Features> visitor) {
        if (layers.isEmpty()) {
            return;
        }
        NDArray current = first();
        look(FIRST, current, visitor);
        for (VggLayer layer : VggLayer.values()) {
            if (layer != FIRST && layer.compareTo(deepest) <= 0) {
                if (layer.pooledBefore()) {
                    NDArray pooled = pool(current, layer);
                    release(current);
                    current = pooled;
                }
                NDArray next = beforePooling(layer) && !layers.contains(layer) && vgg.pooling() == Pooling.MAX
                        ? kernels.linear(current, parameters.kernel(layer), parameters.bias(layer))
                        : kernels.convolved(current, parameters.kernel(layer), parameters.bias(layer));
                release(current);
                current = next;
                look(layer, current, visitor);
            }
        }
        release(current);
    }

    /** The features of the first layer: few operations, much memory, and so computed once more on the way back. */
    private NDArray first() {
        try (NDArray input = vgg.input(levels); NDArray planes = input.transpose(0, 3, 1, 2); NDArray own = kernels.in(planes)) {
            return kernels.convolved(own, parameters.kernel(FIRST), parameters.bias(FIRST));
        }
    }

    private void look(VggLayer layer, NDArray current, BiConsumer<VggLayer, Features> visitor) {
        if (layers.contains(layer)) {
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                visitor.accept(layer, new Features(kernels, current));
            }
            if (backwards && layer != FIRST) {
                features.put(layer, current);
            }
        } else if (backwards && !beforePooling(layer)) {
            dead.put(layer, kernels.dead(current));
        }
    }

    private boolean beforePooling(VggLayer layer) {
        return layer.compareTo(deepest) < 0 && VggLayer.values()[layer.ordinal() + 1].pooledBefore();
    }

    private NDArray pool(NDArray current, VggLayer before) {
        NDList pooled = kernels.pooled(current, vgg.pooling());
        if (backwards) {
            whole.put(before, current.getShape());
            routes.put(before, pooled.get(1));
        } else {
            pooled.get(1).close();
        }
        return pooled.get(0);
    }

    private void release(NDArray array) {
        // Not by equals, which compares contents.
        if (features.values().stream().noneMatch(kept -> kept == array)) {
            array.close();
        }
    }

    /**
     * The slope of a loss in the levels. To be asked for once.
     *
     * @param visitor adds the slope of the loss in the features of each layer, from the deepest on
     * @return {@code 1 × H × W × 3}, float32, the caller's to close
     */
    public NDArray backward(Visitor visitor) {
        if (layers.isEmpty()) {
            return levels.zerosLike();
        }
        NDArray slope = null;
        for (int i = deepest.ordinal(); i > 0; i--) {
            VggLayer layer = VggLayer.values()[i];
            slope = through(layer, features.remove(layer), slope, visitor);
            try (NDArray here = slope) {
                slope = kernels.back(here, parameters.kernel(layer));
            }
            if (layer.pooledBefore()) {
                try (NDArray pooled = slope; NDArray way = routes.remove(layer)) {
                    slope = kernels.unpooled(pooled, way, whole.get(layer), vgg.pooling());
                }
            }
        }
        slope = through(FIRST, layers.contains(FIRST) ? first() : null, slope, visitor);
        try (NDArray here = slope; NDArray input = kernels.back(here, parameters.kernel(FIRST));
                NDArray floats = kernels.out(input); NDArray pixels = floats.transpose(0, 2, 3, 1)) {
            return vgg.inputBack(pixels);
        }
    }

    /** The slope in what a layer's convolution gave, from that in what left its ReLU. */
    private NDArray through(VggLayer layer, NDArray found, NDArray slope, Visitor visitor) {
        if (found == null) {
            NDArray closed = dead.remove(layer);
            try (closed) {
                return closed == null ? slope : kernels.killed(slope, closed);
            }
        }
        NDArray sum = slope == null ? kernels.zeros(found) : slope;
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            visitor.visit(layer, new Features(kernels, found), new Slope(kernels, sum));
        }
        try (found; NDArray closed = kernels.dead(found)) {
            return kernels.killed(sum, closed);
        }
    }

    /** Frees what was kept for the way back. */
    @Override
    public void close() {
        for (Map<VggLayer, NDArray> kept : List.of(features, dead, routes)) {
            kept.values().forEach(NDArray::close);
            kept.clear();
        }
    }
}
