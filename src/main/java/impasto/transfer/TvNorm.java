package impasto.transfer;

import ai.djl.ndarray.NDArray;
import java.util.Locale;

/** How total variation counts the difference d of two neighbouring samples, which go from 0 to 1. */
public enum TvNorm {
    /** By its size, {@code √(d² + ε²) − ε} with ε = 0.01, so that there is a slope at 0: flat areas between kept edges. */
    L1 {
        @Override
        NDArray sum(NDArray differences) {
            return differences.square().add(EPSILON * EPSILON).sqrt().sub(EPSILON).sum();
        }
    },
    /** By its square {@code d²}: everything softer, edges most. */
    L2 {
        @Override
        NDArray sum(NDArray differences) {
            return differences.square().sum();
        }
    };

    private static final double EPSILON = 0.01;

    /** What all differences together count, a scalar. */
    abstract NDArray sum(NDArray differences);

    /** The word that the command line and files use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
