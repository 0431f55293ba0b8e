package impasto.transfer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/** Gram matrices of features (Gatys, Ecker and Bethge, CVPR 2016, equation 3), as a mean over places. */
final class GramMatrix {

    private GramMatrix() {}

    /**
     * {@code FᵀF ÷ M}.
     *
     * @param features {@code 1 × N × H × W}
     * @return {@code N × N}
     */
    static NDArray of(NDArray features) {
        return part(features, features.getShape().get(2) * features.getShape().get(3));
    }

    /**
     * What some places add to the Gram matrix of a layer: over blocks that make up the picture, the parts sum to the whole.
     *
     * @param features {@code 1 × N × H × W} of a block
     * @param places in the layer of the whole picture, M
     * @return {@code N × N}
     */
    static NDArray part(NDArray features, long places) {
        NDArray rows = rows(features);
        return Scaled.by(rows.transpose().matMul(rows), 1.0 / places);
    }

    /**
     * {@code Fᵀ diag(m) F}, the guided Gram matrix of a region (Gatys et al., CVPR 2017, equation 5), or what a block
     * adds to it.
     *
     * @param features {@code 1 × N × H × W}
     * @param mask {@code H · W × 1} of the same places, summing to 1 over the whole picture
     * @return {@code N × N}
     */
    static NDArray part(NDArray features, NDArray mask) {
        NDArray rows = rows(features);
        return rows.transpose().matMul(rows.mul(mask));
    }

    /** The places in rows, {@code H · W × N}: a view, as features lie channels-last. */
    static NDArray rows(NDArray features) {
        Shape shape = features.getShape();
        return features.transpose(0, 2, 3, 1).reshape(shape.get(2) * shape.get(3), shape.get(1));
    }
}
