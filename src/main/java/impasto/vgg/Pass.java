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
import java.util.stream.Stream;

/**
 * One way of a picture through the network, and of a slope back. In between it keeps the features that losses look at and
 * of all others only whether the slope goes through: a byte each, two in bfloat16. What has been used is freed at once.
 */
public final class Pass implements AutoCloseable {

    private final Vgg19 vgg;
    private final Kernels kernels;
    private final Parameters parameters;
    private final NDArray levels;
    private final Set<VggLayer> layers;
    private final boolean backwards;
    private final List<VggLayer> deeper;
    private final FirstBlock first;
    private final Map<VggLayer, NDArray> features = new EnumMap<>(VggLayer.class);
    /** Where a layer's ReLU is open. */
    private final Map<VggLayer, NDArray> gates = new EnumMap<>(VggLayer.class);
    /** The shapes before the pooling before a layer. */
    private final Map<VggLayer, Shape> whole = new EnumMap<>(VggLayer.class);
    /** The routes through the pooling before a layer. */
    private final Map<VggLayer, NDList> routes = new EnumMap<>(VggLayer.class);

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
        this.backwards = backwards;
        VggLayer deepest = layers.stream().max(VggLayer::compareTo).orElse(VggLayer.CONV1_1);
        this.deeper = Stream.of(VggLayer.values()).filter(layer -> layer.block() > 1 && layer.compareTo(deepest) <= 0).toList();
        this.first = new FirstBlock(vgg, levels, layers, deepest);
    }

    void forward(BiConsumer<VggLayer, Features> visitor) {
        if (layers.isEmpty()) {
            return;
        }
        NDArray current = first.forward(backwards, visitor);
        for (VggLayer layer : deeper) {
            if (layer.pooledBefore() && layer != deeper.get(0)) {
                NDArray pooled = pool(current, layer);
                release(current);
                current = pooled;
            }
            NDArray next = beforePooling(layer) && !layers.contains(layer) && vgg.pooling() == Pooling.MAX
                    ? kernels.linear(current, parameters.filter(layer))
                    : kernels.convolved(current, parameters.filter(layer));
            release(current);
            current = next;
            look(layer, current, visitor);
        }
        if (current != null) {
            release(current);
        }
    }

    private void look(VggLayer layer, NDArray current, BiConsumer<VggLayer, Features> visitor) {
        if (layers.contains(layer)) {
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                visitor.accept(layer, new Features(kernels, current, 0));
            }
            if (backwards) {
                features.put(layer, current);
            }
        } else if (backwards && !beforePooling(layer)) {
            gates.put(layer, kernels.gate(current));
        }
    }

    private boolean beforePooling(VggLayer layer) {
        return layer != deeper.get(deeper.size() - 1) && VggLayer.values()[layer.ordinal() + 1].pooledBefore();
    }

    private NDArray pool(NDArray current, VggLayer before) {
        NDList pooled = kernels.pooled(current, vgg.pooling());
        NDList ways = pooled.subNDList(1);
        if (backwards) {
            whole.put(before, current.getShape());
            routes.put(before, ways);
        } else {
            ways.close();
        }
        return pooled.head();
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
        for (int i = deeper.size() - 1; i >= 0; i--) {
            VggLayer layer = deeper.get(i);
            slope = through(layer, features.remove(layer), slope, visitor);
            try (NDArray here = slope) {
                slope = kernels.back(here, parameters.filter(layer));
            }
            if (i > 0 && layer.pooledBefore()) {
                try (NDArray pooled = slope; NDList ways = routes.remove(layer)) {
                    slope = kernels.unpooled(pooled, ways, whole.get(layer), vgg.pooling());
                }
            }
        }
        try (NDArray pooled = slope) {
            return first.backward(pooled, visitor);
        }
    }

    /** The slope in what a layer's convolution gave, from that in what left its ReLU. */
    private NDArray through(VggLayer layer, NDArray found, NDArray slope, Visitor visitor) {
        if (found == null) {
            NDArray gate = gates.remove(layer);
            try (gate) {
                return gate == null ? slope : kernels.gated(slope, gate);
            }
        }
        NDArray sum = slope == null ? kernels.zeros(found) : slope;
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            visitor.visit(layer, new Features(kernels, found, 0), new Slope(kernels, sum));
        }
        try (found) {
            return kernels.rectifiedBack(sum, found);
        }
    }

    /** Frees what was kept for the way back. */
    @Override
    public void close() {
        first.close();
        features.values().forEach(NDArray::close);
        features.clear();
        gates.values().forEach(NDArray::close);
        gates.clear();
        routes.values().forEach(NDList::close);
        routes.clear();
    }
}
