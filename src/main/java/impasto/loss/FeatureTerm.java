package impasto.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import impasto.network.VggWeights;
import impasto.run.Losses.Part;
import impasto.settings.TermName;
import impasto.settings.VggLayer;
import impasto.settings.Weights;
import impasto.tile.Tile;
import impasto.vgg.FeatureGradient;
import impasto.vgg.Features;
import impasto.vgg.LayerRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A term of the loss that looks at the network's features. It owns its targets and knows its weight; a stage makes its own.
 * An evaluation shows it the features of each layer that it asked for, tile by tile and band by band; once it has seen all, it
 * settles what depends on the whole picture; then, on the backward pass, it adds its gradient in each layer.
 */
public interface FeatureTerm {

    /** What it is reported as. */
    TermName name();

    /** How much it counts; 0 for not at all. */
    double weight(Weights weights);

    /** The layers that it looks at when it counts. */
    Set<VggLayer> layers(Weights weights);

    /** What it asks of the network with these weights: its layers in both passes, unless it says otherwise; nothing when it does not count. */
    default LayerRequest request(Weights weights) {
        return LayerRequest.twice(weight(weights) > 0 ? layers(weights) : Set.of());
    }

    /** What it is reported as when it counts: by layer, unless it says otherwise. */
    default List<Part> parts(Weights weights) {
        return layers(weights).stream().sorted().map(layer -> Part.of(name(), layer)).toList();
    }

    /** Whether its targets come from the styles, and not from the content alone. */
    boolean ofStyles();

    /**
     * The bytes that it holds from evaluation to evaluation.
     *
     * @param network that gives the features
     * @param pixels of the painting
     */
    double bytes(VggWeights network, Weights weights, double pixels);

    /** The numbers of float32 that it holds for each pixel of a tile between the two passes through it. */
    default double valuesPerPixel(VggWeights network, Weights weights) {
        return 0;
    }

    /**
     * The bytes that it takes while it prepares itself, beside the network, and has no use for afterwards.
     *
     * @param pixels of the painting
     * @param tile pixels of its largest tile
     * @param stylePixels of all styles
     */
    default double preparing(VggWeights network, Weights weights, double pixels, double tile, double stylePixels) {
        return 0;
    }

    /** The work beside the network of preparing itself, in multiplications for each pixel of the painting. */
    default double multiplicationsPerPixel(VggWeights network, Weights weights) {
        return 0;
    }

    /** Computes the targets that these weights need and that are not yet there: when a stage begins, and when weights change. */
    void prepare(StageInputs from, Weights weights);

    /**
     * How far hypercolumns are from those they were matched with: one less the mean cosine.
     *
     * @param levels of the picture, {@code 1 × H × W × 3}
     * @return empty for a term that matches nothing
     */
    default Optional<Double> cosineDistance(StageInputs from, NDArray levels) {
        return Optional.empty();
    }

    /** Whether its gradient in features needs no more than to have seen these: it may be asked for before it is settled. */
    default boolean isLocal() {
        return false;
    }

    /**
     * Begins an evaluation, when all is prepared.
     *
     * @param manager owner of what it takes
     * @param backward whether gradients will be asked for
     */
    Evaluator evaluator(NDManager manager, Weights weights, boolean backward);

    /** One evaluation. */
    interface Evaluator {

        /** Sees features of a tile, or of a band of its rows, which are there only for as long as it looks. */
        void forward(Tile tile, VggLayer layer, Features features);

        /**
         * Settles what depends on all that it has seen.
         *
         * @return the values of its parts, times its weight
         */
        Map<Part, Double> settle();

        /**
         * Adds its gradient in the same features, to be asked for after {@link #settle} or, when it is local, once it has seen them.
         *
         * @param features there when it asked for them {@link LayerRequest#again}
         */
        void backward(Tile tile, VggLayer layer, Optional<Features> features, FeatureGradient gradient);
    }
}
