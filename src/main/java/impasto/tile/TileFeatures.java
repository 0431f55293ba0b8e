package impasto.tile;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import impasto.settings.Blocks;
import impasto.settings.VggLayer;
import impasto.vgg.Features;
import impasto.vgg.Pass;
import impasto.vgg.StoredActivations;
import impasto.vgg.Vgg19;
import java.util.List;
import java.util.Set;

/** The features of pictures, block by block: together they are those of the whole picture. */
public final class TileFeatures {

    private final Vgg19 vgg;
    private final Blocks blocks;

    /** What looks at the own features of a block, or of a band of its rows. */
    @FunctionalInterface
    public interface Visitor {
        /** Told the features only for as long as it looks at them. */
        void visit(Tile block, VggLayer layer, Features features);
    }

    /** @param blocks chosen ones */
    public TileFeatures(Vgg19 vgg, Blocks blocks) {
        this.vgg = vgg;
        this.blocks = blocks;
    }

    /** The blocks of a picture {@code 1 × H × W × 3}. @param shown the same or more, that the network is shown */
    public List<Tile> blocks(NDArray picture, NDArray shown) {
        return Tile.of(picture.getShape(), shown.getShape(), blocks.side());
    }

    /** The channels of a layer. */
    public long channels(VggLayer layer) {
        return vgg.weights().layers().get(layer).outputs();
    }

    /**
     * Shows the block's own features.
     *
     * @param cut the block's levels with the margin of these layers
     * @param backwards whether the way back will be asked for
     */
    public Pass forward(NDArray cut, Tile block, Set<VggLayer> layers, boolean backwards, Visitor visitor) {
        int margin = Tile.margin(layers);
        return vgg.forward(cut, layers, keep(backwards), (layer, found) -> block.own(found, layer, margin)
                .ifPresent(own -> visitor.visit(own.block(), layer, own.of(found))));
    }

    private StoredActivations keep(boolean backwards) {
        return !backwards ? StoredActivations.NOTHING : blocks.checkpoints() ? StoredActivations.CHECKPOINTS : StoredActivations.ALL;
    }

    /** Shows the features of each block of a picture in turn. @param shown as of {@link #blocks} */
    public void forEach(NDArray levels, NDArray shown, Set<VggLayer> layers, Visitor visitor) {
        if (layers.isEmpty()) {
            return;
        }
        for (Tile block : blocks(levels, shown)) {
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                forward(block.cut(shown, Tile.margin(layers)), block, layers, false, visitor).close();
            }
        }
    }
}
