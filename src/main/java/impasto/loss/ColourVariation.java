package impasto.loss;

import ai.djl.ndarray.NDArray;
import impasto.settings.TermName;
import impasto.settings.Weights;

/**
 * How unquiet a picture's colours are, brightness apart: the squared differences of neighbours, across and down, of what is left of
 * red, green and blue less their mean, averaged. It takes coloured grain away and leaves strokes, which brightness makes.
 */
final class ColourVariation implements PixelTerm {

    private static final double PICTURES = 7;

    @Override
    public TermName name() {
        return TermName.CHROMA;
    }

    @Override
    public double weight(Weights weights) {
        return weights.chroma();
    }

    @Override
    public double pictures() {
        return PICTURES;
    }

    @Override
    public void prepare(StageInputs from, Weights weights) {
        // It has no target.
    }

    @Override
    public NDArray value(NDArray samples, Weights weights) {
        NDArray colour = samples.sub(samples.mean(new int[] {3}, true));
        NDArray across = colour.get(":, :, 1:").sub(colour.get(":, :, :-1"));
        NDArray down = colour.get(":, 1:").sub(colour.get(":, :-1"));
        return across.square().mean().add(down.square().mean());
    }
}
