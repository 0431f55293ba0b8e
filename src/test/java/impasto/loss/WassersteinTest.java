package impasto.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import impasto.torch.SharedTorch;
import impasto.vgg.DjlKernels;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** The distance against closed forms in double precision. */
class WassersteinTest {

    private static final double TOLERANCE = 1e-5;
    /** The part of the target's mean variance that every variance grows by. */
    private static final double RIDGE = 1e-4;
    /** The part of the target mean's square, likewise. */
    private static final double ROUNDING = 5e-7;

    private static double on(ToDoubleFunction<NDManager> work) {
        return SharedTorch.get().call(() -> {
            try (NDManager manager = SharedTorch.get().manager().newSubManager()) {
                return work.applyAsDouble(manager);
            }
        });
    }

    private static Gaussian gaussian(NDManager manager, float[] mean, float[] covariance) {
        int channels = mean.length;
        return new Gaussian(manager.create(mean, new Shape(channels, 1)),
                manager.create(covariance, new Shape(channels, channels)));
    }

    private static Gaussian of(NDArray features) {
        return Gaussian.of(MomentsTest.of(DjlKernels.features(features)));
    }

    private static double distance(Gaussian from, Gaussian to) {
        return from.wasserstein(to.mean(), to.factor()).getFloat();
    }

    private static float[] diagonal(float... values) {
        float[] matrix = new float[values.length * values.length];
        for (int i = 0; i < values.length; i++) {
            matrix[i * values.length + i] = values[i];
        }
        return matrix;
    }

    @Test
    void ofDiagonalCovariancesItIsThatOfTheirRoots() {
        double found = on(manager -> distance(gaussian(manager, new float[] {1, -2, 3}, diagonal(4, 9, 0)),
                gaussian(manager, new float[] {1, 0, 2}, diagonal(1, 16, 25))));
        double ridge = RIDGE * (1 + 16 + 25) / 3 + ROUNDING * (1 * 1 + 2 * 2);
        double means = 2 * 2 + 1 * 1;
        double deviations = Math.pow(Math.sqrt(4 + ridge) - Math.sqrt(1 + ridge), 2)
                + Math.pow(Math.sqrt(9 + ridge) - Math.sqrt(16 + ridge), 2)
                + Math.pow(Math.sqrt(0 + ridge) - Math.sqrt(25 + ridge), 2);
        assertEquals(means + deviations, found, TOLERANCE * found);
    }

    @Test
    void ofCovariancesThatDoNotCommuteItHasTheRootOfTheirProduct() {
        float[] a = {2, 1, 1, 3};
        float[] b = {5, -2, -2, 1};
        double found = on(manager -> distance(gaussian(manager, new float[2], a), gaussian(manager, new float[2], b)));
        // The trace of the root of a 2 × 2 matrix is √(trace + 2 √determinant), here of the product a b.
        double ridge = RIDGE * (5 + 1) / 2;
        double trace = (2 + ridge) * (5 + ridge) + 1 * -2 + 1 * -2 + (3 + ridge) * (1 + ridge);
        double determinant = ((2 + ridge) * (3 + ridge) - 1) * ((5 + ridge) * (1 + ridge) - 4);
        double traces = 2 + 3 + 5 + 1 + 4 * ridge;
        assertEquals(traces - 2 * Math.sqrt(trace + 2 * Math.sqrt(determinant)), found, TOLERANCE * traces);
    }

    @Test
    void ofEqualStatisticsItIsNothingAndOfOthersItIsNot() {
        on(manager -> {
            NDArray features = features(manager, 1, 4, 3);
            NDArray moments = MomentsTest.of(DjlKernels.features(features));
            double power = Moments.power(moments);
            double same = distance(Gaussian.of(moments), of(features));
            assertEquals(0, same, 1e-5 * power);
            double other = distance(of(features(manager, 2, 4, 3)), Gaussian.of(moments));
            assertTrue(other > 0.01 * power, "distance " + other);
            return other;
        });
    }

    @Test
    void channelsThatNeverAnswerDoNoHarm() {
        on(manager -> {
            NDArray dead = manager.zeros(new Shape(1, 5, 4, 3));
            NDArray alive = features(manager, 3, 4, 3);
            double power = Moments.power(MomentsTest.of(DjlKernels.features(alive)));
            assertEquals(0, distance(of(dead), of(dead)), 1e-6);
            // From features that are all 0, the distance is the mean square of the others.
            assertEquals(power, distance(of(dead), of(alive)), 0.03 * power);
            return power;
        });
    }

    @Test
    void fewerPlacesThanChannelsFarFromZeroDoNoHarm() {
        double distance = on(manager -> distance(of(bright(manager, 4)), of(bright(manager, 5))));
        assertTrue(distance > 0 && distance < 10, "distance " + distance);
    }

    /** {@code 1 × 192 × 2 × 3}, hardly different from place to place. */
    private static NDArray bright(NDManager manager, long seed) {
        Random random = new Random(seed);
        float[] values = new float[192 * 6];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (i % 192 * 0.01 + 0.01 * random.nextGaussian());
        }
        return manager.create(values, new Shape(1, 2, 3, 192)).transpose(0, 3, 1, 2);
    }

    /** {@code 1 × 5 × H × W} above 0. */
    private static NDArray features(NDManager manager, long seed, int height, int width) {
        Random random = new Random(seed);
        float[] values = new float[5 * height * width];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(0, (float) random.nextGaussian() + i % 5);
        }
        return manager.create(values, new Shape(1, height, width, 5)).transpose(0, 3, 1, 2);
    }
}
