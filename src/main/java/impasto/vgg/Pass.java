package impasto.vgg;

import ai.djl.ndarray.NDArray;
import impasto.settings.VggLayer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** One way of a picture through the network, block by block, and of a slope back. What has been used is freed at once. */
public final class Pass implements AutoCloseable {

    private final NDArray levels;
    private final Set<VggLayer> layers;
    private final FirstBlockPass first;
    private final List<BandedBlockPass> deeper = new ArrayList<>();

    /** What looks at the features of a layer and adds to its slope. */
    @FunctionalInterface
    public interface Visitor {
        /** As {@link Vgg19#forward}'s, with the slope of the loss in the features so far. */
        void visit(VggLayer layer, Features features, FeatureGradient gradient);
    }

    Pass(Vgg19 vgg, NDArray levels, Set<VggLayer> layers, StoredActivations keep) {
        this.levels = levels;
        this.layers = layers;
        VggLayer deepest = layers.stream().max(VggLayer::compareTo).orElse(VggLayer.CONV1_1);
        first = new FirstBlockPass(vgg, levels, layers, deepest, keep);
        for (int number = 2; number <= deepest.block(); number++) {
            deeper.add(new BandedBlockPass(VggBlock.of(vgg, number, deepest, layers), keep));
        }
    }

    void forward(BiConsumer<VggLayer, Features> visitor) {
        if (layers.isEmpty()) {
            return;
        }
        NDArray current = first.forward(visitor);
        for (BandedBlockPass block : deeper) {
            current = block.forward(current, visitor);
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
        NDArray gradient = null;
        for (int i = deeper.size() - 1; i >= 0; i--) {
            gradient = deeper.get(i).backward(gradient, visitor);
            deeper.get(i).close();
        }
        try (NDArray pooled = gradient) {
            return first.backward(pooled, visitor);
        }
    }

    /** Frees what was kept for the way back. */
    @Override
    public void close() {
        first.close();
        deeper.forEach(BandedBlockPass::close);
    }
}
