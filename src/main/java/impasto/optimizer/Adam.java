package impasto.optimizer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import impasto.settings.AdamSettings;
import impasto.torch.StateReader;
import impasto.torch.StateWriter;
import impasto.torch.Tensors;

/**
 * Adam (Kingma and Ba, ICLR 2015) with the step of the end of their section 2: at step i the rate is
 * {@code learningRate · √(1 − beta2ⁱ) ÷ (1 − beta1ⁱ)}, and epsilon is added to the uncorrected root. The picture is
 * clipped to what can be shown in each step. After a loss that exploded or is no number it goes back to the picture
 * before and on with half the rate.
 */
public final class Adam implements Optimizer {

    /** Its state, what it works in, the picture and the gradient. */
    static final double PICTURES = 7;
    private static final double EXPLODED = 1000;

    private final AdamSettings settings;
    private final NDManager manager;
    private final Shape shape;
    private NDArray mean;
    private NDArray square;
    private NDArray good;
    private double rate;
    private double lowest;
    private double first;
    private int steps;
    private boolean rolledBack;

    /** @param manager owner of the state, three arrays of the picture's shape */
    public Adam(NDManager manager, Shape shape, AdamSettings settings) {
        this.manager = manager;
        this.shape = shape;
        this.settings = settings;
        rate = settings.learningRate();
        forget();
        lossChanged();
    }

    @Override
    public NDArray next(NDArray levels, double loss, NDArray gradient) {
        rolledBack = !(loss <= limit());
        if (rolledBack) {
            levels.close();
            gradient.close();
            rate /= 2;
            forget();
            return good.duplicate();
        }
        first = Double.isNaN(first) ? loss : first;
        lowest = Math.min(lowest, loss);
        replaceGood(levels);
        try (NDScope scope = new NDScope(); gradient) {
            scope.suppressNotUsedWarning();
            steps++;
            double beta1 = settings.beta1();
            double beta2 = settings.beta2();
            // In place, for a picture may be as large as what is left of the memory.
            try (NDArray squared = gradient.square()) {
                square.muli(beta2).addi(squared.muli(1 - beta2));
            }
            mean.muli(beta1).addi(gradient.muli(1 - beta1));
            double corrected = rate * Math.sqrt(1 - Math.pow(beta2, steps)) / (1 - Math.pow(beta1, steps));
            NDArray step = mean.mul(corrected);
            try (NDArray root = square.sqrt()) {
                step.divi(root.addi(settings.epsilon()));
            }
            NDArray next = step.negi().addi(levels).clip(0, Tensors.WHITE);
            NDScope.unregister(next);
            return next;
        }
    }

    /** The highest loss that is not an explosion; before anything is known, the highest number. */
    private double limit() {
        return Double.isInfinite(lowest) ? Double.MAX_VALUE : Math.max(2 * first, EXPLODED * lowest);
    }

    private void replaceGood(NDArray levels) {
        if (good != null) {
            good.close();
        }
        good = levels;
    }

    private void forget() {
        if (mean != null) {
            mean.close();
            square.close();
        }
        mean = manager.zeros(shape);
        square = manager.zeros(shape);
        steps = 0;
    }

    @Override
    public NDArray best(NDArray pending) {
        return pending;
    }

    @Override
    public boolean rolledBack() {
        return rolledBack;
    }

    @Override
    public void lossChanged() {
        first = Double.NaN;
        lowest = Double.POSITIVE_INFINITY;
    }

    @Override
    public void save(StateWriter state) {
        state.numbers("adam", rate, lowest, first, steps, rolledBack ? 1 : 0);
        state.array("mean", mean);
        state.array("square", square);
        if (good != null) {
            state.array("good", good);
        }
    }

    @Override
    public void restore(StateReader state, NDManager owner) {
        double[] adam = state.numbers("adam", 5);
        forget();
        rate = adam[0];
        lowest = adam[1];
        first = adam[2];
        steps = (int) adam[3];
        rolledBack = adam[4] != 0;
        state.into("mean", mean);
        state.into("square", square);
        good = state.has("good") ? state.array(owner, "good", shape) : null;
    }
}
