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
abstract class Moments implements StyleStatistic {

    @Override
    public long side(long channels) {
        return channels + 1;
    }

    @Override
    public NDArray contribution(Features features, long places) {
        return contribution(features, even(features, places));
    }

    @Override
    public NDArray contribution(Features features, NDArray mask) {
        NDArray mean = features.sum(mask);
        NDArray all = mask.sum().reshape(1, 1);
        return features.gram(mask).concat(mean.transpose(), 1).concat(mean.concat(all, 1), 0);
    }

    @Override
    public void backward(FeatureGradient gradient, Features features, NDArray inMoments, long places) {
        backward(gradient, features, inMoments, even(features, places));
    }

    @Override
    public void backward(FeatureGradient gradient, Features features, NDArray inMoments, NDArray mask) {
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
