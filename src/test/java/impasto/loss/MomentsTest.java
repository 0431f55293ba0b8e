package impasto.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import impasto.torch.Scaled;
import impasto.torch.SharedTorch;
import impasto.vgg.DjlKernels;
import impasto.vgg.Features;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Means and covariances of features, of regions and of several styles together, worked out place by place. */
class MomentsTest {

    private static final int CHANNELS = 3;
    private static final int HEIGHT = 4;
    private static final int WIDTH = 5;
    private static final float[] FEATURES = random(1);
    private static final float[] OTHERS = random(2);

    @Test
    void areThoseOfAllPlaces() {
        double[] even = weights(1, 0);
        assertStatistics(FEATURES, even, gaussian(manager -> of(array(manager, FEATURES))));
    }

    @Test
    void ofARegionAreWeightedByItsMask() {
        double[] ramp = new double[HEIGHT * WIDTH];
        float[] mask = new float[ramp.length];
        double sum = ramp.length * (ramp.length - 1) / 2.0;
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] = i / sum;
            mask[i] = (float) ramp[i];
        }
        assertStatistics(FEATURES, ramp, gaussian(manager ->
                new Wasserstein().contribution(array(manager, FEATURES), manager.create(mask, new Shape(mask.length, 1)))));
    }

    @Test
    void ofABlendAreThoseOfAllStylesTogether() {
        float[] both = new float[2 * FEATURES.length];
        System.arraycopy(FEATURES, 0, both, 0, FEATURES.length);
        System.arraycopy(OTHERS, 0, both, FEATURES.length, OTHERS.length);
        double[] parts = weights(0.25, 0.75);
        assertStatistics(both, parts, gaussian(manager -> Scaled.by(of(array(manager, FEATURES)), 0.25)
                .add(Scaled.by(of(array(manager, OTHERS)), 0.75))));
    }

    @Test
    void powerIsTheMeanSquare() {
        double expected = 0;
        for (float value : FEATURES) {
            expected += (double) value * value / (HEIGHT * WIDTH);
        }
        double found = SharedTorch.get().call(() -> {
            try (NDManager manager = SharedTorch.get().manager().newSubManager()) {
                return Moments.power(of(array(manager, FEATURES)));
            }
        });
        assertEquals(expected, found, 1e-5 * expected);
    }

    /** Mean and, behind it, covariance. */
    private static float[][] gaussian(Function<NDManager, NDArray> moments) {
        return SharedTorch.get().call(() -> {
            try (NDManager manager = SharedTorch.get().manager().newSubManager()) {
                Gaussian gaussian = Gaussian.of(moments.apply(manager));
                return new float[][] {gaussian.mean().toFloatArray(), gaussian.covariance().toFloatArray()};
            }
        });
    }

    private static void assertStatistics(float[] rows, double[] weights, float[][] found) {
        double[] mean = new double[CHANNELS];
        for (int i = 0; i < rows.length; i++) {
            mean[i % CHANNELS] += weights[i / CHANNELS] * rows[i];
        }
        float[] covariance = new float[CHANNELS * CHANNELS];
        for (int i = 0; i < covariance.length; i++) {
            int a = i / CHANNELS;
            int b = i % CHANNELS;
            double sum = 0;
            for (int place = 0; place < weights.length; place++) {
                sum += weights[place] * (rows[place * CHANNELS + a] - mean[a]) * (rows[place * CHANNELS + b] - mean[b]);
            }
            covariance[i] = (float) sum;
        }
        assertArrayEquals(new float[] {(float) mean[0], (float) mean[1], (float) mean[2]}, found[0], 1e-5f);
        assertArrayEquals(covariance, found[1], 1e-5f);
    }

    /** The weights of the places of two styles, or of one where the other's part is 0. */
    private static double[] weights(double first, double second) {
        int places = HEIGHT * WIDTH;
        double[] weights = new double[second > 0 ? 2 * places : places];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (i < places ? first : second) / places;
        }
        return weights;
    }

    private static Features array(NDManager manager, float[] features) {
        return DjlKernels.features(manager.create(features, new Shape(1, HEIGHT, WIDTH, CHANNELS)).transpose(0, 3, 1, 2));
    }

    private static float[] random(long seed) {
        Random random = new Random(seed);
        float[] values = new float[HEIGHT * WIDTH * CHANNELS];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat() + i % CHANNELS;
        }
        return values;
    }

    /** The moments of all features. */
    static NDArray of(Features features) {
        return new Wasserstein().contribution(features, features.shape().get(2) * features.shape().get(3));
    }
}
