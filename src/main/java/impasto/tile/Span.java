package impasto.tile;

import impasto.settings.VggLayer;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of the rows or columns of a picture. Inside the picture it begins and ends on a multiple of
 * {@value #ALIGNMENT}, where every layer has a place that begins there too: pooled by itself, it gives what the whole
 * picture has, an odd end of the picture included.
 *
 * @param from the first
 * @param to the one behind the last
 */
public record Span(int from, int to) {

    /** Pixels under one place of the deepest layers. */
    static final int ALIGNMENT = VggLayer.COARSEST;

    /** Stretches that make up the whole, as even as they can be and none longer than the side and a remainder. */
    public static List<Span> of(int whole, int side) {
        int most = Math.max(1, side / ALIGNMENT);
        int units = Math.max(1, whole / ALIGNMENT);
        int count = (units + most - 1) / most;
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int end = i == count - 1 ? whole : edge(units, i + 1, count);
            spans.add(new Span(edge(units, i, count), end));
        }
        return spans;
    }

    private static int edge(int units, int i, int count) {
        return (int) ((long) units * i / count) * ALIGNMENT;
    }

    public int length() {
        return to - from;
    }

    public boolean has(int place) {
        return place >= from && place < to;
    }

    /** This stretch and as much on both sides, as far as the picture goes. */
    public Span widened(int margin, int whole) {
        return new Span(Math.max(0, from - margin), Math.min(whole, to + margin));
    }

    /** The places of a layer of that block of the network, 1 to 5. */
    Span at(int block) {
        return new Span(from >> (block - 1), to >> (block - 1));
    }

    /** The pixels under places of a layer of that block of the network. */
    public Span of(int block) {
        return new Span(from << (block - 1), to << (block - 1));
    }

    /** This stretch as counted from the beginning of another. */
    public Span within(Span outer) {
        return new Span(from - outer.from, to - outer.from);
    }
}
