package impasto.vgg;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * What the network finds beyond the edge of a picture. Convolutions were trained with zeros there, which leave a tinted
 * frame; a wider picture, whose features are cut back to the picture's, keeps them {@value #FRAME} pixels away from it.
 */
public enum Padding {
    /** The mean colour that the network was trained with, as it was then: a tint may come up along the edges. */
    ZERO,
    /** The pixel at the edge, over and over. */
    REPLICATE,
    /** The mirror image at the edge. */
    REFLECT;

    /** A multiple of the pooling of all blocks together, so that what is cut back lies where it would without. */
    private static final int FRAME = 16;
    private static final int HEIGHT = 1;
    private static final int WIDTH = 2;

    /** How many pixels are added on each side of a picture. */
    public int pixels() {
        return this == ZERO ? 0 : FRAME;
    }

    /** {@code 1 × H × W × C} to {@code 1 × (H + 2p) × (W + 2p) × C}, with p the {@link #pixels}. */
    NDArray framed(NDArray input) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray framed = input.stopGradient();
            for (int axis = HEIGHT; axis <= WIDTH; axis++) {
                for (int width : widths(input, axis)) {
                    framed = extended(framed, axis, width);
                }
            }
            NDScope.unregister(framed);
            return framed;
        }
    }

    /** The adjoint of {@link #framed}; may use up the slope. @param input of the shape that was framed */
    NDArray folded(NDArray slope, NDArray input) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray folded = slope.stopGradient();
            for (int axis = WIDTH; axis >= HEIGHT; axis--) {
                List<Integer> widths = widths(input, axis);
                Collections.reverse(widths);
                for (int width : widths) {
                    folded = gathered(folded, axis, width);
                }
            }
            NDScope.unregister(folded);
            return folded;
        }
    }

    /** How many pixels are added at a time: one, or for the mirror image as many as there are to mirror. */
    private List<Integer> widths(NDArray input, int axis) {
        List<Integer> widths = new ArrayList<>();
        long length = input.getShape().get(axis);
        for (int left = pixels(); left > 0;) {
            int width = this == REPLICATE ? left : (int) Math.min(left, Math.max(1, length - 1));
            widths.add(width);
            length += 2L * width;
            left -= width;
        }
        return widths;
    }

    private NDArray extended(NDArray array, int axis, int width) {
        long length = array.getShape().get(axis);
        long inwards = this == REFLECT ? Math.min(1, length - 1) : 0;
        NDList parts = new NDList();
        if (this == REPLICATE) {
            parts.addAll(Collections.nCopies(width, slice(array, axis, 0, 1)));
            parts.add(array);
            parts.addAll(Collections.nCopies(width, slice(array, axis, length - 1, length)));
        } else {
            parts.add(slice(array, axis, inwards, inwards + width).flip(axis));
            parts.add(array);
            parts.add(slice(array, axis, length - inwards - width, length - inwards).flip(axis));
        }
        return NDArrays.concat(parts, axis);
    }

    /** Both ends along one axis added to where they were taken from, and left out. */
    private NDArray gathered(NDArray array, int axis, int width) {
        long length = array.getShape().get(axis) - 2L * width;
        long inwards = this == REFLECT ? Math.min(1, length - 1) : 0;
        NDArray within = slice(array, axis, width, width + length);
        NDArray before = slice(array, axis, 0, width);
        NDArray after = slice(array, axis, width + length, length + 2L * width);
        if (this == REPLICATE) {
            slice(within, axis, 0, 1).addi(before.sum(new int[] {axis}, true));
            slice(within, axis, length - 1, length).addi(after.sum(new int[] {axis}, true));
        } else {
            slice(within, axis, inwards, inwards + width).addi(before.flip(axis));
            slice(within, axis, length - inwards - width, length - inwards).addi(after.flip(axis));
        }
        return within;
    }

    private static NDArray slice(NDArray array, int axis, long from, long to) {
        return array.get(new NDIndex(":, ".repeat(axis) + from + ":" + to));
    }

    /** The word that the command line and files use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
