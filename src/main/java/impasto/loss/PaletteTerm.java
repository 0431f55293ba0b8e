package impasto.loss;

import ai.djl.ndarray.NDArray;
import impasto.image.Picture;
import impasto.preparation.Style;
import impasto.settings.TermName;
import impasto.settings.Weights;
import impasto.torch.Scaled;
import impasto.torch.Tensors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How far a picture's {@link Palette} is from the styles', with masks from each in its own region. */
final class PaletteTerm implements PixelTerm {

    private static final double PICTURES = 5.5;

    private final List<Palette> targets = new ArrayList<>();
    private Regions regions;

    @Override
    public TermName name() {
        return TermName.PALETTE;
    }

    @Override
    public double weight(Weights weights) {
        return weights.palette();
    }

    @Override
    public double pictures() {
        return PICTURES;
    }

    @Override
    public void prepare(StageInputs from, Weights weights) {
        regions = from.regions();
        if (weights.palette() > 0 && targets.isEmpty()) {
            for (Style style : from.pictures().styles()) {
                target(from, style.picture());
            }
        }
    }

    private void target(StageInputs from, Picture style) {
        from.with(style, levels -> targets.add(Palette.of(Scaled.by(levels, 1 / Tensors.WHITE)).outlivingScope()));
    }

    @Override
    public boolean inBands() {
        return false;
    }

    @Override
    public NDArray value(Band band, Weights weights) {
        NDArray samples = band.samples();
        double[] parts = weights.blendOf(targets.size());
        return regions.whole() ? Palette.of(samples).distance(Palette.blend(targets, parts))
                : regions.mean(parts, style -> Palette.of(samples, Optional.of(regions), style).distance(targets.get(style)));
    }
}
