package impasto.loss;

import impasto.network.VggWeights;
import impasto.run.Losses.Part;
import impasto.settings.PlannedStage.Kind;
import impasto.settings.Statistics;
import impasto.settings.TransferSettings;
import impasto.settings.Weights;
import impasto.vgg.LayerRequest;
import java.util.List;

/**
 * The terms that a run's loss is the sum of.
 *
 * @param onFeatures those that look at features
 * @param onPixels those that look at pixels
 */
public record Loss(List<FeatureTerm> onFeatures, List<PixelTerm> onPixels) {

    /** The terms of a run while it paints at its scales. */
    public static Loss of(TransferSettings settings) {
        return of(settings, Kind.SCALE);
    }

    /** The terms of a stage, which needs its own, as they hold targets once prepared. */
    public static Loss of(TransferSettings settings, Kind kind) {
        FeatureTerm style = settings.statistics() == Statistics.MATCHED ? new MatchedTerm(settings.matching(), kind)
                : new StyleTerm(StyleStatistic.of(settings.statistics()), settings.loss());
        // In refinement the picture is what is held on to.
        return new Loss(kind == Kind.REFINEMENT ? List.of(style) : List.of(new ContentTerm(settings.loss()), style),
                List.of(new PaletteTerm(), new TotalVariation(settings.tvNorm()), new ColourVariation(),
                        new PatchesTerm(kind, settings.matching().rotations())));
    }

    /** What the terms ask of the network with these weights. */
    public LayerRequest request(Weights weights) {
        return LayerRequest.union(onFeatures.stream().map(term -> term.request(weights)).toList());
    }

    /** What the terms on features are reported as, whether they count or not. */
    public List<Part> parts(Weights weights) {
        return onFeatures.stream().flatMap(term -> term.parts(weights).stream()).toList();
    }

    /** Whether nothing at all is asked of a painting. */
    public boolean isEmpty(Weights weights) {
        return request(weights).isEmpty() && onPixels.stream().allMatch(term -> term.weight(weights) == 0);
    }

    /** Whether the gradient of all terms in features needs no more than to have seen these. */
    public boolean isLocal() {
        return onFeatures.stream().allMatch(FeatureTerm::isLocal);
    }

    /** The bytes that the terms on features hold from evaluation to evaluation of a painting of so many pixels. */
    public double bytes(VggWeights network, Weights weights, double pixels) {
        return onFeatures.stream().mapToDouble(term -> term.bytes(network, weights, pixels)).sum();
    }

    /** The pictures that the terms on pixels take while they are computed, one after the other. */
    public double pictures(Weights weights) {
        return onPixels.stream().filter(term -> term.weight(weights) > 0).mapToDouble(PixelTerm::pictures).max().orElse(0);
    }

    /** The numbers of float32 that the terms on features hold for each pixel of a tile between the two passes through it. */
    public double valuesPerPixel(VggWeights network, Weights weights) {
        return onFeatures.stream().mapToDouble(term -> term.valuesPerPixel(network, weights)).sum();
    }

    /** The bytes that a term takes while it prepares itself, beside the network. @param pixels as of {@link FeatureTerm#preparing} */
    public double preparing(VggWeights network, Weights weights, double pixels, double tile, double stylePixels) {
        return onFeatures.stream().mapToDouble(term -> term.preparing(network, weights, pixels, tile, stylePixels)).max().orElse(0);
    }

    /** The work beside the network of preparing the terms, in multiplications for each pixel of the painting. */
    public double multiplicationsPerPixel(VggWeights network, Weights weights) {
        return onFeatures.stream().mapToDouble(term -> term.multiplicationsPerPixel(network, weights)).sum();
    }

    /** Computes the targets that these weights need and that are not yet there. */
    void prepare(StageInputs from, Weights weights) {
        onFeatures.forEach(term -> term.prepare(from, weights));
        onPixels.forEach(term -> term.prepare(from, weights));
    }
}
