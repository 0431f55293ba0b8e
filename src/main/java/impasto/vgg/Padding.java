package impasto.vgg;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import java.util.Locale;

/**
 * What every convolution finds beyond the edge of its features. With the zeros that networks are mostly trained with, a
 * tinted frame comes up along the edges of a painting.
 */
public enum Padding {
    /** Nothing; for the first convolution, the mean colour of the pictures that the network was trained with. */
    ZERO(-1),
    /** What is at the edge. */
    REPLICATE(0),
    /** What is next to the edge: the mirror image. */
    REFLECT(1);

    private final int inwards;

    Padding(int inwards) {
        this.inwards = inwards;
    }

    /** How far from the edge that lies which is found beyond it, where features are wide enough; -1 for zeros. */
    int inwards() {
        return inwards;
    }

    private long inwards(NDArray array, int axis) {
        return Math.min(inwards, array.getShape().get(axis) - 1);
    }

    /** Features with one place more beyond each end of an axis. Not for {@link #ZERO}. */
    NDArray framed(NDArray features, int axis) {
        long inwards = inwards(features, axis);
        long last = features.getShape().get(axis) - 1 - inwards;
        return NDArrays.concat(new NDList(slice(features, axis, inwards, inwards + 1), features,
                slice(features, axis, last, last + 1)), axis);
    }

    /** The adjoint of {@link #framed}: a view of the slope given, which it uses up. */
    NDArray folded(NDArray slope, int axis) {
        long length = slope.getShape().get(axis);
        NDArray within = slice(slope, axis, 1, length - 1);
        long inwards = inwards(within, axis);
        long last = length - 3 - inwards;
        slice(within, axis, inwards, inwards + 1).addi(slice(slope, axis, 0, 1));
        slice(within, axis, last, last + 1).addi(slice(slope, axis, length - 1, length));
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
