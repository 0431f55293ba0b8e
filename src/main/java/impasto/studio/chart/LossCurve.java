package impasto.studio.chart;

import impasto.run.Losses;
import impasto.run.Losses.Part;
import impasto.settings.TermName;
import impasto.settings.VggLayer;
import impasto.studio.fx.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One curve of the loss chart: the total, a term of the loss, or a layer's part of one. Sorted with the terms before the
 * layers.
 *
 * @param term which term; empty for the total
 * @param layer the layer whose part of the term it is; empty for the term as a whole
 */
public record LossCurve(Optional<TermName> term, Optional<VggLayer> layer) implements Comparable<LossCurve> {

    /** All terms together. */
    public static final LossCurve TOTAL = new LossCurve(Optional.empty(), Optional.empty());

    private static final Comparator<LossCurve> ORDER = Comparator
            .comparing((LossCurve curve) -> curve.layer().isPresent())
            .thenComparing(curve -> curve.term().map(TermName::ordinal).orElse(-1))
            .thenComparing(curve -> curve.layer().map(VggLayer::ordinal).orElse(-1));

    /** The whole of a term. */
    public static LossCurve of(TermName term) {
        return new LossCurve(Optional.of(term), Optional.empty());
    }

    /** A layer's part of a term. */
    public static LossCurve of(TermName term, VggLayer layer) {
        return new LossCurve(Optional.of(term), Optional.of(layer));
    }

    /** Whether it is a layer's part of a term. */
    public boolean ofLayer() {
        return layer.isPresent();
    }

    /** What style sheets call its term: {@code total}, {@code style}. */
    String word() {
        return term.map(TermName::toString).orElse("total");
    }

    /** The name a person reads: {@code Painting}, {@code Painting conv3_1}. */
    public String words() {
        String words = term.map(TermName::label).orElseGet(() -> Words.of("chart.total"));
        return layer.map(of -> Words.of("chart.layer", words, of)).orElse(words);
    }

    /** What it counts in some losses: 0 where the layer has no part in them. */
    double in(Losses losses) {
        return term.map(of -> layer.map(at -> losses.of(of, at)).orElseGet(() -> losses.of(of))).orElseGet(losses::total);
    }

    /** All curves that some losses have a value for. */
    static List<LossCurve> of(Losses losses) {
        List<LossCurve> curves = new ArrayList<>(List.of(TOTAL));
        for (TermName term : TermName.values()) {
            curves.add(of(term));
        }
        for (Part part : losses.parts().keySet()) {
            part.layer().ifPresent(layer -> curves.add(of(part.term(), layer)));
        }
        return curves;
    }

    @Override
    public int compareTo(LossCurve other) {
        return ORDER.compare(this, other);
    }
}
