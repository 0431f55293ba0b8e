package impasto.vgg;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import java.util.ArrayList;
import java.util.List;

/**
 * A band of an array's rows, with as many beside it as some convolutions see.
 *
 * @param from the first row, an even one
 * @param to the row behind the last, an even one but at the array's end
 * @param rows of the whole array
 * @param margin the rows beside it that are looked at where there are so many, an even number
 */
record Band(long from, long to, long rows, long margin) {

    /** Values of a layer that the processor's cache holds besides those it is made of. */
    private static final long MOST_VALUES = 1 << 21;
    /** Rows that bands begin on a multiple of: what looks at them finds whole places of a grid of quarter sides. */
    private static final long ALIGNMENT = 4;
    /** In fewer, the rows beside them would count. */
    private static final long LEAST_ROWS = 64;

    /** The bands of an array whose layers have so many channels. @param convolutions that follow each other */
    static List<Band> of(long height, long width, long channels, int convolutions) {
        long most = Math.max(LEAST_ROWS, MOST_VALUES / (width * channels));
        long count = Math.max(1, (height + most - 1) / most);
        long margin = (convolutions + 1) / 2 * 2;
        List<Band> bands = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            long to = i == count - 1 ? height : height * (i + 1) / count / ALIGNMENT * ALIGNMENT;
            bands.add(new Band(height * i / count / ALIGNMENT * ALIGNMENT, to, height, margin));
        }
        return bands;
    }

    /** All rows. */
    static Band whole(long height) {
        return new Band(0, height, height, 0);
    }

    long height() {
        return to - from;
    }

    /** The rows above that are looked at. */
    long above() {
        return Math.min(margin, from);
    }

    /** The rows below that are looked at. */
    long below() {
        return Math.min(margin, rows - to);
    }

    /** The first row looked at. */
    long top() {
        return from - above();
    }

    /** The row behind the last looked at. */
    long bottom() {
        return to + below();
    }

    /** The band's own rows of those looked at: a view. @param window {@code 1 × N × rows × W} */
    NDArray interior(NDArray window) {
        return part(window, above(), above() + height());
    }

    /** The band's own rows and the next one on either side, where a margin of two is looked at. */
    NDArray near(NDArray window) {
        return part(window, above() / 2, above() + height() + below() / 2);
    }

    /** The band's own rows of those. */
    NDArray interiorOfNear(NDArray near) {
        return part(near, above() / 2, above() / 2 + height());
    }

    /** The band's own rows of the pooled ones looked at. */
    NDArray interiorPooled(NDArray pooled) {
        return part(pooled, above() / 2, above() / 2 + to / 2 - from / 2);
    }

    /** A gradient in its own rows with zeros for those beside it, which it extends to. */
    NDArray widened(NDArray gradient, Kernels kernels) {
        return widened(gradient, above(), below(), kernels);
    }

    /** The same for pooled rows. */
    NDArray widenedPooled(NDArray gradient, Kernels kernels) {
        long above = above() / 2;
        return widened(gradient, above, (bottom() - top()) / 2 - above - gradient.getShape().get(2), kernels);
    }

    private static NDArray widened(NDArray gradient, long above, long below, Kernels kernels) {
        NDList parts = new NDList(gradient);
        if (above > 0) {
            parts.add(0, kernels.zeros(gradient, above));
        }
        if (below > 0) {
            parts.add(kernels.zeros(gradient, below));
        }
        return parts.size() == 1 ? gradient : NDArrays.concat(parts, 2);
    }

    private static NDArray part(NDArray array, long from, long to) {
        return to - from == array.getShape().get(2) ? array : array.get(new NDIndex(":, :, {}:{}", from, to));
    }
}
