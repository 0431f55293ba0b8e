package impasto.tile;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import impasto.image.Sides;
import impasto.network.VggWeights;
import impasto.run.Precision;
import impasto.settings.Tiling;
import impasto.settings.VggLayer;
import impasto.vgg.Features;
import impasto.vgg.LayerRequest;
import impasto.vgg.Pass;
import impasto.vgg.PassMemory;
import impasto.vgg.StoredActivations;
import impasto.vgg.Vgg19;
import java.util.List;
import java.util.function.ToIntFunction;

/** The features of pictures, tile by tile: together they are those of the whole picture. */
public final class TileFeatures {

    /** What memory that was freed in pieces of many sizes adds to tiles, measured. */
    private static final double FRAGMENTS = 1.6;

    private final Vgg19 vgg;
    private final Tiling tiling;

    /** What is shown the features of a tile, or of a band of its rows, without the margin. */
    @FunctionalInterface
    public interface Visitor {
        /** Told the features only for as long as it looks at them. */
        void visit(Tile tile, VggLayer layer, Features features);
    }

    /** @param tiling a chosen one */
    public TileFeatures(Vgg19 vgg, Tiling tiling) {
        this.vgg = vgg;
        this.tiling = tiling;
    }

    /** The same in tiles of no more than this side, for who takes room for each of their places. */
    public TileFeatures inTilesOf(int side) {
        return tiling.whole() || tiling.side() > side ? new TileFeatures(vgg, Tiling.of(side)) : this;
    }

    /** The tiles of a picture {@code 1 × H × W × 3}. @param shown the same or more, that the network is shown */
    public List<Tile> tiles(NDArray picture, NDArray shown) {
        return Tile.of(picture.getShape(), shown.getShape(), tiling.side());
    }

    /** What the network is computed in. */
    public Precision precision() {
        return vgg.precision();
    }

    /** The channels of a layer. */
    public long channels(VggLayer layer) {
        return vgg.weights().layers().get(layer).outputs();
    }

    /**
     * Shows the tile's features.
     *
     * @param shown {@code 1 × H × W × 3}, all that the network is shown
     * @param backward whether there will be a backward pass
     */
    public Pass forward(NDArray shown, Tile tile, LayerRequest request, boolean backward, Visitor visitor) {
        return forward(shown, tile, request, backward, layer -> 0, visitor);
    }

    /** Shows of some layers so many places around the tile besides. @param request of a margin for these */
    public void around(NDArray shown, Tile tile, LayerRequest request, ToIntFunction<VggLayer> around, Visitor visitor) {
        forward(shown, tile, request, false, around, visitor).close();
    }

    private Pass forward(NDArray shown, Tile tile, LayerRequest request, boolean backward, ToIntFunction<VggLayer> around,
            Visitor visitor) {
        return vgg.forward(tile.cut(shown, request.margin()), request, stored(backward), (layer, found) ->
                tile.interior(layer, found.top(), found.shape(), request.margin(), around.applyAsInt(layer))
                        .ifPresent(interior -> visitor.visit(interior.tile(), layer, interior.of(found))));
    }

    private StoredActivations stored(boolean backward) {
        return backward ? stored(tiling) : StoredActivations.NONE;
    }

    private static StoredActivations stored(Tiling tiling) {
        return tiling.checkpoints() ? StoredActivations.CHECKPOINTS : StoredActivations.ALL;
    }

    /** Shows the features of each tile of a picture in turn. @param shown as of {@link #tiles} */
    public void forEach(NDArray levels, NDArray shown, LayerRequest request, Visitor visitor) {
        if (request.isEmpty()) {
            return;
        }
        for (Tile tile : tiles(levels, shown)) {
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                forward(shown, tile, request, false, visitor).close();
            }
        }
    }

    /**
     * The bytes that one evaluation takes, reckoned.
     *
     * @param shown all that the network is shown
     * @param stylePixels of a style, whose features are asked for at once where the painting's are, in the forward pass alone
     */
    public static double bytes(VggWeights network, LayerRequest request, Tiling tiling, Sides shown, double stylePixels) {
        if (tiling.whole()) {
            double pixels = (double) shown.width() * shown.height();
            return new PassMemory(network, request, shown.width(), Math.max(pixels, stylePixels / 2)).bytes(stored(tiling));
        }
        double columns = longest(shown.width(), tiling.side(), request.margin());
        return new PassMemory(network, request, columns, pixels(request, tiling, shown) * FRAGMENTS).bytes(stored(tiling));
    }

    /** Pixels of the largest tile with its margin. @param shown all that the network is shown */
    public static double pixels(LayerRequest request, Tiling tiling, Sides shown) {
        return tiling.whole() ? (double) shown.width() * shown.height() : (double) longest(shown.width(), tiling.side(), request.margin())
                * longest(shown.height(), tiling.side(), request.margin());
    }

    private static int longest(int length, int side, int margin) {
        return Span.of(length, side).stream().mapToInt(span -> span.widened(margin, length).length()).max().orElseThrow();
    }
}
