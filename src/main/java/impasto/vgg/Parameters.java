package impasto.vgg;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import impasto.network.VggWeights;
import impasto.network.VggWeights.Convolution;
import impasto.settings.VggLayer;
import impasto.torch.Tensors;
import java.nio.FloatBuffer;
import java.util.EnumMap;
import java.util.Map;

/** Kernels and biases in the engine, each from when it is first used. */
final class Parameters {

    private final NDManager manager;
    private final VggWeights weights;
    private final double poolingScale;
    private final Kernels operations;
    private final Map<VggLayer, Filter> filters = new EnumMap<>(VggLayer.class);

    /** @param poolingScale what pooled features are multiplied by: here the kernels behind pooling are, which is the same */
    Parameters(NDManager manager, VggWeights weights, double poolingScale, Kernels operations) {
        this.manager = manager;
        this.weights = weights;
        this.poolingScale = poolingScale;
        this.operations = operations;
    }

    /** A layer's, the inputs of the first in red, green, blue order. */
    Filter filter(VggLayer layer) {
        return filters.computeIfAbsent(layer, missing -> {
            Convolution convolution = weights.layers().get(missing);
            Shape shape = new Shape(convolution.outputs(), convolution.inputs(), Convolution.SIDE, Convolution.SIDE);
            return new Filter(() -> kernel(missing, shape), shape, bias(convolution));
        });
    }

    private NDArray kernel(VggLayer layer, Shape shape) {
        NDArray given = Tensors.filled(manager, shape, FloatBuffer.wrap(weights.layers().get(layer).kernel()));
        if (layer.pooledBefore()) {
            given.muli((float) poolingScale);
        }
        if (layer == VggLayer.CONV1_1 && weights.convention().blueFirst()) {
            try (given) {
                return given.flip(1);
            }
        }
        return given;
    }

    private NDArray bias(Convolution convolution) {
        float[] bias = convolution.bias();
        try (NDArray given = Tensors.filled(manager, new Shape(bias.length), FloatBuffer.wrap(bias))) {
            NDArray own = operations.in(given);
            NDScope.unregister(own);
            return own;
        }
    }
}
