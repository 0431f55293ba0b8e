package impasto.run;

import impasto.settings.PlannedStage;
import impasto.settings.Weights;

/**
 * One iteration of a run.
 *
 * @param iteration its number, from 1
 * @param stage the stage that it belongs to
 * @param losses the loss of the picture it found, before its step
 * @param weights the weights it used
 * @param seconds how long it took
 * @param rolledBack whether the loss exploded or was no number, so that the picture went back to one before it
 * @param toFloat32 whether the loss stood still in bfloat16, so that the run goes on in float32
 */
public record Iterate(int iteration, PlannedStage stage, Losses losses, Weights weights, double seconds,
        boolean rolledBack, boolean toFloat32) {

    /** The longest side of the picture it worked on, in pixels. */
    public int scale() {
        return stage.side();
    }
}
