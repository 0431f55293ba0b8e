package impasto.optimizer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import impasto.run.Precision;
import impasto.settings.Statistics;
import impasto.settings.TransferSettings;
import impasto.torch.StateReader;
import impasto.torch.StateWriter;

/**
 * Moves the picture downhill, one evaluation at a time: it is told the loss and the gradient of the picture it asked
 * for, and asks for the next. Arrays it is given are its own to keep or close.
 */
public interface Optimizer {

    /**
     * The optimiser that the settings ask for.
     *
     * @param manager owner of its state
     * @param shape of the picture
     * @param precision of the loss
     */
    static Optimizer of(NDManager manager, Shape shape, TransferSettings settings, Precision precision) {
        return switch (settings.optimizer()) {
            case LBFGS -> settings.statistics() == Statistics.MATCHED
                    ? new OnPyramid(manager, shape, (own, row) -> Lbfgs.of(own, row, Lbfgs.Reach.FREE, precision.noise()))
                    : Lbfgs.of(manager, shape, precision.noise());
            case ADAM -> settings.average() > 0 ? new Averaged(new Adam(manager, shape, settings.adam()), shape, settings.average())
                    : new Adam(manager, shape, settings.adam());
        };
    }

    /** The pictures of float32 that it, the picture itself and the gradient take. @param pixels of the picture */
    static double pictures(TransferSettings settings, long pixels) {
        return switch (settings.optimizer()) {
            case LBFGS -> settings.statistics() == Statistics.MATCHED ? OnPyramid.pictures(Lbfgs.pictures(pixels)) : Lbfgs.pictures(pixels);
            case ADAM -> Adam.PICTURES + (settings.average() > 0 ? Averaged.PICTURES : 0);
        };
    }

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

    /** Tells all that it goes by. */
    void save(StateWriter state);

    /** Goes on by what one like it has told, in place of what it has gone by itself. @param manager owner of arrays */
    void restore(StateReader state, NDManager manager);

    /** The noise of the loss, as part of it, that its steps are lost in; 0 when it takes a loss at its word. */
    default double noise() {
        return 0;
    }
}
