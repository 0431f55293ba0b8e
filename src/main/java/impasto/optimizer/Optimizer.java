package impasto.optimizer;

import ai.djl.ndarray.NDArray;

/**
 * Moves the picture downhill, one evaluation at a time: it is told the loss and the gradient of the picture it asked
 * for, and asks for the next. Arrays it is given are its own to keep or close.
 */
public interface Optimizer {

    /**
     * Takes the evaluation of a picture. The first must be of a finite loss.
     *
     * @param levels the picture that was evaluated
     * @param loss not a number when the gradient is not either
     * @param gradient of the loss, of the picture's shape
     * @return the next picture to evaluate, clipped to what can be shown; the caller's to hand over or close
     */
    NDArray next(NDArray levels, double loss, NDArray gradient);

    /** Whether the last evaluation was no good and the picture went back to one before it with a shorter step. */
    boolean rolledBack();

    /**
     * The picture to show; still the optimiser's.
     *
     * @param pending the picture that {@link #next} asked for last
     */
    NDArray best(NDArray pending);

    /** Forgets what no longer holds: the loss is another one from the next evaluation on. */
    void lossChanged();
}
