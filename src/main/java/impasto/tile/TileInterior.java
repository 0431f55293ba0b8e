package impasto.tile;

import impasto.vgg.FeatureGradient;
import impasto.vgg.Features;

/**
 * Where the features of a tile without its margin, or of a band of its rows, lie in those that were computed.
 *
 * @param tile the tile, or that band of it
 * @param all whether they are all that were computed
 */
public record TileInterior(Tile tile, Span rows, Span columns, boolean all) {

    /** The tile's own features: a view. */
    public Features of(Features features) {
        return all ? features : features.within(rows.from(), rows.to(), columns.from(), columns.to());
    }

    /** The gradient in them: a view. */
    public FeatureGradient of(FeatureGradient gradient) {
        return all ? gradient : gradient.within(rows.from(), rows.to(), columns.from(), columns.to());
    }
}
