package impasto.transfer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/**
 * First and second moments of features in one matrix, {@code (N + 1) × (N + 1)}: the Gram matrix with the mean as one more
 * column and row, and 1 in the corner. It is the Gram matrix of the features with one more that is 1 everywhere.
 */
final class Moments {

    private Moments() {}

    /** @param features {@code 1 × N × H × W} */
    static NDArray of(NDArray features) {
        return joined(GramMatrix.of(features), GramMatrix.rows(features).mean(new int[] {0}, true));
    }

    /**
     * The moments of a region.
     *
     * @param features {@code 1 × N × H × W}
     * @param mask {@code H · W × 1}, summing to 1 over the whole picture
     */
    static NDArray of(NDArray features, NDArray mask) {
        return joined(GramMatrix.of(features, mask), mask.transpose().matMul(GramMatrix.rows(features)));
    }

    /** The mean square of the features, summed over channels: {@code ‖m‖² + trace C}. */
    static double power(NDArray moments) {
        return moments.diagonal().sum().getFloat() - 1;
    }

    /** @param mean {@code 1 × N} */
    private static NDArray joined(NDArray gram, NDArray mean) {
        NDArray one = gram.getManager().ones(new Shape(1, 1));
        return gram.concat(mean.transpose(), 1).concat(mean.concat(one, 1), 0);
    }
}
