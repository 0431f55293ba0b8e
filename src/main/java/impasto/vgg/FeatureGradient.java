package impasto.vgg;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;

/** The gradient of a loss in the features of a layer, to be added to. */
public final class FeatureGradient {

    private final Kernels kernels;
    private final NDArray array;
    private final int top;

    /** @param top the row of the layer that is the first here */
    FeatureGradient(Kernels kernels, NDArray array, long top) {
        this.kernels = kernels;
        this.array = array;
        this.top = Math.toIntExact(top);
    }

    /** That of the features, {@code 1 × N × H × W}. */
    public Shape shape() {
        return array.getShape();
    }

    /** As {@link Features#top}. */
    public int top() {
        return top;
    }

    /** A part, as a view. */
    public FeatureGradient within(int top, int bottom, int left, int right) {
        return new FeatureGradient(kernels, array.get(new NDIndex(":, :, {}:{}, {}:{}", top, bottom, left, right)), this.top + top);
    }

    /** Adds a gradient in float32 of the same shape. */
    public void add(NDArray floats) {
        try (NDArray own = kernels.in(floats)) {
            kernels.add(array, own);
        }
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
