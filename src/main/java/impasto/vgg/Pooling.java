package impasto.vgg;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.pooling.Pool;
import java.util.Locale;

/** What stands between the blocks of VGG-19: 2 × 2 with stride 2, an odd last row or column left out. */
public enum Pooling {
    /** The largest of four, as the network was trained. */
    MAX {
        @Override
        NDArray apply(NDArray features) {
            return Pool.maxPool2d(features, SIDE, SIDE, NONE, false);
        }
    },
    /** The mean of four, which Gatys et al. found to give smoother pictures. */
    AVERAGE {
        @Override
        NDArray apply(NDArray features) {
            return Pool.avgPool2d(features, SIDE, SIDE, NONE, false, false);
        }
    };

    private static final Shape SIDE = new Shape(2, 2);
    private static final Shape NONE = new Shape(0, 0);

    /** {@code 1 × C × H × W} to {@code 1 × C × ⌊H/2⌋ × ⌊W/2⌋}. */
    abstract NDArray apply(NDArray features);

    /** The word that the command line and files use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
