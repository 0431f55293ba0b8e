package impasto.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import impasto.settings.TermName;
import impasto.settings.TvNorm;
import impasto.settings.Weights;
import impasto.torch.Scaled;

/**
 * How unquiet a picture is: the differences of neighbours, across and down, counted by a norm, summed and divided by the
 * number of samples: with {@link TvNorm#L2}, {@code d²}, that of Mahendran and Vedaldi (CVPR 2015) with exponent 2; with
 * {@link TvNorm#L1}, {@code √(d² + ε²) − ε} with ε = 0.01 so that there is a gradient at 0, that of Rudin, Osher and Fatemi
 * (1992), smoothed, each direction by itself.
 */
final class TotalVariation implements PixelTerm {

    private static final double EPSILON = 0.01;
    private static final double PICTURES = 8;
    /** For the roots of {@link TvNorm#L1}. */
    private static final double ROOTS = 6;

    private final TvNorm norm;

    TotalVariation(TvNorm norm) {
        this.norm = norm;
    }

    @Override
    public TermName name() {
        return TermName.TV;
    }

    @Override
    public double weight(Weights weights) {
        return weights.tv();
    }

    @Override
    public double pictures() {
        return PICTURES + (norm == TvNorm.L1 ? ROOTS : 0);
    }

    @Override
    public void prepare(StageInputs from, Weights weights) {
        // It has no target.
    }

    @Override
    public NDArray value(NDArray samples, Weights weights) {
        return of(samples, norm);
    }

    /**
     * @param samples {@code 1 × H × W × 3} from 0 to 1
     * @return a scalar
     */
    static NDArray of(NDArray samples, TvNorm norm) {
        Shape shape = samples.getShape();
        NDArray across = samples.get(":, :, 1:").sub(samples.get(":, :, :-1"));
        NDArray down = samples.get(":, 1:").sub(samples.get(":, :-1"));
        return Scaled.by(sum(across, norm).add(sum(down, norm)), 1.0 / shape.size());
    }

    private static NDArray sum(NDArray differences, TvNorm norm) {
        return switch (norm) {
            case L1 -> differences.square().add(EPSILON * EPSILON).sqrt().sub(EPSILON).sum();
            case L2 -> differences.square().sum();
        };
    }
}
