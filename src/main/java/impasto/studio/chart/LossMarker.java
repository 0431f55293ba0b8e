package impasto.studio.chart;

import impasto.studio.fx.Words;

/**
 * A moment of a run worth a line in the chart.
 *
 * @param iteration the first iteration it holds for
 * @param kind what changed
 * @param label what changed, in a few words: {@code style 2 → 5}, {@code 512 px}
 */
public record LossMarker(int iteration, Kind kind, String label) {

    /** What a marker marks. */
    public enum Kind {
        /** The weights were changed while painting. */
        WEIGHTS,
        /** The run went on at another size. */
        SCALE
    }

    /** One of another size. @param side the longest, in pixels */
    static LossMarker ofSize(int iteration, int side) {
        return new LossMarker(iteration, Kind.SCALE, Words.of("chart.size", side));
    }
}
