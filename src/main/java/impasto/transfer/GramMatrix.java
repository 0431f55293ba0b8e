package impasto.transfer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/** Gram matrices of features (Gatys, Ecker and Bethge, CVPR 2016, equation 3), divided by the number of places. */
final class GramMatrix {

    private GramMatrix() {}

    /**
     * {@code FᵀF ÷ M}.
     *
     * @param features {@code 1 × N × H × W}
     * @return {@code N × N}
     */
    static NDArray of(NDArray features) {
        Shape shape = features.getShape();
        long channels = shape.get(1);
        long places = shape.get(2) * shape.get(3);
        NDArray rows = features.transpose(0, 2, 3, 1).reshape(places, channels);
        return Scaled.by(rows.transpose().matMul(rows), 1.0 / places);
    }
}
