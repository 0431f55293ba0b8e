package impasto.matching;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDScope;
import impasto.settings.VggLayer;
import impasto.tile.Span;
import impasto.tile.Tile;
import impasto.tile.TileFeatures;
import impasto.vgg.Features;
import impasto.vgg.LayerRequest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The features of pictures on grids, tile by tile, bilinear between places of layers that are coarser than the grid. */
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
        LayerRequest request = LayerRequest.once(grids.keySet());
        boolean between = grids.keySet().stream().anyMatch(this::isCoarse);
        for (Tile tile : features.tiles(levels, shown)) {
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                Map<VggLayer, NDList> bands = new EnumMap<>(VggLayer.class);
                features.around(shown, tile, between ? request.widened() : request, this::around, (band, layer, own) ->
                        rows(band, layer, own).ifPresent(part -> {
                            // The pass frees what is made while it shows a band.
                            NDScope.unregister(part);
                            bands.computeIfAbsent(layer, first -> new NDList()).add(part);
                        }));
                Map<VggLayer, NDArray> whole = new EnumMap<>(VggLayer.class);
                bands.forEach((layer, parts) -> whole.put(layer, joined(tile, layer, parts)));
                visitor.accept(tile, whole);
                whole.values().forEach(NDArray::close);
            }
        }
    }

    private boolean isCoarse(VggLayer layer) {
        return grids.get(layer).pooled(layer) > 1;
    }

    private int around(VggLayer layer) {
        return isCoarse(layer) ? 1 : 0;
    }

    /** Those of a band: on the grid, or as they are when they are coarser. */
    private Optional<NDArray> rows(Tile band, VggLayer layer, Features own) {
        if (isCoarse(layer)) {
            return Optional.of(script.rows(own, 1, (int) own.shape().get(2), (int) own.shape().get(3)));
        }
        Grid grid = grids.get(layer);
        int height = grid.rows(band).length();
        return height > 0 ? Optional.of(script.rows(own, grid.stride(layer), height, grid.columns(band).length())) : Optional.empty();
    }

    private NDArray joined(Tile tile, VggLayer layer, NDList parts) {
        NDArray all = parts.size() == 1 ? parts.remove(0) : NDArrays.concat(parts, 0);
        parts.close();
        if (!isCoarse(layer)) {
            return all;
        }
        Grid grid = grids.get(layer);
        int times = grid.pooled(layer);
        Span rows = tile.rowsAt(layer, 1);
        Span columns = tile.columnsAt(layer, 1);
        try (all) {
            return script.between(all, rows.length(), columns.length(), times,
                    grid.rows(tile).within(new Span(rows.from() * times, rows.to() * times)),
                    grid.columns(tile).within(new Span(columns.from() * times, columns.to() * times)));
        }
    }
}
