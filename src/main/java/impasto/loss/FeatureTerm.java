package impasto.loss;

import ai.djl.ndarray.NDManager;
import impasto.network.VggWeights;
import impasto.settings.TermName;
import impasto.settings.VggLayer;
import impasto.settings.Weights;
import impasto.tile.Tile;
import impasto.vgg.FeatureGradient;
import impasto.vgg.Features;
import java.util.Map;
import java.util.Set;

/**
 * A term of the loss that looks at the network's features. It owns its targets and knows its weight; a stage makes its own.
 * An evaluation shows it the features of each layer that it asked for, a part of the picture at a time; once it has seen all,
 * it settles what depends on the whole picture; then, on the way back through the network, it adds its slope in each part.
 */
public interface FeatureTerm {

    /** What it is reported as. */
    TermName name();

    /** How much it counts; 0 for not at all. */
    double weight(Weights weights);

    /** The layers that it is shared out among, whether it counts or not. */
    Set<VggLayer> shared(Weights weights);

    /** The layers that it looks at with these weights; none when it does not count. */
    default Set<VggLayer> layers(Weights weights) {
        return weight(weights) > 0 ? shared(weights) : Set.of();
    }

    /** Whether its targets come from the styles, and not from the content alone. */
    boolean ofStyles();

    /**
     * The values that its targets hold for each pixel of the painting.
     *
     * @param network that gives the features
     */
    double valuesPerPixel(VggWeights network, Weights weights);

    /** Computes the targets that these weights need and that are not yet there. */
    void prepare(StageInputs from, Weights weights);

    /**
     * Begins an evaluation, when all is prepared.
     *
     * @param manager owner of what it takes
     */
    Look look(NDManager manager, Weights weights);

    /** One evaluation. */
    interface Look {

        /** Sees features of a block, or of a band of its rows, which are there only for as long as it looks. */
        void see(Tile block, VggLayer layer, Features features);

        /**
         * Settles what depends on all that it has seen.
         *
         * @param backward whether slopes will be asked for
         * @return the values of the term by layer, times its weight
         */
        Map<VggLayer, Double> settle(boolean backward);

        /** Adds the slope in the same features, to be asked for after {@link #settle}. */
        void descend(Tile block, VggLayer layer, Features features, FeatureGradient gradient);
    }
}
