package impasto.transfer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/**
 * How unquiet a picture is: the squared differences of neighbours, across and down, summed and divided by the number of
 * samples (Mahendran and Vedaldi, CVPR 2015, with exponent 2).
 */
final class TotalVariation {

    private TotalVariation() {}

    /**
     * @param samples {@code 1 × H × W × 3} from 0 to 1
     * @return a scalar
     */
    static NDArray of(NDArray samples) {
        Shape shape = samples.getShape();
        NDArray across = samples.get(":, :, 1:").sub(samples.get(":, :, :-1"));
        NDArray down = samples.get(":, 1:").sub(samples.get(":, :-1"));
        return Scaled.by(across.square().sum().add(down.square().sum()), 1.0 / shape.size());
    }
}
