package impasto.vgg;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;

/**
 * The features of a layer behind its ReLU in the precision that the network runs in, {@code 1 × N × H × W}, as a matrix
 * {@code F} with a row for each place and a column for each channel.
 */
public final class Features {

    private final Kernels kernels;
    private final NDArray array;
    private final int top;

    /** @param top the row of the layer that is the first here */
    Features(Kernels kernels, NDArray array, long top) {
        this.kernels = kernels;
        this.array = array;
        this.top = Math.toIntExact(top);
    }

    /** {@code 1 × N × H × W}. */
    public Shape shape() {
        return array.getShape();
    }

    /** The row of the layer that is the first here: features of the first layers come in bands of rows. */
    public int top() {
        return top;
    }

    /** The features as float32, {@code 1 × N × H × W}. */
    public NDArray floats() {
        return kernels.out(array);
    }

    /** A part, as a view. */
    public Features within(int top, int bottom, int left, int right) {
        return new Features(kernels, array.get(new NDIndex(":, :, {}:{}, {}:{}", top, bottom, left, right)), this.top + top);
    }

    /** {@code FᵀF}, {@code N × N}. */
    public NDArray gram() {
        return kernels.gram(array);
    }

    /** {@code Fᵀ diag(m) F}, {@code N × N}. @param mask {@code H · W × 1} */
    public NDArray gram(NDArray mask) {
        return kernels.gram(array, mask);
    }

    /** {@code mᵀF}, {@code 1 × N}. @param mask {@code H · W × 1} */
    public NDArray sum(NDArray mask) {
        return kernels.sum(array, mask);
    }

    /** A copy to measure the {@link #distance} from, in the same precision and of no other use. */
    public NDArray copy() {
        return kernels.copied(array);
    }

    /** {@code ‖F − P‖²}, a scalar. @param target a {@link #copy} of other features of the same shape */
    public NDArray distance(NDArray target) {
        return kernels.distance(array, target);
    }

    /** The sum of all squares, a scalar. */
    public NDArray squares() {
        try (NDArray zeros = kernels.zeros(array)) {
            return kernels.distance(array, zeros);
        }
    }

    /** 1 for each place, {@code H · W × 1}. */
    public NDArray ones() {
        Shape shape = array.getShape();
        return array.getManager().ones(new Shape(shape.get(2) * shape.get(3), 1));
    }

    /** {@code 1 × N × H × W} in the precision that the network runs in, lying channels-last; for scripts to read and add to. */
    public NDArray array() {
        return array;
    }
}
