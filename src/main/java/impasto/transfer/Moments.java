package impasto.transfer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/**
 * First and second moments of features in one matrix, {@code (N + 1) × (N + 1)}: the Gram matrix with the mean as one more
 * column and row, and 1 in the corner. It is the Gram matrix of the features with one more that is 1 everywhere, so that
 * what the blocks of a picture add to it sums as well.
 */
final class Moments {

    private Moments() {}

    /** @param features {@code 1 × N × H × W} */
    static NDArray of(NDArray features) {
        return part(features, features.getShape().get(2) * features.getShape().get(3));
    }

    /**
     * What some places add to the moments of a layer.
     *
     * @param features {@code 1 × N × H × W} of a block
     * @param places in the layer of the whole picture
     */
    static NDArray part(NDArray features, long places) {
        NDArray rows = GramMatrix.rows(features);
        NDArray ones = features.getManager().ones(new Shape(rows.getShape().get(0), 1));
        return joined(GramMatrix.part(features, places), rows, Scaled.by(ones, 1.0 / places));
    }

    /**
     * What some places add to the moments of a region.
     *
     * @param features {@code 1 × N × H × W} of a block
     * @param mask {@code H · W × 1} of the same places, summing to 1 over the whole picture
     */
    static NDArray part(NDArray features, NDArray mask) {
        return joined(GramMatrix.part(features, mask), GramMatrix.rows(features), mask);
    }

    /** The mean square of the features, summed over channels: {@code ‖m‖² + trace C}. */
    static double power(NDArray moments) {
        return moments.diagonal().get(":-1").sum().getFloat();
    }

    /** @param counts of each place, {@code H · W × 1} */
    private static NDArray joined(NDArray gram, NDArray rows, NDArray counts) {
        NDArray mean = counts.transpose().matMul(rows);
        NDArray all = counts.sum().reshape(1, 1);
        return gram.concat(mean.transpose(), 1).concat(mean.concat(all, 1), 0);
    }
}
