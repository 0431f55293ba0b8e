package impasto.vgg;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import impasto.settings.Padding;
import impasto.torch.Backend;
import impasto.torch.Torch;

/** How fast convolutions are on this machine. */
public final class ConvolutionSpeed {

    /** In and out. */
    public static final int CHANNELS = 256;

    private static final int TRIES = 4;
    /** Seconds after which there are no more tries. */
    private static final double ENOUGH = 0.5;

    private ConvolutionSpeed() {}

    /** The seconds of one convolution of a square of features, {@value #CHANNELS} channels in and out. @param side in places */
    public static double secondsOfConvolution(Torch torch, Backend backend, int side) {
        return torch.call(() -> {
            try (NDManager manager = torch.manager().newSubManager()) {
                Kernels kernels = new ScriptKernels(manager, backend, Padding.ZERO);
                NDArray features = kernels.in(manager.randomNormal(new Shape(1, side, side, CHANNELS))).transpose(0, 3, 1, 2);
                Shape shape = new Shape(CHANNELS, CHANNELS, 3, 3);
                Filter filter = new Filter(() -> manager.randomNormal(shape), shape, kernels.in(manager.zeros(new Shape(CHANNELS))));
                double least = Double.MAX_VALUE;
                double all = 0;
                for (int i = 0; i < TRIES && (i < 2 || all < ENOUGH); i++) {
                    long begin = System.nanoTime();
                    try (NDArray found = kernels.convolved(features, filter);
                            NDArray one = kernels.out(found.get("0, 0, 0, 0:1"))) {
                        // Reading waits for devices that compute in the background.
                        one.toFloatArray();
                    }
                    double seconds = (System.nanoTime() - begin) * 1e-9;
                    least = Math.min(least, seconds);
                    all += seconds;
                }
                return least;
            }
        });
    }
}
