package impasto.settings;

/**
 * One stage of a run, as it is planned before the run begins.
 *
 * @param name what it is called in what the run reports
 * @param kind what is done in it
 * @param side the longest side of the picture in pixels
 * @param iterations at this size, each one evaluation of the loss
 */
public record PlannedStage(String name, Kind kind, int side, int iterations) {

    /** What is done in a stage. */
    public enum Kind {
        /** Paints at the first of the scales. */
        FIRST_SCALE,
        /** Paints at one of the scales, from what the one before left. */
        SCALE,
        /** Matches anew at the painting's size, each layer by itself, and paints its strokes. */
        REFINEMENT
    }

    /** A stage that paints at one of the scales. */
    static PlannedStage ofScale(int side, int iterations, boolean first) {
        return new PlannedStage("scale " + side, first ? Kind.FIRST_SCALE : Kind.SCALE, side, iterations);
    }

    /** A stage that refines. @param number from 1 */
    static PlannedStage ofRefinement(int number, int side, int iterations) {
        return new PlannedStage("refinement " + number, Kind.REFINEMENT, side, iterations);
    }
}
