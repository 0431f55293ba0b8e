package impasto.vgg;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** What the machine can do at best: the speed of one large convolution. */
public final class Peak {

    private static final int CHANNELS = 256;
    private static final int SIDE = 112;
    private static final int TRIES = 4;
    private static final double ENOUGH = 1;

    private Peak() {}

    /** Floating-point operations a second, multiplications and additions counted apart; takes about a second. */
    public static double operationsPerSecond(Torch torch, Precision precision) {
        return torch.call(() -> {
            try (NDManager manager = torch.manager().newSubManager()) {
                Kernels kernels = new ScriptKernels(manager, precision == Precision.BFLOAT16 ? Way.BFLOAT16 : Way.DIRECT);
                NDArray features = laid(manager, kernels, new Shape(1, SIDE, SIDE, CHANNELS));
                NDArray kernel = laid(manager, kernels, new Shape(CHANNELS, 3, 3, CHANNELS));
                double least = Double.MAX_VALUE;
                double all = 0;
                for (int i = 0; i < TRIES && (i < 2 || all < ENOUGH); i++) {
                    long begin = System.nanoTime();
                    kernels.back(features, kernel, true).close();
                    double seconds = (System.nanoTime() - begin) * 1e-9;
                    least = Math.min(least, seconds);
                    all += seconds;
                }
                return 2.0 * 9 * CHANNELS * CHANNELS * SIDE * SIDE / least;
            }
        });
    }

    private static NDArray laid(NDManager manager, Kernels kernels, Shape shape) {
        return kernels.in(manager.randomNormal(shape)).transpose(0, 3, 1, 2);
    }
}
