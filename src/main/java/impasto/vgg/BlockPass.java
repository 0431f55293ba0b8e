package impasto.vgg;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import impasto.settings.Pooling;
import impasto.settings.VggLayer;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * A block that keeps the features that losses look at and of all others only whether the slope goes through: a byte each,
 * two in bfloat16.
 */
final class BlockPass implements AutoCloseable {

    private final VggBlock block;
    private final Kernels kernels;
    private final boolean backwards;
    private final Map<VggLayer, NDArray> features = new EnumMap<>(VggLayer.class);
    /** Where a layer's ReLU is open. */
    private final Map<VggLayer, NDArray> gates = new EnumMap<>(VggLayer.class);
    private Shape beforePooling;
    private NDList routes;

    /** @param backwards whether the way back will be asked for */
    BlockPass(VggBlock block, boolean backwards) {
        this.block = block;
        this.kernels = block.kernels();
        this.backwards = backwards;
    }

    /** As {@link BandedBlockPass#forward}. */
    NDArray forward(NDArray input, BiConsumer<VggLayer, Features> visitor) {
        NDArray current = input;
        for (VggLayer layer : block.layers()) {
            boolean bare = block.poolsBehind(layer) && !block.looked().contains(layer) && block.vgg().pooling() == Pooling.MAX;
            Filter filter = block.vgg().parameters().filter(layer);
            NDArray next = bare ? kernels.linear(current, filter) : kernels.convolved(current, filter);
            release(current);
            current = next;
            look(layer, current, visitor);
        }
        NDArray pooled = block.pools() ? pooled(current) : null;
        release(current);
        return pooled;
    }

    private void look(VggLayer layer, NDArray current, BiConsumer<VggLayer, Features> visitor) {
        if (block.looked().contains(layer)) {
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                visitor.accept(layer, new Features(kernels, current, 0));
            }
            if (backwards) {
                features.put(layer, kept(current));
            }
        } else if (backwards && !block.poolsBehind(layer)) {
            gates.put(layer, kept(kernels.gate(current)));
        }
    }

    private NDArray pooled(NDArray current) {
        NDList found = kernels.pooled(current, block.vgg().pooling());
        routes = found.subNDList(1);
        if (backwards) {
            beforePooling = current.getShape();
            NDScope.unregister(routes);
        } else {
            routes.close();
        }
        return found.head();
    }

    private static NDArray kept(NDArray array) {
        NDScope.unregister(array);
        return array;
    }

    private void release(NDArray array) {
        // Not by equals, which compares contents.
        if (features.values().stream().noneMatch(kept -> kept == array)) {
            array.close();
        }
    }

    /** As {@link BandedBlockPass#backward}. */
    NDArray backward(NDArray slope, Pass.Visitor visitor) {
        NDArray current = slope == null ? null : unpooled(slope);
        for (int i = block.layers().size() - 1; i >= 0; i--) {
            VggLayer layer = block.layers().get(i);
            try (NDArray here = through(layer, features.remove(layer), current, visitor)) {
                current = kernels.back(here, block.vgg().parameters().filter(layer));
            }
        }
        return current;
    }

    private NDArray unpooled(NDArray slope) {
        try (slope; NDList used = routes) {
            return kernels.unpooled(slope, used, beforePooling, block.vgg().pooling());
        }
    }

    /** The slope in what a layer's convolution gave, from that in what left its ReLU. */
    private NDArray through(VggLayer layer, NDArray found, NDArray slope, Pass.Visitor visitor) {
        if (found == null) {
            NDArray gate = gates.remove(layer);
            try (gate) {
                return gate == null ? slope : kernels.gated(slope, gate);
            }
        }
        NDArray sum = slope == null ? kernels.zeros(found) : slope;
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            visitor.visit(layer, new Features(kernels, found, 0), new FeatureGradient(kernels, sum));
        }
        try (found) {
            return kernels.rectifiedBack(sum, found);
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
