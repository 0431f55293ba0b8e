package impasto.settings;

/**
 * One stage of a run, as it is planned before the run begins.
 *
 * @param name what it is called in what the run reports
 * @param side the longest side of the picture in pixels
 * @param iterations at this size, each one evaluation of the loss
 */
public record PlannedStage(String name, int side, int iterations) {

    /** A stage that paints at one of the scales. */
    static PlannedStage ofScale(int side, int iterations) {
        return new PlannedStage("scale " + side, side, iterations);
    }
}
