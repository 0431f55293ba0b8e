package impasto.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.pooling.Pool;
import impasto.torch.Scaled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The colours of a picture, apart from its brush strokes: mean m and covariance C of the pixels on each level of a pyramid
 * of halved pictures. The distance of one from another is {@code Σ over levels of ‖m − m*‖² + ‖C − C*‖² ÷ trace C*}.
 */
final class Palette {

    private static final int LEVELS = 4;
    private static final float TINY = 1e-6f;
    private static final Shape HALF = new Shape(2, 2);
    private static final Shape NONE = new Shape(0, 0);

    /** The mean, {@code 1 × 3}, and the covariance, {@code 3 × 3}, of one level. */
    private record Colours(NDArray mean, NDArray covariance) {}

    private final List<Colours> levels;

    private Palette(List<Colours> levels) {
        this.levels = levels;
    }

    /** @param samples {@code 1 × H × W × 3} from 0 to 1 */
    static Palette of(NDArray samples) {
        return of(samples, Optional.empty(), 0);
    }

    /**
     * The palette of a region.
     *
     * @param samples {@code 1 × H × W × 3} from 0 to 1
     * @param regions where the region's mask is
     * @param style whose mask it is
     */
    static Palette of(NDArray samples, Optional<Regions> regions, int style) {
        List<Colours> colours = new ArrayList<>();
        NDArray current = samples.transpose(0, 3, 1, 2);
        for (int level = 0; level < LEVELS; level++) {
            if (level > 0) {
                Shape shape = current.getShape();
                if (shape.get(2) < 2 || shape.get(3) < 2) {
                    break;
                }
                current = Pool.avgPool2d(current, HALF, HALF, NONE, false, false);
            }
            Shape shape = current.getShape();
            NDArray pixels = current.transpose(0, 2, 3, 1).reshape(-1, 3);
            colours.add(regions.map(masks -> colours(pixels, masks.at(shape.get(2), shape.get(3)).get(style)))
                    .orElseGet(() -> colours(pixels)));
        }
        return new Palette(colours);
    }

    private static Colours colours(NDArray pixels) {
        NDArray mean = pixels.mean(new int[] {0}, true);
        NDArray centred = pixels.sub(mean);
        return new Colours(mean, Scaled.by(centred.transpose().matMul(centred), 1.0 / pixels.getShape().get(0)));
    }

    private static Colours colours(NDArray pixels, NDArray mask) {
        NDArray mean = pixels.mul(mask).sum(new int[] {0}, true);
        NDArray centred = pixels.sub(mean);
        return new Colours(mean, centred.transpose().matMul(centred.mul(mask)));
    }

    /** The palette of several mixed in these parts: that of all their pixels together. */
    static Palette blend(List<Palette> palettes, double[] parts) {
        if (palettes.size() == 1) {
            return palettes.get(0);
        }
        int depth = palettes.stream().mapToInt(palette -> palette.levels.size()).min().orElseThrow();
        return new Palette(IntStream.range(0, depth).mapToObj(level -> {
            NDArray mean = null;
            for (int i = 0; i < parts.length; i++) {
                NDArray part = Scaled.by(palettes.get(i).levels.get(level).mean(), parts[i]);
                mean = mean == null ? part : mean.add(part);
            }
            NDArray covariance = null;
            for (int i = 0; i < parts.length; i++) {
                Colours colours = palettes.get(i).levels.get(level);
                NDArray apart = colours.mean().sub(mean);
                NDArray part = Scaled.by(colours.covariance().add(apart.transpose().matMul(apart)), parts[i]);
                covariance = covariance == null ? part : covariance.add(part);
            }
            return new Colours(mean, covariance);
        }).toList());
    }

    /**
     * How far this palette is from a target; levels that either lacks are left out.
     *
     * @return a scalar
     */
    NDArray distance(Palette target) {
        NDArray sum = null;
        for (int level = 0; level < Math.min(levels.size(), target.levels.size()); level++) {
            Colours wanted = target.levels.get(level);
            NDArray mean = levels.get(level).mean().sub(wanted.mean()).square().sum();
            NDArray covariance = levels.get(level).covariance().sub(wanted.covariance()).square().sum();
            NDArray term = mean.add(Scaled.by(covariance, 1 / spread(wanted.covariance())));
            sum = sum == null ? term : sum.add(term);
        }
        return sum;
    }

    private static float spread(NDArray covariance) {
        return Math.max(TINY, covariance.getFloat(0, 0) + covariance.getFloat(1, 1) + covariance.getFloat(2, 2));
    }

    /** The same, outliving the scope it was made in. */
    Palette outlivingScope() {
        levels.forEach(colours -> NDScope.unregister(colours.mean(), colours.covariance()));
        return this;
    }
}
