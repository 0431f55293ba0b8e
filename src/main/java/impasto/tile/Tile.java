package impasto.tile;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import impasto.image.Sides;
import impasto.settings.VggLayer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of a picture whose features are computed by themselves, with a margin around it that is as wide as the layers
 * see: its own features are then those of the whole picture. Only where the picture ends the tile has no margin, as
 * the convolutions pad there.
 *
 * @param index its number among the tiles of the picture, from 0
 * @param height of the whole picture in pixels
 * @param width of the whole picture in pixels
 * @param seen what the network is shown: the picture, perhaps with {@link MirrorPadding}
 */
public record Tile(int index, Span rows, Span columns, int height, int width, Sides seen) {

    /**
     * The tiles of a picture.
     *
     * @param picture {@code 1 × H × W × 3}
     * @param shown the same or more, that the network is shown
     * @param side of a tile in pixels without its margin; 0 for one tile
     */
    static List<Tile> of(Shape picture, Shape shown, int side) {
        Sides seen = new Sides(Math.toIntExact(shown.get(2)), Math.toIntExact(shown.get(1)));
        int height = Math.toIntExact(picture.get(1));
        int width = Math.toIntExact(picture.get(2));
        List<Tile> tiles = new ArrayList<>();
        for (Span rows : Span.of(height, side == 0 ? height : side)) {
            for (Span columns : Span.of(width, side == 0 ? width : side)) {
                tiles.add(new Tile(tiles.size(), rows, columns, height, width, seen));
            }
        }
        return tiles;
    }

    private boolean whole() {
        return rows.length() == height && columns.length() == width;
    }

    /**
     * The tile with its margin: a view.
     *
     * @param shown {@code 1 × H × W × C}, all that the network is shown
     */
    public NDArray cut(NDArray shown, int margin) {
        return whole() ? shown : part(shown, ":, {}:{}, {}:{}", rows.widened(margin, seen.height()),
                columns.widened(margin, seen.width()));
    }

    /**
     * Where the tile's own features lie in those of the tile with its margin.
     *
     * @param top the row that these begin with, where a layer comes in bands of rows
     * @param shape of these, {@code 1 × N × H × W}
     * @return empty when they are of the margin alone
     */
    public Optional<TileInterior> interior(VggLayer layer, int top, Shape shape, int margin) {
        return interior(layer, top, shape, margin, 0);
    }

    /** The same with so many places around the tile besides, as far as the picture goes. */
    Optional<TileInterior> interior(VggLayer layer, int top, Shape shape, int margin, int around) {
        Span shown = rows.widened(margin, seen.height()).at(layer.block());
        Span band = new Span(shown.from() + top, shown.from() + top + (int) shape.get(2));
        Span mine = rowsAt(layer, around);
        Span y = new Span(Math.max(mine.from(), band.from()), Math.min(mine.to(), band.to()));
        if (y.length() <= 0) {
            return Optional.empty();
        }
        Span x = columnsAt(layer, around);
        Span beside = columns.widened(margin, seen.width()).at(layer.block());
        return Optional.of(new TileInterior(y.equals(mine) ? this : new Tile(index, y.of(layer.block()), columns, height, width, seen),
                y.within(band), x.within(beside), y.equals(band) && x.equals(beside)));
    }

    /**
     * The tile's part of a mask.
     *
     * @param mask {@code H · W × 1} at the size of the layer, of the whole picture
     */
    public NDArray ofMask(NDArray mask, VggLayer layer) {
        return whole() ? mask : part(mask.reshape(layerHeight(layer), layerWidth(layer)), "{}:{}, {}:{}",
                rowsAt(layer), columnsAt(layer)).reshape(-1, 1);
    }

    /** The tile's rows of a layer. */
    public Span rowsAt(VggLayer layer) {
        return places(rows, layer, seen.height());
    }

    private Span columnsAt(VggLayer layer) {
        return places(columns, layer, seen.width());
    }

    /** The same with so many around them, as far as the picture goes. */
    public Span rowsAt(VggLayer layer, int around) {
        return rowsAt(layer).widened(around, (int) layerHeight(layer));
    }

    /** The tile's columns of a layer with so many around them, as far as the picture goes. */
    public Span columnsAt(VggLayer layer, int around) {
        return columnsAt(layer).widened(around, (int) layerWidth(layer));
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
