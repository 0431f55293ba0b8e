package impasto.matching;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import impasto.settings.VggLayer;
import impasto.tile.MirrorPadding;
import impasto.tile.Span;
import impasto.tile.Tile;
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
     * @param painting its levels, {@code 1 × H × W × 3}
     * @param turns by how many quarters of a circle, from 0 on, it is looked at turned
     * @param most for each grid: of more, some are chosen by chance
     * @return by grid; the caller's to close
     */
    static Map<Grid, Keys> of(GridFeatures features, MatchingScript script, List<Grid> grids, NDArray painting, int turns, int most,
            long seed) {
        Map<Grid, Thinning> thinnings = new HashMap<>();
        Map<VggLayer, NDList> parts = new EnumMap<>(VggLayer.class);
        for (Grid grid : grids) {
            long places = (long) grid.places((int) painting.getShape().get(1)) * grid.places((int) painting.getShape().get(2));
            thinnings.put(grid, new Thinning(turns * places, most, seed));
        }
        for (int turn = 0; turn < turns; turn++) {
            NDArray levels = turn == 0 ? painting : script.turned(painting, turn);
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
            if (levels != painting) {
                levels.close();
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
    static NDArray joined(MatchingScript script, Map<VggLayer, NDArray> rows, List<VggLayer> layers, Map<VggLayer, Double> scales) {
        long channels = layers.stream().mapToLong(layer -> rows.get(layer).getShape().get(1)).sum();
        NDArray first = rows.get(layers.get(0));
        NDArray joined = first.getManager().create(new Shape(first.getShape().get(0), channels));
        int from = 0;
        for (VggLayer layer : layers) {
            script.scaled(rows.get(layer), scales.get(layer), joined, from);
            from += (int) rows.get(layer).getShape().get(1);
        }
        return joined;
    }
}
