package impasto.matching;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDScope;
import impasto.settings.VggLayer;
import impasto.tile.Span;
import impasto.tile.Tile;
import impasto.tile.TileFeatures;
import impasto.vgg.LayerRequest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The features of pictures on grids, tile by tile. */
final class GridFeatures {

    private final TileFeatures features;
    private final MatchingScript script;
    private final Map<VggLayer, Grid> grids = new EnumMap<>(VggLayer.class);

    /** @param grids of which each layer is in one */
    GridFeatures(TileFeatures features, MatchingScript script, List<Grid> grids) {
        this.features = features;
        this.script = script;
        grids.forEach(grid -> grid.layers().forEach(layer -> this.grids.put(layer, grid)));
    }

    /**
     * Shows the features of each tile.
     *
     * @param levels {@code 1 × H × W × 3}
     * @param shown the same or more, that the network is shown
     * @param visitor takes for each layer a row for each place of its grid in the tile, {@code P × N}, which are there only for as
     *     long as it looks
     */
    void forEach(NDArray levels, NDArray shown, BiConsumer<Tile, Map<VggLayer, NDArray>> visitor) {
        for (Tile tile : features.tiles(levels, shown)) {
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                Map<VggLayer, NDList> bands = new EnumMap<>(VggLayer.class);
                features.forward(shown, tile, LayerRequest.once(grids.keySet()), false, (band, layer, own) -> {
                    Grid grid = grids.get(layer);
                    Span rows = grid.rows(band);
                    if (rows.length() > 0) {
                        NDArray part = script.rows(own, grid.stride(layer), rows.length(), grid.columns(band).length());
                        // The pass frees what is made while it shows a band.
                        NDScope.unregister(part);
                        bands.computeIfAbsent(layer, first -> new NDList()).add(part);
                    }
                }).close();
                Map<VggLayer, NDArray> whole = new EnumMap<>(VggLayer.class);
                bands.forEach((layer, parts) -> whole.put(layer, parts.size() == 1 ? parts.head() : NDArrays.concat(parts, 0)));
                visitor.accept(tile, whole);
                bands.values().forEach(NDList::close);
            }
        }
    }
}
