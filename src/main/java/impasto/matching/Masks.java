package impasto.matching;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Optional;

/** Which style goes where. */
public interface Masks {

    /**
     * The styles' blend at each place of a grid.
     *
     * @param weights of the styles, each {@code 1 × 1 × h × w}, summing to 1 at a place where there is any
     * @param counted how much there is of all, from 0 to 1, {@code 1 × 1 × h × w}
     */
    record Blend(List<NDArray> weights, NDArray counted) {}

    /** The blend on a grid, the caller's to close; empty when every style goes everywhere. */
    Optional<Blend> at(int height, int width);
}
