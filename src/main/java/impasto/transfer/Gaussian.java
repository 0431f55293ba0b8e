package impasto.transfer;

import ai.djl.ndarray.NDArray;
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
     * answer at all has a root with a slope.
     */
    private static final double RIDGE = 1e-4;
    /** The part of the mean's square that is added likewise: float32 leaves errors of that size in the covariance. */
    private static final double ROUNDING = 5e-7;
    private static final double TINY = 1e-12;

    /** The distribution that has these {@link Moments}. */
    static Gaussian of(NDArray moments) {
        long channels = moments.getShape().get(0) - 1;
        NDArray mean = moments.get(":" + channels + ", " + channels + ":");
        NDArray gram = moments.get(":" + channels + ", :" + channels);
        return new Gaussian(mean, gram.sub(mean.matMul(mean.transpose())));
    }

    /**
     * The squared 2-Wasserstein distance {@code ‖m − m*‖² + trace(C + C* − 2 (C*^½ C C*^½)^½)} (Dowson and Landau, Journal
     * of Multivariate Analysis, 1982) from a target that no gradient is asked for.
     *
     * @return a scalar
     */
    NDArray wasserstein(Gaussian target) {
        NDArray shift = mean.sub(target.mean).square().sum();
        // The slope in C is known, and double precision has no gradient: none goes back through the root.
        NDArray fixed = covariance.stopGradient();
        NDArray wanted = doubles(target.covariance);
        int channels = (int) wanted.getShape().get(0);
        double spread = trace(wanted);
        double rounding = ROUNDING * target.mean.square().sum().getFloat();
        double ridge = Math.max(TINY, RIDGE * spread / channels + rounding);
        NDArray identity = wanted.getManager().eye(channels, channels, 0, DataType.FLOAT64);
        // With C* = L Lᵀ, Lᵀ C L has the eigenvalues of C*^½ C C*^½: one root less to take.
        NDArray factor = wanted.getManager().create(Cholesky.factor(wanted.toDoubleArray(), channels, ridge),
                wanted.getShape());
        NDArray ridged = doubles(fixed).add(identity.mul(ridge));
        SquareRoot root = SquareRoot.of(factor.transpose().matMul(ridged).matMul(factor), identity);
        NDArray slope = identity.sub(factor.matMul(root.inverse()).matMul(factor.transpose())).toType(DataType.FLOAT32, false);
        double apart = trace(ridged) + spread + channels * ridge - 2 * trace(root.root());
        return shift.add(slope.mul(covariance.sub(fixed)).sum()).add((float) apart);
    }

    private static NDArray doubles(NDArray array) {
        return array.toType(DataType.FLOAT64, false);
    }

    private static double trace(NDArray matrix) {
        return matrix.diagonal().sum().getDouble();
    }
}
