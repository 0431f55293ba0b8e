package impasto.vgg;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import impasto.vgg.VggWeights.Convolution;
import java.nio.FloatBuffer;
import java.util.EnumMap;
import java.util.Map;

/** Kernels and biases in the engine, laid out channels-last, each from when it is first used. */
final class Parameters {

    private static final int TAPS = Convolution.SIDE * Convolution.SIDE;

    private final NDManager manager;
    private final VggWeights weights;
    private final Kernels operations;
    private final Map<VggLayer, NDArray> kernels = new EnumMap<>(VggLayer.class);
    private final Map<VggLayer, NDArray> turned = new EnumMap<>(VggLayer.class);
    private final Map<VggLayer, NDArray> biases = new EnumMap<>(VggLayer.class);

    Parameters(NDManager manager, VggWeights weights, Kernels operations) {
        this.manager = manager;
        this.weights = weights;
        this.operations = operations;
    }

    /** {@code outputs × inputs × 3 × 3}. */
    NDArray kernel(VggLayer layer) {
        return kernels.computeIfAbsent(layer, missing -> kernel(missing, false));
    }

    /** {@code inputs × outputs × 3 × 3} with the taps in reverse, for the way back. */
    NDArray turned(VggLayer layer) {
        return turned.computeIfAbsent(layer, missing -> kernel(missing, true));
    }

    /** {@code outputs}. */
    NDArray bias(VggLayer layer) {
        return biases.computeIfAbsent(layer, missing -> {
            float[] bias = weights.layers().get(missing).bias();
            return kept(FloatBuffer.wrap(bias), new Shape(bias.length));
        });
    }

    private NDArray kernel(VggLayer layer, boolean back) {
        Convolution convolution = weights.layers().get(layer);
        boolean flip = layer == VggLayer.CONV1_1 && weights.convention().blueFirst();
        int outputs = convolution.outputs();
        int inputs = convolution.inputs();
        float[] source = convolution.kernel();
        float[] laid = new float[source.length];
        for (int o = 0; o < outputs; o++) {
            for (int i = 0; i < inputs; i++) {
                int input = flip ? inputs - 1 - i : i;
                for (int t = 0; t < TAPS; t++) {
                    int target = back ? (input * TAPS + TAPS - 1 - t) * outputs + o : (o * TAPS + t) * inputs + input;
                    laid[target] = source[(o * inputs + i) * TAPS + t];
                }
            }
        }
        int first = back ? inputs : outputs;
        int last = back ? outputs : inputs;
        try (NDArray flat = kept(FloatBuffer.wrap(laid), new Shape(first, Convolution.SIDE, Convolution.SIDE, last))) {
            NDArray kernel = flat.transpose(0, 3, 1, 2);
            NDScope.unregister(kernel);
            return kernel;
        }
    }

    private NDArray kept(FloatBuffer values, Shape shape) {
        try (NDArray floats = Tensors.filled(manager, shape, values)) {
            NDArray array = operations.in(floats);
            NDScope.unregister(array);
            return array;
        }
    }
}
