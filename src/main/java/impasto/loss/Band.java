package impasto.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import impasto.tile.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of a picture, which a term on pixels is shown one band after the other, so that what it works in is small and near.
 *
 * @param samples of the rows and of the one below, if there is one, {@code 1 × h × W × 3} from 0 to 1
 * @param rows its own
 * @param height of the picture
 */
record Band(NDArray samples, Span rows, int height) {

    /** Such that what is worked in stays in the processor's caches. */
    private static final int PIXELS = 1 << 17;

    /** The rows of each band of a picture. */
    static List<Span> rows(int height, int width) {
        int most = Math.max(1, PIXELS / width);
        List<Span> bands = new ArrayList<>();
        for (int from = 0; from < height; from += most) {
            bands.add(new Span(from, Math.min(height, from + most)));
        }
        return bands;
    }

    /** The samples that such a band is made of, with the row below, as a part of the picture. @param picture {@code 1 × H × W × 3} */
    static NDArray part(NDArray picture, Span rows) {
        return picture.get(new NDIndex(":, {}:{}", rows.from(), Math.min(rows.to() + 1L, picture.getShape().get(1))));
    }

    /** Its own samples, {@code 1 × h × W × 3}. */
    NDArray own() {
        return samples.get(new NDIndex(":, :{}", rows.length()));
    }

    /** Of all samples of the picture. */
    long count() {
        return height * samples.getShape().get(2) * samples.getShape().get(3);
    }

    /** The differences of an array like the samples' from left to right, of its own rows. */
    NDArray across(NDArray of) {
        return of.get(new NDIndex(":, :{}, 1:", rows.length())).sub(of.get(new NDIndex(":, :{}, :-1", rows.length())));
    }

    /** The differences of an array like the samples' from each of its own rows to the one below. */
    NDArray down(NDArray of) {
        return of.get(":, 1:").sub(of.get(":, :-1"));
    }
}
