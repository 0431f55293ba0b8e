package impasto.matching;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import impasto.settings.VggLayer;
import impasto.tile.MirrorPadding;
import impasto.tile.Tile;
import impasto.tile.TileFeatures;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds for each place of a picture the place of a painting of largest cosine, both about their own means (Kolkin, Kucera, Paris,
 * Sýkora, Shechtman and Shakhnarovich, Neural Neighbor Style Transfer, 2022, section 3).
 */
public final class Matcher {

    private final NDManager manager;
    private final TileFeatures features;
    private final MatchingScript script;
    private final List<Grid> grids;
    private final GridFeatures onGrids;
    private final KeyCache cache;

    /**
     * @param manager owner of what is matched
     * @param cache of the keys, whose they are
     */
    public Matcher(NDManager manager, TileFeatures features, MatchingScript script, List<Grid> grids, KeyCache cache) {
        this.manager = manager;
        this.features = features;
        this.cache = cache;
        this.script = script;
        this.grids = grids;
        this.onGrids = new GridFeatures(features, script, grids);
    }

    /**
     * Matches a picture with paintings.
     *
     * @param queries the levels that are matched, {@code 1 × H × W × 3}
     * @param styles the levels of each painting
     * @param turns by how many quarters of a circle, from 0 on, paintings are looked at turned
     * @param shares of the styles, summing to 1, where they have no masks
     * @param masks of the styles, or none
     * @param most keys in all
     * @return by grid, in their order
     */
    public List<Match> matches(NDArray queries, List<NDArray> styles, int turns, double[] shares, Masks masks, int most,
            long seed) {
        Keys.Wanted wanted = new Keys.Wanted(grids, turns, Math.max(1, most / styles.size()), seed);
        Map<Grid, Keys> keys = cache.get(wanted, styles, () -> Keys.of(onGrids, script, wanted, styles));
        NDArray shown = MirrorPadding.padded(queries);
        Map<Grid, Search> searches = new HashMap<>();
        grids.forEach(grid -> searches.put(grid, new Search(grid, keys.get(grid), queries.getShape())));
        if (features.tiles(queries, shown).size() == 1) {
            onGrids.forEach(queries, shown, (tile, rows) -> searches.values().forEach(search -> {
                search.count(rows);
                search.find(tile, rows);
            }));
        } else {
            onGrids.forEach(queries, shown, (tile, rows) -> searches.values().forEach(search -> search.count(rows)));
            onGrids.forEach(queries, shown, (tile, rows) -> searches.values().forEach(search -> search.find(tile, rows)));
        }
        if (shown != queries) {
            shown.close();
        }
        return grids.stream().map(grid -> searches.get(grid).match(shares, masks)).toList();
    }

    /** The search on one grid. */
    private final class Search {
        private final Grid grid;
        private final Keys keys;
        private final int styles;
        private final Map<VggLayer, Double> scales = new EnumMap<>(VggLayer.class);
        private final List<NDArray> units = new ArrayList<>();
        private final List<NDArray> cosines = new ArrayList<>();
        private final List<NDArray> places = new ArrayList<>();
        private final int height;
        private final int width;
        private NDArray sum;

        Search(Grid grid, Keys keys, Shape picture) {
            this.grid = grid;
            this.keys = keys;
            styles = keys.counts().size();
            height = grid.places((int) picture.get(1));
            width = grid.places((int) picture.get(2));
            for (VggLayer layer : grid.layers()) {
                double square = meanSquare(layer);
                scales.put(layer, square > 0 ? 1 / Math.sqrt(square) : 0);
            }
            for (int style = 0; style < styles; style++) {
                try (NDScope scope = new NDScope()) {
                    scope.suppressNotUsedWarning();
                    Map<VggLayer, NDArray> own = new EnumMap<>(VggLayer.class);
                    for (VggLayer layer : grid.layers()) {
                        own.put(layer, keys.of(style, layer));
                    }
                    NDArray unit = script.keys(Keys.joined(script, own, grid.layers(), scales));
                    NDScope.unregister(unit);
                    units.add(unit);
                }
                cosines.add(manager.zeros(new Shape(height, width)));
                places.add(manager.zeros(new Shape(height, width), DataType.INT32));
            }
        }

        /** The mean over the styles of that of the squared lengths of a layer's features. */
        private double meanSquare(VggLayer layer) {
            double sum = 0;
            for (int style = 0; style < styles; style++) {
                try (NDArray own = keys.of(style, layer)) {
                    sum += script.squares(own) / keys.counts().get(style) / styles;
                }
            }
            return sum;
        }

        void count(Map<VggLayer, NDArray> rows) {
            NDArray part = Keys.joined(script, rows, grid.layers(), scales).sum(new int[] {0}, true);
            if (sum == null) {
                NDScope.unregister(part);
                sum = part;
            } else {
                sum.addi(part);
            }
        }

        void find(Tile tile, Map<VggLayer, NDArray> rows) {
            NDArray queries = Keys.joined(script, rows, grid.layers(), scales);
            NDArray mean = sum.div((double) height * width);
            NDIndex part = new NDIndex("{}:{}, {}:{}", grid.rows(tile).from(), grid.rows(tile).to(), grid.columns(tile).from(),
                    grid.columns(tile).to());
            Shape shape = new Shape(grid.rows(tile).length(), grid.columns(tile).length());
            for (int style = 0; style < styles; style++) {
                NDList found = script.matches(queries, mean, units.get(style));
                cosines.get(style).set(part, found.get(0).reshape(shape));
                places.get(style).set(part, found.get(1).reshape(shape));
            }
        }

        Match match(double[] shares, Masks masks) {
            sum.close();
            units.forEach(NDArray::close);
            for (int style = 0; style < styles; style++) {
                places.get(style).addi(keys.before(style));
            }
            Optional<Masks.Blend> blend = masks.at(height, width);
            List<Match.Choice> choices = new ArrayList<>();
            if (blend.isPresent()) {
                for (int style = 0; style < styles; style++) {
                    choices.add(new Match.Choice(places.get(style), Optional.of(blend.get().weights().get(style))));
                }
            } else {
                choices.add(new Match.Choice(steered(shares), Optional.empty()));
            }
            cosines.forEach(NDArray::close);
            Match match = new Match(grid, keys.rows(), scales, choices, blend.map(Masks.Blend::counted));
            match.outliveScope();
            return match;
        }

        private NDArray steered(double[] shares) {
            if (styles == 1) {
                return places.get(0);
            }
            float[][] found = cosines.stream().map(NDArray::toFloatArray).toArray(float[][]::new);
            int[][] keys = places.stream().map(NDArray::toIntArray).toArray(int[][]::new);
            int[] chosen = Steering.styles(found, shares);
            int[] joined = new int[chosen.length];
            for (int place = 0; place < joined.length; place++) {
                joined[place] = keys[chosen[place]][place];
            }
            places.forEach(NDArray::close);
            return manager.create(joined, new Shape(height, width));
        }
    }
}
