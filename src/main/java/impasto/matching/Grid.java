package impasto.matching;

import impasto.settings.VggLayer;
import impasto.tile.Span;
import impasto.tile.Tile;
import java.util.List;

/**
 * Layers that are matched together, at places of so many pixels across and down. What is left at the picture's right and bottom
 * and makes no whole place is not matched.
 */
public record Grid(List<VggLayer> layers, int pixels) {

    private static final int QUARTER = 4;

    /** All layers together at a quarter of the picture's sides. */
    public static List<Grid> joint(List<VggLayer> layers) {
        return List.of(new Grid(layers, QUARTER));
    }

    /** Each layer apart, at its own resolution. */
    public static List<Grid> apart(List<VggLayer> layers) {
        return layers.stream().map(layer -> new Grid(List.of(layer), pixels(layer))).toList();
    }

    private static int pixels(VggLayer layer) {
        return 1 << layer.block() - 1;
    }

    /** Places of the layer under one of the grid, across and down; 0 when the grid is finer than the layer. */
    int stride(VggLayer layer) {
        return pixels / pixels(layer);
    }

    /** Places of the grid, across and down, whose mean stands beside one of the layer. */
    int pooled(VggLayer layer) {
        return Math.max(1, pixels(layer) / pixels);
    }

    /** Places of a layer's targets for each pixel: of the grid, or of the layer where it is coarser. */
    public double placesPerPixel(VggLayer layer) {
        return 1 / Math.pow(Math.max(pixels, pixels(layer)), 2);
    }

    /** Places for each pixel. */
    public double placesPerPixel() {
        return 1.0 / (pixels * pixels);
    }

    /** Places of the grid along a side. */
    int places(int side) {
        return side / pixels;
    }

    /** The rows of places in a tile. */
    Span rows(Tile tile) {
        return new Span(tile.rows().from() / pixels, Math.min(tile.rows().to(), tile.height()) / pixels);
    }

    /** The columns of places in a tile. */
    Span columns(Tile tile) {
        return new Span(tile.columns().from() / pixels, Math.min(tile.columns().to(), tile.width()) / pixels);
    }
}
