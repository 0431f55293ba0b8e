package impasto.vgg;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import java.util.Locale;

/**
 * What the first convolution finds one pixel beyond the edge of a picture. All others find zeros, as the network was
 * trained, and for memory's sake: each would keep a padded copy of its features until the gradient is there.
 */
public enum Padding {
    /** The mean colour that the network was trained with, as it was then: lines may come up along the edges. */
    ZERO,
    /** The pixel at the edge once more. */
    REPLICATE,
    /** The neighbour within of the pixel at the edge; that pixel itself where the picture is one pixel wide. */
    REFLECT;

    /** Whether the convolution itself is to put zeros round its input. */
    boolean closed() {
        return this == ZERO;
    }

    /** {@code 1 × H × W × C} to {@code 1 × (H + 2) × (W + 2) × C}, or as it is where the convolution puts zeros. */
    NDArray framed(NDArray input) {
        if (closed()) {
            return input.stopGradient();
        }
        try (NDArray tall = extended(input, 1, ":, ")) {
            return extended(tall, 2, ":, :, ");
        }
    }

    /** The adjoint of {@link #framed}; may use up the slope. */
    NDArray folded(NDArray slope) {
        if (closed()) {
            return slope.stopGradient();
        }
        try (NDArray flat = gathered(slope, 2, ":, :, ")) {
            return gathered(flat, 1, ":, ");
        }
    }

    /** With a slice from either end, or next to it, put before and behind, along one axis. */
    private NDArray extended(NDArray array, int axis, String axesBefore) {
        long last = array.getShape().get(axis) - 1;
        long first = Math.min(this == REFLECT ? 1 : 0, last);
        return NDArrays.concat(new NDList(slice(array, axesBefore, first), array, slice(array, axesBefore, last - first)), axis);
    }

    /** Both ends along one axis added to where they were taken from, and left out. */
    private NDArray gathered(NDArray array, int axis, String axesBefore) {
        long last = array.getShape().get(axis) - 3;
        long first = Math.min(this == REFLECT ? 1 : 0, last);
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            slice(array, axesBefore, 1 + first).addi(slice(array, axesBefore, 0));
            slice(array, axesBefore, 1 + last - first).addi(slice(array, axesBefore, last + 2));
            NDArray within = array.get(new NDIndex(axesBefore + "1:" + (last + 2)));
            NDScope.unregister(within);
            return within;
        }
    }

    private static NDArray slice(NDArray array, String axesBefore, long place) {
        return array.get(new NDIndex(axesBefore + place + ":" + (place + 1)));
    }

    /** The word that the command line and files use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
