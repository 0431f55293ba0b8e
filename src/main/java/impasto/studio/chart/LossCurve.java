package impasto.studio.chart;

import impasto.transfer.Losses;
import impasto.vgg.VggLayer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One curve of the loss chart: a term of the loss, or a layer's part of one. Sorted with the terms before the layers.
 *
 * @param term which term
 * @param layer the layer whose part of the term it is; empty for the term as a whole
 */
public record LossCurve(Term term, Optional<VggLayer> layer) implements Comparable<LossCurve> {

    /** The terms of a loss, as the studio names them. */
    public enum Term {
        TOTAL("Total"),
        CONTENT("Content"),
        STYLE("Style"),
        PALETTE("Palette"),
        TV("Smoothness");

        private final String words;

        Term(String words) {
            this.words = words;
        }
    }

    private static final Comparator<LossCurve> ORDER = Comparator
            .comparing((LossCurve curve) -> curve.layer().isPresent())
            .thenComparing(LossCurve::term)
            .thenComparing(curve -> curve.layer().map(VggLayer::ordinal).orElse(-1));

    /** The whole of a term. */
    public static LossCurve of(Term term) {
        return new LossCurve(term, Optional.empty());
    }

    /** A layer's part of the content or the style. */
    public static LossCurve of(Term term, VggLayer layer) {
        return new LossCurve(term, Optional.of(layer));
    }

    /** Whether it is a layer's part of a term. */
    public boolean ofLayer() {
        return layer.isPresent();
    }

    /** The name a person reads: {@code Style}, {@code Style conv3_1}. */
    public String words() {
        return layer.map(of -> term.words + " " + of).orElse(term.words);
    }

    /** What it counts in some losses: 0 where the layer has no part in them. */
    double in(Losses losses) {
        return switch (term) {
            case TOTAL -> losses.total();
            case CONTENT -> layer.map(of -> losses.content().getOrDefault(of, 0.0)).orElseGet(losses::contentSum);
            case STYLE -> layer.map(of -> losses.style().getOrDefault(of, 0.0)).orElseGet(losses::styleSum);
            case PALETTE -> losses.palette();
            case TV -> losses.tv();
        };
    }

    /** All curves that some losses have a value for. */
    static List<LossCurve> of(Losses losses) {
        List<LossCurve> curves = new ArrayList<>();
        for (Term term : Term.values()) {
            curves.add(of(term));
        }
        addLayers(curves, Term.CONTENT, losses.content());
        addLayers(curves, Term.STYLE, losses.style());
        return curves;
    }

    private static void addLayers(List<LossCurve> curves, Term term, Map<VggLayer, Double> layers) {
        layers.keySet().forEach(layer -> curves.add(of(term, layer)));
    }

    @Override
    public int compareTo(LossCurve other) {
        return ORDER.compare(this, other);
    }
}
