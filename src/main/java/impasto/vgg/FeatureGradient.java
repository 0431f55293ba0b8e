package impasto.vgg;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;

/** The slope of a loss in the features of a layer, to be added to. */
public final class FeatureGradient {

    private final Kernels kernels;
    private final NDArray array;

    FeatureGradient(Kernels kernels, NDArray array) {
        this.kernels = kernels;
        this.array = array;
    }

    /** A part, as a view. */
    public FeatureGradient within(int top, int bottom, int left, int right) {
        return new FeatureGradient(kernels, array.get(new NDIndex(":, :, {}:{}, {}:{}", top, bottom, left, right)));
    }

    /** Adds {@code F A}. @param matrix {@code N × N} */
    public void addProduct(Features features, NDArray matrix) {
        kernels.addProduct(array, features.array(), matrix);
    }

    /** Adds {@code diag(m) (F A + 1 b)}. @param row {@code 1 × N}; @param mask {@code H · W × 1} */
    public void addProduct(Features features, NDArray matrix, NDArray row, NDArray mask) {
        kernels.addProduct(array, features.array(), matrix, row, mask);
    }

    /** Adds {@code c (F − P)}. @param target a {@link Features#copy} */
    public void addDifference(Features features, NDArray target, double factor) {
        kernels.addDifference(array, features.array(), target, factor);
    }

    NDArray array() {
        return array;
    }
}
