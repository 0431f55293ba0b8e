package impasto.transfer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/**
 * How unquiet a picture is: the differences of neighbours, across and down, counted by a norm, summed and divided by the
 * number of samples: with {@link TvNorm#L2} that of Mahendran and Vedaldi (CVPR 2015) with exponent 2, with
 * {@link TvNorm#L1} that of Rudin, Osher and Fatemi (1992), smoothed, each direction by itself.
 */
final class TotalVariation {

    private TotalVariation() {}

    /**
     * @param samples {@code 1 × H × W × 3} from 0 to 1
     * @return a scalar
     */
    static NDArray of(NDArray samples, TvNorm norm) {
        Shape shape = samples.getShape();
        NDArray across = samples.get(":, :, 1:").sub(samples.get(":, :, :-1"));
        NDArray down = samples.get(":, 1:").sub(samples.get(":, :-1"));
        return Scaled.by(norm.sum(across).add(norm.sum(down)), 1.0 / shape.size());
    }
}
