package impasto.optimizer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import impasto.torch.StateReader;
import impasto.torch.StateWriter;

/**
 * Shows the exponential moving average of an optimiser's pictures, corrected for its start (Polyak and Juditsky, 1992, as
 * Kingma and Ba, ICLR 2015, section 7.2, have it).
 */
public final class Averaged implements Optimizer {

    static final double PICTURES = 2;

    private final Optimizer optimizer;
    private final Shape shape;
    private final double decay;
    private NDArray mean;
    private NDArray shown;
    private double weight;

    /**
     * @param shape of the picture
     * @param decay how much of the average is kept from step to step, above 0 and below 1
     */
    public Averaged(Optimizer optimizer, Shape shape, double decay) {
        this.optimizer = optimizer;
        this.shape = shape;
        this.decay = decay;
    }

    @Override
    public NDArray next(NDArray levels, double loss, NDArray gradient) {
        NDArray next = optimizer.next(levels, loss, gradient);
        if (mean == null) {
            mean = next.zerosLike();
        }
        try (NDArray share = next.mul(1 - decay)) {
            mean.muli(decay).addi(share);
        }
        weight = decay * weight + 1 - decay;
        return next;
    }

    @Override
    public boolean rolledBack() {
        return optimizer.rolledBack();
    }

    @Override
    public NDArray best(NDArray pending) {
        if (mean == null) {
            return pending;
        }
        if (shown != null) {
            shown.close();
        }
        shown = mean.div(weight);
        return shown;
    }

    @Override
    public void lossChanged() {
        optimizer.lossChanged();
    }

    @Override
    public void save(StateWriter state) {
        if (mean != null) {
            state.array("average", mean);
            state.numbers("averaged", weight);
        }
        optimizer.save(state.in("of"));
    }

    @Override
    public void restore(StateReader state, NDManager manager) {
        if (state.has("average")) {
            mean = state.array(manager, "average", shape);
            weight = state.numbers("averaged", 1)[0];
        }
        optimizer.restore(state.in("of"), manager);
    }

    @Override
    public double noise() {
        return optimizer.noise();
    }
}
