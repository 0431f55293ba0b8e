package impasto.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import impasto.settings.LossDefinition;

/**
 * Mean and covariance as {@link Moments}, {@code (N + 1) × (N + 1)}, compared by the squared 2-Wasserstein distance of the
 * normal distributions that have them: how far features must be moved to have the other's statistics (Vacher, Davila, Kohn
 * and Coen-Cagli, NeurIPS 2020). It counts in the square of features where a {@link GramMatrix} counts in their fourth power,
 * so that weak features are painted along with strong ones.
 */
final class Wasserstein extends Moments {

    @Override
    public Target target(NDArray matrix) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            return new Wanted(matrix, power(matrix), Gaussian.of(matrix).factor());
        }
    }

    /** @param power the mean square of the features, which is its distance from features that are all 0 */
    private record Wanted(NDArray matrix, double power, Gaussian.Factor factor) implements Target {

        @Override
        public NDArray distance(NDArray found) {
            return Gaussian.of(found).wasserstein(Gaussian.mean(matrix), factor);
        }

        @Override
        public double factor(LossDefinition definition) {
            return definition.distanceFactor((int) matrix.getShape().get(0) - 1, power);
        }
    }
}
