package impasto.loss;

import ai.djl.ndarray.NDArray;
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
    public void prepare(StageInputs from, Weights weights) {
        // It has no target.
    }

    @Override
    public NDArray value(Band band, Weights weights) {
        NDArray samples = band.samples();
        return Scaled.by(sum(band.across(samples)).add(sum(band.down(samples))), 1.0 / band.count());
    }

    private NDArray sum(NDArray differences) {
        return switch (norm) {
            case L1 -> differences.square().add(EPSILON * EPSILON).sqrt().sub(EPSILON).sum();
            case L2 -> differences.square().sum();
        };
    }
}
