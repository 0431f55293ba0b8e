package impasto.loss;

import ai.djl.ndarray.NDArray;
import impasto.settings.LossDefinition;
import impasto.settings.Statistics;
import impasto.vgg.FeatureGradient;
import impasto.vgg.Features;

/**
 * What of a layer's features makes a style, kept in one matrix that is a mean over places: those of several styles or of
 * the parts of a picture may be summed.
 */
interface StyleStatistic {

    /** What the settings name. */
    static StyleStatistic of(Statistics choice) {
        return switch (choice) {
            case GRAM -> new GramMatrix();
            case WASSERSTEIN -> new Wasserstein();
        };
    }

    /** The side of the matrices of a layer with so many channels. */
    long side(long channels);

    /**
     * What some places add to the matrix of a layer: over tiles that make up the picture, the parts sum to the whole.
     *
     * @param features of a tile
     * @param places in the layer of the whole picture
     */
    NDArray contribution(Features features, long places);

    /**
     * What some places add to the matrix of a region.
     *
     * @param features of a tile
     * @param mask {@code H · W × 1} of the same places, summing to 1 over the whole picture
     */
    NDArray contribution(Features features, NDArray mask);

    /** Adds the gradient in the features of a tile, given that in the matrix of the layer. */
    void backward(FeatureGradient gradient, Features features, NDArray inMatrix, long places);

    /** Adds the gradient in the features of a tile, given that in the matrix of a region. */
    void backward(FeatureGradient gradient, Features features, NDArray inMatrix, NDArray mask);

    /** A matrix to come close to, with what is reckoned from it once. @param matrix {@code S × S} */
    Target target(NDArray matrix);

    /** A matrix to come close to. */
    interface Target {

        /** {@code S × S}. */
        NDArray matrix();

        /** How far a matrix is from it, a scalar that a gradient can be asked of. */
        NDArray distance(NDArray found);

        /** What a loss definition multiplies the distance by. */
        double factor(LossDefinition definition);
    }
}
