package impasto.transfer;

import ai.djl.ndarray.NDArray;
import java.util.Optional;

/** Where the content stays: the picture shown is the content there and the painting elsewhere, softly mixed. */
final class Protection {

    private final NDArray open;
    private final NDArray kept;

    /**
     * @param mask {@code 1 × H × W × 1}, 1 where the content stays, 0 where it is painted
     * @param content {@code 1 × H × W × 3} levels
     */
    Protection(Optional<NDArray> mask, NDArray content) {
        open = mask.map(stays -> stays.neg().addi(1)).orElse(null);
        kept = mask.map(stays -> stays.mul(content)).orElse(null);
    }

    /** The picture shown for the levels that the optimiser moves. */
    NDArray shown(NDArray levels) {
        return open == null ? levels : levels.mul(open).add(kept);
    }

    /** What a gradient with respect to the picture shown is with respect to those levels. */
    NDArray reaching(NDArray gradient) {
        return open == null ? gradient : gradient.mul(open);
    }
}
