package impasto.vgg;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import impasto.vgg.VggWeights.Convolution;
import java.nio.FloatBuffer;
import java.util.EnumMap;
import java.util.Map;

/** Kernels and biases in the engine, each from when it is first used. */
final class Parameters {

    private final NDManager manager;
    private final VggWeights weights;
    private final double poolingScale;
    private final Kernels operations;
    private final Map<VggLayer, NDArray> kernels = new EnumMap<>(VggLayer.class);
    private final Map<VggLayer, NDArray> biases = new EnumMap<>(VggLayer.class);

    /** @param poolingScale what pooled features are multiplied by: here the kernels behind pooling are, which is the same */
    Parameters(NDManager manager, VggWeights weights, double poolingScale, Kernels operations) {
        this.manager = manager;
        this.weights = weights;
        this.poolingScale = poolingScale;
        this.operations = operations;
    }

    /** {@code outputs × inputs × 3 × 3}, the inputs of the first layer in red, green, blue order. */
    NDArray kernel(VggLayer layer) {
        return kernels.computeIfAbsent(layer, missing -> {
            Convolution convolution = weights.layers().get(missing);
            Shape shape = new Shape(convolution.outputs(), convolution.inputs(), Convolution.SIDE, Convolution.SIDE);
            boolean turn = missing == VggLayer.CONV1_1 && weights.convention().blueFirst();
            try (NDArray given = Tensors.filled(manager, shape, FloatBuffer.wrap(convolution.kernel()));
                    NDArray ordered = turn ? given.flip(1) : given.stopGradient()) {
                if (missing.pooledBefore()) {
                    ordered.muli((float) poolingScale);
                }
                return kept(operations.kernel(ordered));
            }
        });
    }

    /** {@code outputs}. */
    NDArray bias(VggLayer layer) {
        return biases.computeIfAbsent(layer, missing -> {
            float[] bias = weights.layers().get(missing).bias();
            try (NDArray given = Tensors.filled(manager, new Shape(bias.length), FloatBuffer.wrap(bias))) {
                return kept(operations.in(given));
            }
        });
    }

    private static NDArray kept(NDArray array) {
        NDScope.unregister(array);
        return array;
    }
}
