package impasto.loss;

import impasto.network.VggWeights;
import impasto.run.Losses.Part;
import impasto.settings.TransferSettings;
import impasto.settings.VggLayer;
import impasto.settings.Weights;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The terms that a run's loss is the sum of.
 *
 * @param onFeatures those that look at features
 * @param onPixels those that look at pixels
 */
public record Loss(List<FeatureTerm> onFeatures, List<PixelTerm> onPixels) {

    /** The terms of a run; each stage needs its own, as they hold targets once prepared. */
    public static Loss of(TransferSettings settings) {
        return new Loss(
                List.of(new ContentTerm(settings.loss()), new StyleTerm(StyleStatistic.of(settings.statistics()), settings.loss())),
                List.of(new PaletteTerm(), new TotalVariation(settings.tvNorm())));
    }

    /** The layers that are looked at with these weights. */
    public Set<VggLayer> layers(Weights weights) {
        Set<VggLayer> layers = EnumSet.noneOf(VggLayer.class);
        onFeatures.forEach(term -> layers.addAll(term.layers(weights)));
        return layers;
    }

    /** The layers' parts of the terms that are shared out among layers, whether these count or not. */
    public List<Part> parts(Weights weights) {
        return onFeatures.stream().flatMap(term -> term.shared(weights).stream().map(layer -> Part.of(term.name(), layer)))
                .toList();
    }

    /** Whether nothing at all is asked of a painting. */
    public boolean isEmpty(Weights weights) {
        return layers(weights).isEmpty() && onPixels.stream().allMatch(term -> term.weight(weights) == 0);
    }

    /** The values that targets hold for each pixel of the painting. */
    public double valuesPerPixel(VggWeights network, Weights weights) {
        return onFeatures.stream().mapToDouble(term -> term.valuesPerPixel(network, weights)).sum();
    }

    /** The pictures that the terms on pixels take while they are computed, one after the other. */
    public double pictures(Weights weights) {
        return onPixels.stream().filter(term -> term.weight(weights) > 0).mapToDouble(PixelTerm::pictures).max().orElse(0);
    }

    /** Computes the targets that these weights need and that are not yet there. */
    void prepare(Preparation from, Weights weights) {
        onFeatures.forEach(term -> term.prepare(from, weights));
        onPixels.forEach(term -> term.prepare(from, weights));
    }
}
