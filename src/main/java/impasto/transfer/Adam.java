package impasto.transfer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Adam (Kingma and Ba, ICLR 2015) with the step of the end of their section 2: at step i the rate is
 * {@code learningRate · √(1 − beta2ⁱ) ÷ (1 − beta1ⁱ)}, and epsilon is added to the uncorrected root.
 */
final class Adam {

    private final AdamSettings settings;
    private final NDArray mean;
    private final NDArray square;
    private int steps;

    /**
     * @param manager owner of the state, two arrays of the picture's shape
     */
    Adam(NDManager manager, Shape shape, AdamSettings settings) {
        this.settings = settings;
        mean = manager.zeros(shape);
        square = manager.zeros(shape);
    }

    /** How far the picture moves for this gradient: a new array, to be taken from the picture. */
    NDArray step(NDArray gradient) {
        steps++;
        double beta1 = settings.beta1();
        double beta2 = settings.beta2();
        mean.muli(beta1).addi(gradient.mul(1 - beta1));
        square.muli(beta2).addi(gradient.square().muli(1 - beta2));
        double rate = settings.learningRate() * Math.sqrt(1 - Math.pow(beta2, steps)) / (1 - Math.pow(beta1, steps));
        return mean.mul(rate).divi(square.sqrt().addi(settings.epsilon()));
    }
}
