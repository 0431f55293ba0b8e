package impasto.transfer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import impasto.optimizer.Optimizer;
import impasto.run.Precision;
import impasto.settings.TransferSettings;
import impasto.torch.Tensors;
import impasto.torch.Torch;
import java.util.Arrays;

/** How long an optimiser takes to move a picture, once its gradient is there. */
public final class StepSpeed {

    /** Enough for all that L-BFGS remembers. */
    private static final int STEPS = 30;
    private static final double NANO = 1e-9;

    private StepSpeed() {}

    /** The median seconds of a step of the settings' optimiser, its memory filled. */
    public static double seconds(Torch torch, TransferSettings settings, int width, int height) {
        return torch.call(() -> {
            try (NDManager manager = torch.manager().newSubManager()) {
                Shape shape = new Shape(1, height, width, 3);
                Optimizer optimizer = Optimizer.of(manager, shape, settings, Precision.FLOAT32);
                NDArray levels = manager.randomUniform(0, Tensors.WHITE, shape);
                NDArray bottom = manager.randomUniform(0, Tensors.WHITE, shape);
                // A bowl a thousand times as steep one way as another: its bottom is not reached meanwhile.
                NDArray bends = manager.randomUniform(-7, 0, shape).exp();
                double[] seconds = new double[STEPS];
                for (int i = 0; i < STEPS; i++) {
                    NDArray off = levels.sub(bottom);
                    NDArray gradient = off.mul(bends);
                    double loss = off.mul(gradient).sum().getFloat() / 2;
                    long begin = System.nanoTime();
                    levels = optimizer.next(levels, loss, gradient);
                    levels.getFloat(0, 0, 0, 0);
                    seconds[i] = (System.nanoTime() - begin) * NANO;
                }
                double[] later = Arrays.copyOfRange(seconds, STEPS / 2, STEPS);
                Arrays.sort(later);
                return later[later.length / 2];
            }
        });
    }
}
