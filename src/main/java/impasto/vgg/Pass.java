package impasto.vgg;

import ai.djl.ndarray.NDArray;
import impasto.settings.VggLayer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** A pass of a picture through the network, VGG block by VGG block, and of a gradient back. What has been used is freed at once. */
public final class Pass implements AutoCloseable {

    private final NDArray levels;
    private final LayerRequest request;
    private final FirstBlockPass first;
    private final List<BandedBlockPass> deeper = new ArrayList<>();

    /** What is told of a layer on the backward pass, and adds to its gradient. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * As {@link Vgg19#forward}'s, with the gradient of the loss in the features so far.
         *
         * @param features empty unless they were asked for {@link LayerRequest#again}
         */
        void visit(VggLayer layer, Optional<Features> features, FeatureGradient gradient);
    }

    Pass(Vgg19 vgg, NDArray levels, LayerRequest request, StoredActivations stored) {
        this.levels = levels;
        this.request = request;
        first = new FirstBlockPass(vgg, levels, request, stored);
        for (int number = 2; number <= request.deepest().block(); number++) {
            deeper.add(new BandedBlockPass(VggBlock.of(vgg, number, request), stored));
        }
    }

    void forward(BiConsumer<VggLayer, Features> visitor) {
        if (request.isEmpty()) {
            return;
        }
        NDArray current = first.forward(visitor);
        for (BandedBlockPass block : deeper) {
            current = block.forward(current, visitor);
        }
    }

    /**
     * The gradient of a loss in the levels. To be asked for once.
     *
     * @param visitor adds the gradient of the loss in the features of each layer, from the deepest on
     * @return {@code 1 × H × W × 3}, float32, the caller's to close
     */
    public NDArray backward(Visitor visitor) {
        if (request.isEmpty()) {
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

    /** Frees what was stored for the backward pass. */
    @Override
    public void close() {
        first.close();
        deeper.forEach(BandedBlockPass::close);
    }
}
