package impasto.vgg;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import java.util.ArrayList;
import java.util.List;

/**
 * A band of a picture's rows, with as many beside it as two convolutions see.
 *
 * @param from the first row, an even one
 * @param to the row behind the last, an even one but at the picture's end
 * @param rows of the whole picture
 */
record Band(long from, long to, long rows) {

    private static final long REACH = 2;
    /** Values of a layer that the processor's cache holds besides those it is made of. */
    private static final long MOST_VALUES = 1 << 21;
    /** In fewer, the rows beside them would count. */
    private static final long LEAST_ROWS = 64;

    /** The bands of a picture whose layers have so many channels. */
    static List<Band> of(long height, long width, long channels) {
        long most = Math.max(LEAST_ROWS, MOST_VALUES / (width * channels));
        long count = Math.max(1, (height + most - 1) / most);
        List<Band> bands = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            bands.add(new Band(height * i / count / 2 * 2, i == count - 1 ? height : height * (i + 1) / count / 2 * 2, height));
        }
        return bands;
    }

    long height() {
        return to - from;
    }

    /** The rows above that are looked at. */
    long above() {
        return Math.min(REACH, from);
    }

    /** The rows below that are looked at. */
    long below() {
        return Math.min(REACH, rows - to);
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
    NDArray own(NDArray window) {
        return part(window, above(), above() + height());
    }

    /** The band's own rows and the next one on either side. */
    NDArray near(NDArray window) {
        return part(window, above() / 2, above() + height() + below() / 2);
    }

    /** The band's own rows of those. */
    NDArray ownOfNear(NDArray near) {
        return part(near, above() / 2, above() / 2 + height());
    }

    /** A slope of its own rows with zeros for those beside it, which it reaches. */
    NDArray widened(NDArray slope, Kernels kernels) {
        NDList parts = new NDList(slope);
        if (above() > 0) {
            parts.add(0, kernels.zeros(part(slope, 0, above())));
        }
        if (below() > 0) {
            parts.add(kernels.zeros(part(slope, 0, below())));
        }
        return parts.size() == 1 ? slope : NDArrays.concat(parts, 2);
    }

    private static NDArray part(NDArray array, long from, long to) {
        return to - from == array.getShape().get(2) ? array : array.get(new NDIndex(":, :, {}:{}", from, to));
    }
}
