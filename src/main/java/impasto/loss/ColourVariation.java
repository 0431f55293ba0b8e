package impasto.loss;

import ai.djl.ndarray.NDArray;
import impasto.image.Picture;
import impasto.settings.TermName;
import impasto.settings.Weights;
import impasto.torch.Scaled;

/**
 * How unquiet a picture's colours are, brightness apart: the squared differences of neighbours, across and down, of what is left of
 * red, green and blue less their mean, averaged. It takes coloured grain away and leaves strokes, which brightness makes.
 */
final class ColourVariation implements PixelTerm {

    @Override
    public TermName name() {
        return TermName.CHROMA;
    }

    @Override
    public double weight(Weights weights) {
        return weights.chroma();
    }

    @Override
    public void prepare(StageInputs from, Weights weights) {
        // It has no target.
    }

    @Override
    public NDArray value(Band band, Weights weights) {
        NDArray samples = band.samples();
        NDArray colour = samples.sub(samples.mean(new int[] {3}, true));
        double height = band.height();
        double width = samples.getShape().get(2);
        return sum(band.across(colour), height * (width - 1)).add(sum(band.down(colour), (height - 1) * width));
    }

    private static NDArray sum(NDArray differences, double pixels) {
        return Scaled.by(differences.square().sum(), pixels > 0 ? 1 / (Picture.CHANNELS * pixels) : 0);
    }
}
