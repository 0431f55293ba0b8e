package impasto.tile;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A painting as the network is shown it: padded with its mirror image at the right and at the bottom, to sides that are
 * multiples of {@value Span#ALIGNMENT}. Pooling leaves out what makes no whole square: without this the deeper layers would
 * see next to nothing of up to 15 columns and rows there, and little would be painted in them. Losses look at the places of
 * the painting alone, so that these columns and rows count no more than others. What has such sides already is left as it is.
 */
public final class MirrorPadding {

    private static final int ROWS = 1;
    private static final int COLUMNS = 2;

    private MirrorPadding() {}

    /** The side that a side is padded to. */
    public static int side(int side) {
        return (side + Span.ALIGNMENT - 1) / Span.ALIGNMENT * Span.ALIGNMENT;
    }

    /** The padded picture: the same array, or a new one. @param picture {@code 1 × H × W × C} */
    public static NDArray padded(NDArray picture) {
        NDArray taller = padded(picture, ROWS);
        NDArray wider = padded(taller, COLUMNS);
        if (taller != picture && wider != taller) {
            taller.close();
        }
        return wider;
    }

    private static NDArray padded(NDArray picture, int axis) {
        NDArray current = picture;
        int side = length(picture, axis);
        int wanted = side(side);
        while (side < wanted) {
            int more = mirrored(side, wanted);
            NDArray longer;
            try (NDArray end = part(current, axis, last(side) - more, last(side)); NDArray mirror = end.flip(axis)) {
                longer = NDArrays.concat(new NDList(current, mirror), axis);
            }
            if (current != picture) {
                current.close();
            }
            current = longer;
            side += more;
        }
        return current;
    }

    /**
     * The adjoint: what a gradient in the padded picture is in the picture itself. Uses it up.
     *
     * @param picture the shape of the picture itself
     * @return the same array, or a new one
     */
    public static NDArray folded(NDArray gradient, Shape picture) {
        if (gradient.getShape().equals(picture)) {
            return gradient;
        }
        try (gradient; NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray within = folded(folded(gradient, COLUMNS, (int) picture.get(COLUMNS)), ROWS, (int) picture.get(ROWS)).duplicate();
            NDScope.unregister(within);
            return within;
        }
    }

    private static NDArray folded(NDArray gradient, int axis, int side) {
        Deque<Integer> sides = new ArrayDeque<>();
        for (int from = side; from < side(side); from += mirrored(from, side(side))) {
            sides.push(from);
        }
        for (int from : sides) {
            int more = mirrored(from, side(side));
            part(gradient, axis, last(from) - more, last(from)).addi(part(gradient, axis, from, from + more).flip(axis));
        }
        return part(gradient, axis, 0, side);
    }

    /** How many places the mirror image of a side adds at once: the edge itself is no part of it, unless it is alone. */
    private static int mirrored(int side, int wanted) {
        return Math.min(wanted - side, last(side));
    }

    private static int last(int side) {
        return Math.max(1, side - 1);
    }

    private static int length(NDArray picture, int axis) {
        return Math.toIntExact(picture.getShape().get(axis));
    }

    private static NDArray part(NDArray array, int axis, int from, int to) {
        return array.get(new NDIndex(":, ".repeat(axis) + from + ":" + to));
    }
}
