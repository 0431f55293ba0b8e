package impasto.matching;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
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
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The features of places of paintings.
 *
 * @param rows by layer, {@code K × N}, of one painting after the other
 * @param counts how many of them each painting has
 */
record Keys(Map<VggLayer, NDArray> rows, List<Integer> counts) {

    /**
     * What to find of paintings.
     *
     * @param turns by how many quarters of a circle, from 0 on, they are looked at turned
     * @param most of a painting for each grid: of more, some are chosen by chance
     * @param seed of the choice
     */
    record Wanted(List<Grid> grids, int turns, int most, long seed) {}

    /**
     * Keys of paintings.
     *
     * @param paintings their levels, each {@code 1 × H × W × 3}
     * @return by grid; the caller's to close
     */
    static Map<Grid, Keys> of(GridFeatures features, MatchingScript script, Wanted wanted, List<NDArray> paintings) {
        List<Map<Grid, Keys>> each = new ArrayList<>();
        for (NDArray painting : paintings) {
            each.add(of(features, script, wanted, painting));
        }
        return each.size() == 1 ? each.get(0) : wanted.grids().stream().collect(Collectors.toMap(Function.identity(),
                grid -> together(grid, each.stream().map(of -> of.get(grid)).toList())));
    }

    private static Keys together(Grid grid, List<Keys> each) {
        Map<VggLayer, NDArray> rows = new EnumMap<>(VggLayer.class);
        for (VggLayer layer : grid.layers()) {
            rows.put(layer, joined(new NDList(each.stream().map(keys -> keys.rows.get(layer)).toList())));
        }
        return new Keys(rows, each.stream().flatMap(keys -> keys.counts.stream()).toList());
    }

    private static NDArray joined(NDList parts) {
        try (parts) {
            NDArray all = parts.size() == 1 ? parts.remove(0) : NDArrays.concat(parts, 0);
            NDScope.unregister(all);
            return all;
        }
    }

    private static Map<Grid, Keys> of(GridFeatures features, MatchingScript script, Wanted wanted, NDArray painting) {
        List<Grid> grids = wanted.grids();
        int turns = wanted.turns();
        Map<Grid, Thinning> thinnings = new HashMap<>();
        Map<VggLayer, NDList> parts = new EnumMap<>(VggLayer.class);
        for (Grid grid : grids) {
            long places = (long) grid.places((int) painting.getShape().get(1)) * grid.places((int) painting.getShape().get(2));
            thinnings.put(grid, new Thinning(turns * places, wanted.most(), wanted.seed()));
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
            grid.layers().forEach(layer -> rows.put(layer, joined(parts.get(layer))));
            keys.put(grid, new Keys(rows, List.of((int) rows.get(grid.layers().get(0)).getShape().get(0))));
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

    /** Those of one painting, {@code K × N}; the caller's to close. */
    NDArray of(int painting, VggLayer layer) {
        return rows.get(layer).get(new NDIndex("{}:{}", before(painting), before(painting + 1)));
    }

    /** How many there are of the paintings before one. */
    int before(int painting) {
        return counts.subList(0, painting).stream().mapToInt(Integer::intValue).sum();
    }

    /** Has them closed with a manager, whatever has been. */
    void belongTo(NDManager manager) {
        rows.values().forEach(of -> of.attach(manager));
    }

    void close() {
        rows.values().forEach(NDArray::close);
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
