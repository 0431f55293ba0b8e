package impasto.run;

import impasto.settings.TermName;
import impasto.settings.VggLayer;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The loss of one picture, every term times its weight, so that they sum to the total.
 *
 * @param parts the values, in the order of terms and layers
 */
public record Losses(SortedMap<Part, Double> parts) {

    /**
     * A term, or a layer's part of one.
     *
     * @param layer empty for a term that is not reported by layer
     */
    public record Part(TermName term, Optional<VggLayer> layer) implements Comparable<Part> {

        private static final Comparator<Part> ORDER = Comparator.comparing(Part::term)
                .thenComparing(part -> part.layer().map(VggLayer::ordinal).orElse(-1));

        /** A term as a whole. */
        public static Part of(TermName term) {
            return new Part(term, Optional.empty());
        }

        /** A layer's part of a term. */
        public static Part of(TermName term, VggLayer layer) {
            return new Part(term, Optional.of(layer));
        }

        @Override
        public int compareTo(Part other) {
            return ORDER.compare(this, other);
        }
    }

    public Losses {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    }

    /** The losses of these parts. */
    public static Losses of(Map<Part, Double> parts) {
        return new Losses(new TreeMap<>(parts));
    }

    /** All terms together. */
    public double total() {
        double total = 0;
        for (TermName term : TermName.values()) {
            total += of(term);
        }
        return total;
    }

    /** A term as a whole; 0 when it does not count. */
    public double of(TermName term) {
        double sum = 0;
        for (Map.Entry<Part, Double> part : parts.entrySet()) {
            sum += part.getKey().term() == term ? part.getValue() : 0;
        }
        return sum;
    }

    /** A layer's part of a term; 0 when it has none. */
    public double of(TermName term, VggLayer layer) {
        return parts.getOrDefault(Part.of(term, layer), 0.0);
    }
}
