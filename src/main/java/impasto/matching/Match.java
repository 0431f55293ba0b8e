package impasto.matching;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import impasto.settings.VggLayer;
import impasto.tile.Span;
import impasto.tile.Tile;
import impasto.tile.TileFeatures;
import impasto.vgg.FeatureGradient;
import impasto.vgg.Features;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the places of a grid shall look like, kept as places of keys instead of features.
 *
 * @param keys of all styles, one after the other, by layer {@code K × N}
 * @param scales of the layers in a hypercolumn: there all count alike
 * @param choices whose blend the target is
 * @param counted how much places count, from 0 to 1, {@code 1 × 1 × h × w}; all alike when empty
 */
public record Match(Grid grid, Map<VggLayer, NDArray> keys, Map<VggLayer, Double> scales, List<Choice> choices,
        Optional<NDArray> counted) {

    /**
     * A key for each place.
     *
     * @param places of the keys, {@code h × w} in int32
     * @param weight of these keys in the blend, {@code 1 × 1 × h × w}; wholly when empty
     */
    public record Choice(NDArray places, Optional<NDArray> weight) {}

    /** Whether a tile, or a band of its rows, has places of the layer's grid. */
    public boolean reaches(Tile tile, VggLayer layer) {
        int pooled = grid.pooled(layer);
        return grid.rows(tile).length() >= pooled && grid.columns(tile).length() >= pooled;
    }

    /**
     * How far features are from what they shall be.
     *
     * @param features of a tile, or of a band of its rows, which {@link #reaches}
     * @return {@code 1 × N × h × w} on the layer's grid
     */
    public NDArray apart(MatchingScript script, Tile tile, VggLayer layer, Features features) {
        NDArray apart = script.apart(features, grid.stride(layer), target(script, tile, layer));
        return counted.isEmpty() ? apart : apart.mul(part(counted.get(), tile, layer, script));
    }

    /** Adds the adjoint of {@link #apart} to the gradient in the same features. */
    public void add(MatchingScript script, Tile tile, VggLayer layer, FeatureGradient gradient, NDArray apart, double times) {
        script.add(gradient, Math.max(1, grid.stride(layer)),
                counted.isEmpty() ? apart : apart.mul(part(counted.get(), tile, layer, script)), times);
    }

    private NDArray part(NDArray map, Tile tile, VggLayer layer, MatchingScript script) {
        NDArray part = map.get(new NDIndex(":, :, {}:{}, {}:{}", grid.rows(tile).from(), grid.rows(tile).to(),
                grid.columns(tile).from(), grid.columns(tile).to()));
        return grid.pooled(layer) > 1 ? script.pooled(part, grid.pooled(layer)) : part;
    }

    private NDArray target(MatchingScript script, Tile tile, VggLayer layer) {
        return target(script, layer, grid.rows(tile), grid.columns(tile), grid.pooled(layer));
    }

    /** The target hypercolumns' part of a layer, a row for each place of a tile, {@code P × N}. */
    NDArray rows(MatchingScript script, Tile tile, VggLayer layer) {
        NDArray planes = target(script, layer, grid.rows(tile), grid.columns(tile), 1);
        return planes.transpose(0, 2, 3, 1).reshape(-1, planes.getShape().get(1));
    }

    private NDArray target(MatchingScript script, VggLayer layer, Span rows, Span columns, int pooled) {
        NDIndex part = new NDIndex("{}:{}, {}:{}", rows.from(), rows.to(), columns.from(), columns.to());
        NDArray sum = null;
        for (Choice choice : choices) {
            boolean blended = choice.weight().isPresent();
            NDArray found = script.target(keys.get(layer), choice.places().get(part), blended ? 1 : pooled);
            if (blended) {
                found = found.mul(choice.weight().get().get(new NDIndex(":, :, {}:{}, {}:{}", rows.from(), rows.to(), columns.from(),
                        columns.to())));
            }
            sum = sum == null ? found : sum.add(found);
        }
        return pooled > 1 && choices.get(0).weight().isPresent() ? script.pooled(sum, pooled) : sum;
    }

    /** The sum of all squares of a layer's target over the tiles that make up the picture. */
    public double squares(MatchingScript script, List<Tile> tiles, VggLayer layer) {
        double sum = 0;
        for (Tile tile : tiles) {
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                sum += reaches(tile, layer) ? script.squares(target(script, tile, layer)) : 0;
            }
        }
        return sum;
    }

    /** The mean cosine of a picture's hypercolumns with their targets. @param shown as of {@link TileFeatures#tiles} */
    public double likeness(TileFeatures features, MatchingScript script, NDArray levels, NDArray shown) {
        double[] sums = new double[2];
        new GridFeatures(features, script, List.of(grid)).forEach(levels, shown, (tile, rows) -> {
            NDArray products = null;
            for (VggLayer layer : grid.layers()) {
                try (NDArray targets = rows(script, tile, layer)) {
                    NDArray own = script.products(rows.get(layer), targets).muli(Math.pow(scales.get(layer), 2));
                    products = products == null ? own : products.addi(own);
                }
            }
            sums[0] += script.cosines(products);
            sums[1] += products.getShape().get(1);
        });
        return sums[0] / sums[1];
    }

    void outliveScope() {
        choices.forEach(choice -> {
            NDScope.unregister(choice.places());
            choice.weight().ifPresent(NDScope::unregister);
        });
        counted.ifPresent(NDScope::unregister);
    }
}
