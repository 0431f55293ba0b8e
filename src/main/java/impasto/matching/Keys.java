package impasto.matching;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDScope;
import impasto.settings.VggLayer;
import impasto.tile.MirrorPadding;
import impasto.tile.Span;
import impasto.tile.Tile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The features of places of one painting.
 *
 * @param rows by layer, {@code K × N}
 */
record Keys(Map<VggLayer, NDArray> rows) {

    /**
     * Keys of a painting.
     *
     * @param turned the painting's levels, {@code 1 × H × W × 3}, and those of it turned
     * @param most for each grid: of more, some are chosen by chance
     * @return by grid; the caller's to close
     */
    static Map<Grid, Keys> of(GridFeatures features, MatchingScript script, List<Grid> grids, List<NDArray> turned, int most, long seed) {
        Map<Grid, Thinning> thinnings = new HashMap<>();
        Map<VggLayer, NDList> parts = new EnumMap<>(VggLayer.class);
        for (Grid grid : grids) {
            long places = turned.stream().mapToLong(levels -> (long) grid.places((int) levels.getShape().get(1))
                    * grid.places((int) levels.getShape().get(2))).sum();
            thinnings.put(grid, new Thinning(places, most, seed));
        }
        for (NDArray levels : turned) {
            NDArray shown = MirrorPadding.padded(levels);
            int height = (int) levels.getShape().get(1);
            int width = (int) levels.getShape().get(2);
            // Of the whole picture, so that tiles choose no others.
            Map<Grid, int[]> chosen = new HashMap<>();
            grids.forEach(grid -> chosen.put(grid, thinnings.get(grid).next(grid.places(height) * grid.places(width))));
            features.forEach(levels, shown, (tile, found) -> grids.forEach(grid -> {
                int[] own = within(chosen.get(grid), grid, tile, grid.places(width));
                if (own.length > 0) {
                    for (VggLayer layer : grid.layers()) {
                        NDArray part = script.chosen(found.get(layer), own);
                        NDScope.unregister(part);
                        parts.computeIfAbsent(layer, first -> new NDList()).add(part);
                    }
                }
            }));
            if (shown != levels) {
                shown.close();
            }
        }
        Map<Grid, Keys> keys = new HashMap<>();
        for (Grid grid : grids) {
            Map<VggLayer, NDArray> rows = new EnumMap<>(VggLayer.class);
            for (VggLayer layer : grid.layers()) {
                try (NDList of = parts.get(layer)) {
                    NDArray all = of.size() == 1 ? of.remove(0) : NDArrays.concat(of, 0);
                    NDScope.unregister(all);
                    rows.put(layer, all);
                }
            }
            keys.put(grid, new Keys(rows));
        }
        return keys;
    }

    /** Those of a picture's places that are in a tile, as counted there. @param across places of the picture */
    private static int[] within(int[] places, Grid grid, Tile tile, int across) {
        Span rows = grid.rows(tile);
        Span columns = grid.columns(tile);
        return Arrays.stream(places).filter(place -> rows.has(place / across) && columns.has(place % across))
                .map(place -> (place / across - rows.from()) * columns.length() + place % across - columns.from()).toArray();
    }

    /** How many there are. */
    long count() {
        return rows.values().iterator().next().getShape().get(0);
    }

    /** The mean of the squared lengths of a layer's features. */
    double meanSquare(VggLayer layer, MatchingScript script) {
        return script.squares(rows.get(layer)) / count();
    }

    /** The hypercolumns: all layers side by side, each times its scale. */
    static NDArray joined(Map<VggLayer, NDArray> rows, List<VggLayer> layers, Map<VggLayer, Double> scales) {
        List<NDArray> scaled = new ArrayList<>();
        layers.forEach(layer -> scaled.add(rows.get(layer).mul(scales.get(layer).floatValue())));
        return scaled.size() == 1 ? scaled.get(0) : NDArrays.concat(new NDList(scaled), 1);
    }
}
