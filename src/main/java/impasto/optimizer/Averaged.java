package impasto.optimizer;

import ai.djl.ndarray.NDArray;

/**
 * Shows the exponential moving average of an optimiser's pictures, corrected for its start (Polyak and Juditsky, 1992, as
 * Kingma and Ba, ICLR 2015, section 7.2, have it).
 */
public final class Averaged implements Optimizer {

    static final double PICTURES = 2;

    private final Optimizer optimizer;
    private final double decay;
    private NDArray mean;
    private NDArray shown;
    private double weight;

    /** @param decay how much of the average is kept from step to step, above 0 and below 1 */
    public Averaged(Optimizer optimizer, double decay) {
        this.optimizer = optimizer;
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
    public double noise() {
        return optimizer.noise();
    }
}
