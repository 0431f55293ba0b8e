package impasto.transfer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import impasto.vgg.Vgg19;
import impasto.vgg.VggLayer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** The features of pictures, block by block: together they are those of the whole picture. */
final class BlockFeatures {

    private final Vgg19 vgg;
    private final int side;

    /** @param side of a block in pixels; 0 for pictures in one block */
    BlockFeatures(Vgg19 vgg, int side) {
        this.vgg = vgg;
        this.side = side;
    }

    /** The blocks of a picture {@code 1 × H × W × 3}. */
    List<Block> blocks(NDArray picture) {
        return Block.of(picture.getShape(), side);
    }

    /** The channels of a layer. */
    long channels(VggLayer layer) {
        return vgg.weights().layers().get(layer).outputs();
    }

    /**
     * The block's own features, {@code 1 × N × H × W} by layer.
     *
     * @param cut the block's levels with the margin of these layers; gradients reach it when it asks for them
     */
    Map<VggLayer, NDArray> of(NDArray cut, Block block, Set<VggLayer> layers) {
        int margin = Block.margin(layers);
        Map<VggLayer, NDArray> features = new EnumMap<>(VggLayer.class);
        vgg.features(cut, layers).forEach((layer, found) -> features.put(layer, block.inner(found, layer, margin)));
        return features;
    }

    /** Hands over the features of each block of a picture in turn, and frees them. */
    void forEach(NDArray levels, Set<VggLayer> layers, BiConsumer<Block, Map<VggLayer, NDArray>> use) {
        if (layers.isEmpty()) {
            return;
        }
        for (Block block : blocks(levels)) {
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                use.accept(block, of(block.cut(levels, Block.margin(layers)), block, layers));
            }
        }
    }
}
