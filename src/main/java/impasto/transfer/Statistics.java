package impasto.transfer;

import ai.djl.ndarray.NDArray;
import impasto.vgg.Features;
import impasto.vgg.Slope;
import java.util.Locale;

/**
 * What of a layer's features makes a style, kept in one matrix that is a mean over places: those of several styles or of
 * the parts of a picture may be summed.
 */
public enum Statistics {
    /** The Gram matrix (Gatys, Ecker and Bethge, CVPR 2016), {@code N × N}: which features are there together. */
    GRAM {
        @Override
        long side(long channels) {
            return channels;
        }

        @Override
        NDArray part(Features features, long places) {
            return GramMatrix.part(features, places);
        }

        @Override
        NDArray part(Features features, NDArray mask) {
            return GramMatrix.part(features, mask);
        }

        @Override
        void descend(Slope slope, Features features, NDArray inMatrix, long places) {
            GramMatrix.descend(slope, features, inMatrix, places);
        }

        @Override
        void descend(Slope slope, Features features, NDArray inMatrix, NDArray mask) {
            GramMatrix.descend(slope, features, inMatrix, mask);
        }

        @Override
        double size(NDArray matrix) {
            return matrix.square().sum().getFloat();
        }

        @Override
        NDArray distance(NDArray found, Target wanted) {
            return found.sub(wanted.matrix()).square().sum();
        }

        @Override
        double factor(LossDefinition definition, int side, double size) {
            return definition.styleFactor(side, size);
        }
    },
    /**
     * Mean and covariance as {@link Moments}, {@code (N + 1) × (N + 1)}, compared by the squared 2-Wasserstein distance of
     * the normal distributions that have them: how far features must be moved to have the other's statistics (Vacher,
     * Davila, Kohn and Coen-Cagli, NeurIPS 2020). It counts in the square of features where {@link #GRAM} counts in their
     * fourth power, so that weak features are painted along with strong ones.
     */
    WASSERSTEIN {
        @Override
        long side(long channels) {
            return channels + 1;
        }

        @Override
        NDArray part(Features features, long places) {
            return Moments.part(features, places);
        }

        @Override
        NDArray part(Features features, NDArray mask) {
            return Moments.part(features, mask);
        }

        @Override
        void descend(Slope slope, Features features, NDArray inMatrix, long places) {
            Moments.descend(slope, features, inMatrix, places);
        }

        @Override
        void descend(Slope slope, Features features, NDArray inMatrix, NDArray mask) {
            Moments.descend(slope, features, inMatrix, mask);
        }

        @Override
        double size(NDArray matrix) {
            return Moments.power(matrix);
        }

        @Override
        NDArray distance(NDArray found, Target wanted) {
            return Gaussian.of(found).wasserstein(Gaussian.mean(wanted.matrix()), wanted.factor());
        }

        @Override
        double factor(LossDefinition definition, int side, double size) {
            return definition.distanceFactor(side - 1, size);
        }
    };

    /** The side of the matrices of a layer with so many channels. */
    abstract long side(long channels);

    /**
     * What some places add to the matrix of a layer: over blocks that make up the picture, the parts sum to the whole.
     *
     * @param features of a block
     * @param places in the layer of the whole picture
     */
    abstract NDArray part(Features features, long places);

    /**
     * What some places add to the matrix of a region.
     *
     * @param features of a block
     * @param mask {@code H · W × 1} of the same places, summing to 1 over the whole picture
     */
    abstract NDArray part(Features features, NDArray mask);

    /** Adds the slope in the features of a block, given that in the matrix of the layer. */
    abstract void descend(Slope slope, Features features, NDArray inMatrix, long places);

    /** Adds the slope in the features of a block, given that in the matrix of a region. */
    abstract void descend(Slope slope, Features features, NDArray inMatrix, NDArray mask);

    /** The size of a matrix, which the loss definitions scale by: its distance from features that are all 0. */
    abstract double size(NDArray matrix);

    /** How far a matrix is from the wanted one, a scalar. */
    abstract NDArray distance(NDArray found, Target wanted);

    /**
     * What a loss definition multiplies the distance by.
     *
     * @param side of the matrices
     * @param size of the wanted one
     */
    abstract double factor(LossDefinition definition, int side, double size);

    /** The word that the command line and files use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
