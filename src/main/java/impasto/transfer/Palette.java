package impasto.transfer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.pooling.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The colours of a style, apart from its brush strokes: means and covariances of the pixels on a pyramid of halved
 * pictures. The term is {@code Σ over levels of ‖m − m*‖² + ‖C − C*‖² ÷ trace C*}.
 */
final class Palette {

    private static final int LEVELS = 4;
    private static final float TINY = 1e-6f;
    private static final Shape HALF = new Shape(2, 2);
    private static final Shape NONE = new Shape(0, 0);

    /** The mean, 3 values, and the covariance, 3 × 3, of one level. */
    private record Colours(NDArray mean, NDArray covariance) {}

    private final List<Colours> target;
    private final float[] spread;

    /** @param samples the style, {@code 1 × H × W × 3} from 0 to 1 */
    Palette(NDArray samples) {
        target = colours(samples, LEVELS);
        spread = new float[target.size()];
        for (int level = 0; level < spread.length; level++) {
            NDArray covariance = target.get(level).covariance();
            spread[level] = Math.max(TINY,
                    covariance.getFloat(0, 0) + covariance.getFloat(1, 1) + covariance.getFloat(2, 2));
        }
    }

    /**
     * How far a picture's colours are from the style's; levels that either lacks are left out.
     *
     * @param samples {@code 1 × H × W × 3} from 0 to 1
     * @return a scalar
     */
    NDArray distance(NDArray samples) {
        List<Colours> found = colours(samples, target.size());
        NDArray sum = null;
        for (int level = 0; level < found.size(); level++) {
            NDArray mean = found.get(level).mean().sub(target.get(level).mean()).square().sum();
            NDArray covariance = found.get(level).covariance().sub(target.get(level).covariance()).square().sum();
            NDArray term = mean.add(Scaled.by(covariance, 1 / spread[level]));
            sum = sum == null ? term : sum.add(term);
        }
        return sum;
    }

    private static List<Colours> colours(NDArray samples, int levels) {
        List<Colours> colours = new ArrayList<>();
        NDArray current = samples.transpose(0, 3, 1, 2);
        for (int level = 0; level < levels; level++) {
            Shape shape = current.getShape();
            if (level > 0) {
                if (shape.get(2) < 2 || shape.get(3) < 2) {
                    break;
                }
                current = Pool.avgPool2d(current, HALF, HALF, NONE, false, false);
            }
            NDArray pixels = current.transpose(0, 2, 3, 1).reshape(-1, 3);
            NDArray mean = pixels.mean(new int[] {0});
            NDArray centred = pixels.sub(mean);
            NDArray covariance = Scaled.by(centred.transpose().matMul(centred), 1.0 / pixels.getShape().get(0));
            colours.add(new Colours(mean, covariance));
        }
        return colours;
    }

    /** The arrays that must outlive the scope they were made in. */
    NDArray[] arrays() {
        return target.stream().flatMap(level -> Stream.of(level.mean(), level.covariance()))
                .toArray(NDArray[]::new);
    }
}
