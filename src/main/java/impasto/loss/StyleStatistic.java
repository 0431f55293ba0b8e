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
     * What some places add to the matrix of a layer: over blocks that make up the picture, the parts sum to the whole.
     *
     * @param features of a block
     * @param places in the layer of the whole picture
     */
    NDArray part(Features features, long places);

    /**
     * What some places add to the matrix of a region.
     *
     * @param features of a block
     * @param mask {@code H · W × 1} of the same places, summing to 1 over the whole picture
     */
    NDArray part(Features features, NDArray mask);

    /** Adds the slope in the features of a block, given that in the matrix of the layer. */
    void descend(FeatureGradient gradient, Features features, NDArray inMatrix, long places);

    /** Adds the slope in the features of a block, given that in the matrix of a region. */
    void descend(FeatureGradient gradient, Features features, NDArray inMatrix, NDArray mask);

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
