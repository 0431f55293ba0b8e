package impasto.optimizer;

import impasto.torch.StateReader;
import impasto.torch.StateWriter;

/**
 * Notices that a loss stands still: over {@value #PATIENCE} evaluations it fell by no more than its noise. Where content
 * dominates and the picture starts as the photo, differences of features are smaller than bfloat16 can tell apart, and so
 * is what the line search goes by.
 */
public final class Standstill {

    /** More than a line search takes that ends well. */
    private static final int PATIENCE = 6;

    private final double noise;
    private double mark;
    private int since;

    /** @param noise of the loss, as part of it; 0 for a loss that is taken at its word */
    public Standstill(double noise) {
        this.noise = noise;
        restart();
    }

    /** The loss is another one from now on. */
    public void restart() {
        mark = Double.POSITIVE_INFINITY;
        since = 0;
    }

    /** Notes a loss, not a number when it is not known. */
    public void note(double loss) {
        if (loss < mark * (1 - noise) || Double.isInfinite(mark)) {
            mark = Double.isNaN(loss) ? mark : loss;
            since = 0;
        } else {
            since++;
        }
    }

    /** Whether the loss stands still. */
    public boolean reached() {
        return noise > 0 && since >= PATIENCE;
    }

    /** Tells what it goes by. */
    public void save(StateWriter state) {
        state.numbers("standstill", mark, since);
    }

    /** Goes on by what another has told. */
    public void restore(StateReader state) {
        double[] told = state.numbers("standstill", 2);
        mark = told[0];
        since = (int) told[1];
    }
}
