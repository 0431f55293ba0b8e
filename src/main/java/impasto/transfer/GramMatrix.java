package impasto.transfer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import impasto.vgg.Features;
import impasto.vgg.Slope;

/** Gram matrices of features (Gatys, Ecker and Bethge, CVPR 2016, equation 3), as a mean over places. */
final class GramMatrix {

    private GramMatrix() {}

    /**
     * What some places add to the Gram matrix {@code FᵀF ÷ M} of a layer: over blocks that make up the picture, the parts
     * sum to the whole.
     *
     * @param features of a block
     * @param places in the layer of the whole picture, M
     * @return {@code N × N}
     */
    static NDArray part(Features features, long places) {
        return Scaled.by(features.gram(), 1.0 / places);
    }

    /**
     * {@code Fᵀ diag(m) F}, the guided Gram matrix of a region (Gatys et al., CVPR 2017, equation 5), or what a block
     * adds to it.
     *
     * @param mask {@code H · W × 1} of the same places, summing to 1 over the whole picture
     * @return {@code N × N}
     */
    static NDArray part(Features features, NDArray mask) {
        return features.gram(mask);
    }

    /** Adds the slope in the features, {@code F (S + Sᵀ) ÷ M}, given that in their matrix, S. */
    static void descend(Slope slope, Features features, NDArray inMatrix, long places) {
        slope.addProduct(features, Scaled.by(inMatrix.add(inMatrix.transpose()), 1.0 / places));
    }

    /** Adds the slope in the features, {@code diag(m) F (S + Sᵀ)}, given that in the matrix of a region, S. */
    static void descend(Slope slope, Features features, NDArray inMatrix, NDArray mask) {
        NDArray none = mask.getManager().zeros(new Shape(1, inMatrix.getShape().get(0)));
        slope.addProduct(features, inMatrix.add(inMatrix.transpose()), none, mask);
    }
}
