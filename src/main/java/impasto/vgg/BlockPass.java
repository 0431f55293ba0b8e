package impasto.vgg;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import impasto.settings.VggLayer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The pass through one block, which stores for the backward pass the features that losses need there, and of all other layers only
 * whether ReLU is open: a byte for each value, two in bfloat16.
 */
final class BlockPass implements AutoCloseable {

    private final VggBlock block;
    private final Kernels kernels;
    private final boolean backward;
    private final Map<VggLayer, NDArray> features = new EnumMap<>(VggLayer.class);
    /** Where a layer's ReLU is open. */
    private final Map<VggLayer, NDArray> gates = new EnumMap<>(VggLayer.class);
    private Shape beforePooling;
    private NDList routes;

    /** @param backward whether there will be a backward pass */
    BlockPass(VggBlock block, boolean backward) {
        this.block = block;
        this.kernels = block.kernels();
        this.backward = backward;
    }

    /** As {@link BandedBlockPass#forward}. */
    NDArray forward(NDArray input, BiConsumer<VggLayer, Features> visitor) {
        NDArray current = input;
        for (VggLayer layer : block.layers()) {
            Filter filter = block.vgg().parameters().filter(layer);
            NDArray next = block.needsNoRelu(layer) ? kernels.linear(current, filter) : kernels.convolved(current, filter);
            release(current);
            current = next;
            show(layer, current, visitor);
            if (backward) {
                store(layer, current);
            }
        }
        NDArray pooled = block.pools() ? pooled(current) : null;
        release(current);
        return pooled;
    }

    private void show(VggLayer layer, NDArray current, BiConsumer<VggLayer, Features> visitor) {
        if (block.request().layers().contains(layer)) {
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                visitor.accept(layer, new Features(kernels, current, 0));
            }
        }
    }

    private void store(VggLayer layer, NDArray current) {
        if (block.request().again().contains(layer)) {
            features.put(layer, outlivingScope(current));
        } else if (block.request().layers().contains(layer) || !block.poolsBehind(layer)) {
            gates.put(layer, outlivingScope(kernels.gate(current)));
        }
    }

    private NDArray pooled(NDArray current) {
        NDList found = kernels.pooled(current, block.vgg().pooling());
        routes = found.subNDList(1);
        if (backward) {
            beforePooling = current.getShape();
            NDScope.unregister(routes);
        } else {
            routes.close();
        }
        return found.head();
    }

    private static NDArray outlivingScope(NDArray array) {
        NDScope.unregister(array);
        return array;
    }

    private void release(NDArray array) {
        // Not by equals, which compares contents.
        if (features.values().stream().noneMatch(stored -> stored == array)) {
            array.close();
        }
    }

    /** As {@link BandedBlockPass#backward}. */
    NDArray backward(NDArray gradient, Pass.Visitor visitor) {
        NDArray current = gradient == null ? null : unpooled(gradient);
        for (int i = block.layers().size() - 1; i >= 0; i--) {
            VggLayer layer = block.layers().get(i);
            try (NDArray here = throughRelu(layer, current, visitor)) {
                current = kernels.back(here, block.vgg().parameters().filter(layer));
            }
        }
        return current;
    }

    private NDArray unpooled(NDArray gradient) {
        try (gradient; NDList used = routes) {
            return kernels.unpooled(gradient, used, beforePooling, block.vgg().pooling());
        }
    }

    /** The gradient in what a layer's convolution gave, from that in what left its ReLU. */
    private NDArray throughRelu(VggLayer layer, NDArray gradient, Pass.Visitor visitor) {
        try (NDArray stored = features.remove(layer); NDArray gate = gates.remove(layer)) {
            NDArray sum = gradient;
            if (block.request().layers().contains(layer)) {
                sum = gradient != null ? gradient : stored != null ? kernels.zeros(stored) : kernels.zerosOfGate(gate);
                try (NDScope scope = new NDScope()) {
                    scope.suppressNotUsedWarning();
                    visitor.visit(layer, Optional.ofNullable(stored).map(array -> new Features(kernels, array, 0)),
                            new FeatureGradient(kernels, sum, 0));
                }
            }
            return stored != null ? kernels.rectifiedBack(sum, stored) : gate != null ? kernels.gated(sum, gate) : sum;
        }
    }

    @Override
    public void close() {
        features.values().forEach(NDArray::close);
        features.clear();
        gates.values().forEach(NDArray::close);
        gates.clear();
        if (routes != null) {
            routes.close();
        }
    }
}
