package impasto.tile;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import impasto.image.Sides;
import impasto.settings.VggLayer;
import impasto.vgg.Features;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A part of a picture whose features are computed by themselves, with a margin around it that is as wide as the layers
 * see: its own features are then those of the whole picture. Only where the picture ends the block has no margin, as
 * the convolutions pad there.
 *
 * @param index its number among the blocks of the picture, from 0
 * @param height of the whole picture in pixels
 * @param width of the whole picture in pixels
 * @param seen what the network is shown: the picture, perhaps gone on with to {@link MirrorPadding}
 */
public record Tile(int index, Span rows, Span columns, int height, int width, Sides seen) {

    /**
     * The blocks of a picture.
     *
     * @param picture {@code 1 × H × W × 3}
     * @param shown the same or more, that the network is shown
     * @param side of a block in pixels without its margin; 0 for one block
     */
    static List<Tile> of(Shape picture, Shape shown, int side) {
        Sides seen = new Sides(Math.toIntExact(shown.get(2)), Math.toIntExact(shown.get(1)));
        int height = Math.toIntExact(picture.get(1));
        int width = Math.toIntExact(picture.get(2));
        List<Tile> blocks = new ArrayList<>();
        for (Span rows : Span.of(height, side == 0 ? height : side)) {
            for (Span columns : Span.of(width, side == 0 ? width : side)) {
                blocks.add(new Tile(blocks.size(), rows, columns, height, width, seen));
            }
        }
        return blocks;
    }

    /** The margin that these layers need, in pixels, so that it too is pooled as in the whole picture. */
    public static int margin(Set<VggLayer> layers) {
        int reach = layers.stream().mapToInt(VggLayer::reach).max().orElse(0);
        return (reach + Span.ALIGNMENT - 1) / Span.ALIGNMENT * Span.ALIGNMENT;
    }

    private boolean whole() {
        return rows.length() == height && columns.length() == width;
    }

    /**
     * The block with its margin: a view.
     *
     * @param shown {@code 1 × H × W × C}, all that the network is shown
     */
    public NDArray cut(NDArray shown, int margin) {
        return whole() ? shown : part(shown, ":, {}:{}, {}:{}", rows.widened(margin, seen.height()),
                columns.widened(margin, seen.width()));
    }

    /**
     * What features of the block with its margin hold of its own.
     *
     * @param features of a layer or of a band of its rows
     * @return empty when they are of the margin alone
     */
    public Optional<TileInterior> own(Features features, VggLayer layer, int margin) {
        Span shown = rows.widened(margin, seen.height()).at(layer.block());
        Span band = new Span(shown.from() + features.top(), shown.from() + features.top() + (int) features.shape().get(2));
        Span mine = rowsAt(layer);
        Span y = new Span(Math.max(mine.from(), band.from()), Math.min(mine.to(), band.to()));
        if (y.length() <= 0) {
            return Optional.empty();
        }
        Span x = columnsAt(layer);
        Span beside = columns.widened(margin, seen.width()).at(layer.block());
        return Optional.of(new TileInterior(y.equals(mine) ? this : new Tile(index, y.of(layer.block()), columns, height, width, seen),
                y.within(band), x.within(beside), y.equals(band) && x.equals(beside)));
    }

    /**
     * The block's own part of a mask.
     *
     * @param mask {@code H · W × 1} at the size of the layer, of the whole picture
     */
    public NDArray ofMask(NDArray mask, VggLayer layer) {
        return whole() ? mask : part(mask.reshape(layerHeight(layer), layerWidth(layer)), "{}:{}, {}:{}",
                rowsAt(layer), columnsAt(layer)).reshape(-1, 1);
    }

    /** The block's own rows of a layer. */
    public Span rowsAt(VggLayer layer) {
        return places(rows, layer, seen.height());
    }

    private Span columnsAt(VggLayer layer) {
        return places(columns, layer, seen.width());
    }

    /** The places whose middle lies within, as far as there are some: at the end of a picture they may go a little beyond. */
    private static Span places(Span pixels, VggLayer layer, int seen) {
        int half = (1 << layer.block() - 1) / 2;
        return new Span(pixels.at(layer.block()).from(), new Span(0, Math.min(pixels.to() + half, seen)).at(layer.block()).to());
    }

    /** Rows of the layer of the whole picture. */
    public long layerHeight(VggLayer layer) {
        return places(new Span(0, height), layer, seen.height()).to();
    }

    /** Columns of the layer of the whole picture. */
    public long layerWidth(VggLayer layer) {
        return places(new Span(0, width), layer, seen.width()).to();
    }

    private static NDArray part(NDArray array, String index, Span rows, Span columns) {
        return array.get(new NDIndex(index, rows.from(), rows.to(), columns.from(), columns.to()));
    }
}
