package impasto.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;

/**
 * A normal distribution of features.
 *
 * @param mean {@code N × 1}
 * @param covariance {@code N × N}
 */
record Gaussian(NDArray mean, NDArray covariance) {

    /**
     * The part of the mean variance that is added to every channel's before roots are taken, so that one that does not
     * answer at all has a root with a gradient.
     */
    private static final double RIDGE = 1e-4;
    /** The part of the mean's square that is added likewise: float32 leaves errors of that size in the covariance. */
    private static final double ROUNDING = 5e-7;
    private static final double TINY = 1e-12;

    /**
     * A factor L of {@code C + ridge · I = L Lᵀ}, which takes long and is the same for as long as its distribution.
     *
     * @param values of L row by row
     * @param spread the trace of C
     */
    record Factor(double[] values, double ridge, double spread) {}

    /** The distribution that has these {@link Moments}. */
    static Gaussian of(NDArray moments) {
        long channels = moments.getShape().get(0) - 1;
        NDArray mean = mean(moments);
        NDArray gram = moments.get(":" + channels + ", :" + channels);
        return new Gaussian(mean, gram.sub(mean.matMul(mean.transpose())));
    }

    /** The mean that {@link Moments} hold, {@code N × 1}: a view. */
    static NDArray mean(NDArray moments) {
        return moments.get(":-1, -1:");
    }

    /** The factor of the covariance, for when this is a target. */
    Factor factor() {
        int channels = (int) covariance.getShape().get(0);
        NDArray wanted = doubles(covariance);
        double spread = trace(wanted);
        double rounding = ROUNDING * mean.square().sum().getFloat();
        double ridge = Math.max(TINY, RIDGE * spread / channels + rounding);
        return new Factor(Cholesky.factor(wanted.toDoubleArray(), channels, ridge), ridge, spread);
    }

    /**
     * The squared 2-Wasserstein distance {@code ‖m − m*‖² + trace(C + C* − 2 (C*^½ C C*^½)^½)} (Dowson and Landau, Journal
     * of Multivariate Analysis, 1982) from a target that no gradient is asked for.
     *
     * @param wantedMean the target's
     * @param wanted the factor of the target's covariance
     * @return a scalar
     */
    NDArray wasserstein(NDArray wantedMean, Factor wanted) {
        NDArray shift = mean.sub(wantedMean).square().sum();
        // The gradient in C is known, and double precision has no gradient: none goes back through the root.
        NDArray fixed = covariance.stopGradient();
        int channels = (int) fixed.getShape().get(0);
        NDManager manager = fixed.getManager();
        NDArray identity = manager.eye(channels, channels, 0, DataType.FLOAT64);
        // With C* = L Lᵀ, Lᵀ C L has the eigenvalues of C*^½ C C*^½: one root less to take.
        NDArray factor = manager.create(wanted.values(), fixed.getShape());
        NDArray ridged = doubles(fixed).add(identity.mul(wanted.ridge()));
        SquareRoot root = SquareRoot.of(factor.transpose().matMul(ridged).matMul(factor), identity);
        NDArray gradient = identity.sub(factor.matMul(root.inverse()).matMul(factor.transpose())).toType(DataType.FLOAT32, false);
        double apart = trace(ridged) + wanted.spread() + channels * wanted.ridge() - 2 * trace(root.root());
        return shift.add(gradient.mul(covariance.sub(fixed)).sum()).add((float) apart);
    }

    private static NDArray doubles(NDArray array) {
        return array.toType(DataType.FLOAT64, false);
    }

    private static double trace(NDArray matrix) {
        return matrix.diagonal().sum().getDouble();
    }
}
