package impasto.loss;

import ai.djl.ndarray.NDArray;
import impasto.torch.Scaled;
import impasto.vgg.FeatureGradient;
import impasto.vgg.Features;

/**
 * First and second moments of features in one matrix, {@code (N + 1) × (N + 1)}: the Gram matrix with the mean as one more
 * column and row, and 1 in the corner. It is the Gram matrix of the features with one more that is 1 everywhere, so that
 * what the tiles of a picture add to it sums as well.
 */
final class Moments {

    private Moments() {}

    /** Those of all features. */
    static NDArray of(Features features) {
        return contribution(features, places(features));
    }

    private static long places(Features features) {
        return features.shape().get(2) * features.shape().get(3);
    }

    /**
     * What some places add to the moments of a layer.
     *
     * @param features of a tile
     * @param places in the layer of the whole picture
     */
    static NDArray contribution(Features features, long places) {
        return contribution(features, even(features, places));
    }

    /**
     * What some places add to the moments of a region.
     *
     * @param features of a tile
     * @param mask {@code H · W × 1} of the same places, summing to 1 over the whole picture
     */
    static NDArray contribution(Features features, NDArray mask) {
        NDArray mean = features.sum(mask);
        NDArray all = mask.sum().reshape(1, 1);
        return features.gram(mask).concat(mean.transpose(), 1).concat(mean.concat(all, 1), 0);
    }

    /** Adds the gradient in the features given that in their moments. */
    static void backward(FeatureGradient gradient, Features features, NDArray inMoments, long places) {
        backward(gradient, features, inMoments, even(features, places));
    }

    /** Adds the gradient in the features given that in the moments of a region. */
    static void backward(FeatureGradient gradient, Features features, NDArray inMoments, NDArray mask) {
        NDArray both = inMoments.add(inMoments.transpose());
        gradient.addProduct(features, both.get(":-1, :-1"), both.get("-1:, :-1"), mask);
    }

    private static NDArray even(Features features, long places) {
        return Scaled.by(features.ones(), 1.0 / places);
    }

    /** The mean square of the features, summed over channels: {@code ‖m‖² + trace C}. */
    static double power(NDArray moments) {
        return moments.diagonal().get(":-1").sum().getFloat();
    }

}
