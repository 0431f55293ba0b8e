package impasto.matching;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
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

    /** @param manager owner of what is matched */
    public Matcher(NDManager manager, TileFeatures features, MatchingScript script, List<Grid> grids) {
        this.manager = manager;
        this.features = features;
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
        List<Map<Grid, Keys>> keys = new ArrayList<>();
        for (NDArray style : styles) {
            keys.add(Keys.of(onGrids, script, grids, style, turns, Math.max(1, most / styles.size()), seed));
        }
        NDArray shown = MirrorPadding.padded(queries);
        Map<Grid, Search> searches = new HashMap<>();
        for (Grid grid : grids) {
            searches.put(grid, new Search(grid, keys.stream().map(of -> of.get(grid)).toList(), queries.getShape()));
        }
        onGrids.forEach(queries, shown, (tile, rows) -> searches.values().forEach(search -> search.count(rows)));
        onGrids.forEach(queries, shown, (tile, rows) -> searches.values().forEach(search -> search.find(tile, rows)));
        if (shown != queries) {
            shown.close();
        }
        return grids.stream().map(grid -> searches.get(grid).match(shares, masks)).toList();
    }

    /** The search on one grid. */
    private final class Search {
        private final Grid grid;
        private final List<Keys> styles;
        private final Map<VggLayer, Double> scales = new EnumMap<>(VggLayer.class);
        private final List<NDArray> units = new ArrayList<>();
        private final List<NDArray> cosines = new ArrayList<>();
        private final List<NDArray> places = new ArrayList<>();
        private final int height;
        private final int width;
        private NDArray sum;

        Search(Grid grid, List<Keys> styles, Shape picture) {
            this.grid = grid;
            this.styles = styles;
            height = grid.places((int) picture.get(1));
            width = grid.places((int) picture.get(2));
            for (VggLayer layer : grid.layers()) {
                double square = styles.stream().mapToDouble(keys -> keys.meanSquare(layer, script)).average().orElseThrow();
                scales.put(layer, square > 0 ? 1 / Math.sqrt(square) : 0);
            }
            for (Keys keys : styles) {
                try (NDScope scope = new NDScope()) {
                    scope.suppressNotUsedWarning();
                    NDArray unit = script.keys(Keys.joined(script, keys.rows(), grid.layers(), scales));
                    NDScope.unregister(unit);
                    units.add(unit);
                }
                cosines.add(manager.zeros(new Shape(height, width)));
                places.add(manager.zeros(new Shape(height, width), DataType.INT32));
            }
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
            for (int style = 0; style < styles.size(); style++) {
                NDList found = script.matches(queries, mean, units.get(style));
                cosines.get(style).set(part, found.get(0).reshape(shape));
                places.get(style).set(part, found.get(1).reshape(shape));
            }
        }

        Match match(double[] shares, Masks masks) {
            sum.close();
            units.forEach(NDArray::close);
            Map<VggLayer, NDArray> rows = new EnumMap<>(VggLayer.class);
            for (VggLayer layer : grid.layers()) {
                NDList parts = new NDList(styles.stream().map(keys -> keys.rows().get(layer)).toList());
                if (parts.size() == 1) {
                    rows.put(layer, parts.head());
                } else {
                    NDArray all = NDArrays.concat(parts, 0);
                    NDScope.unregister(all);
                    rows.put(layer, all);
                    parts.close();
                }
            }
            int before = 0;
            for (int style = 0; style < styles.size(); style++) {
                places.get(style).addi(before);
                before += (int) styles.get(style).count();
            }
            Optional<Masks.Blend> blend = masks.at(height, width);
            List<Match.Choice> choices = new ArrayList<>();
            if (blend.isPresent()) {
                for (int style = 0; style < styles.size(); style++) {
                    choices.add(new Match.Choice(places.get(style), Optional.of(blend.get().weights().get(style))));
                }
            } else {
                choices.add(new Match.Choice(steered(shares), Optional.empty()));
            }
            cosines.forEach(NDArray::close);
            Match match = new Match(grid, rows, scales, choices, blend.map(Masks.Blend::counted));
            match.outliveScope();
            return match;
        }

        private NDArray steered(double[] shares) {
            if (styles.size() == 1) {
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
