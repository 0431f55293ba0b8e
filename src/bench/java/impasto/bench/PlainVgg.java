package impasto.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.pooling.Pool;
import impasto.network.VggWeights;
import impasto.network.VggWeights.Convolution;
import impasto.settings.VggLayer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** The network as most people write it, on planes {@code 1 × C × H × W}. */
final class PlainVgg {

    private static final Shape ONE = new Shape(1, 1);
    private static final Shape TWO = new Shape(2, 2);
    private static final Shape NONE = new Shape(0, 0);

    private final Map<VggLayer, NDArray> kernels = new EnumMap<>(VggLayer.class);
    private final Map<VggLayer, NDArray> biases = new EnumMap<>(VggLayer.class);
    private final boolean blueFirst;
    private final NDArray mean;
    private final NDArray deviation;

    PlainVgg(NDManager manager, VggWeights weights) {
        blueFirst = weights.convention().blueFirst();
        mean = manager.create(weights.convention().mean(), new Shape(1, 3, 1, 1));
        deviation = manager.create(weights.convention().deviation(), new Shape(1, 3, 1, 1));
        weights.layers().forEach((layer, convolution) -> {
            NDArray kernel = manager.create(convolution.kernel(), new Shape(convolution.outputs(), convolution.inputs(),
                    Convolution.SIDE, Convolution.SIDE));
            kernels.put(layer, layer == VggLayer.CONV1_1 && blueFirst ? kernel.flip(1) : kernel);
            biases.put(layer, manager.create(convolution.bias()));
        });
    }

    /** {@code 1 × H × W × 3} as planes. */
    NDArray planes(NDArray pixels) {
        try (NDArray view = pixels.transpose(0, 3, 1, 2)) {
            // Added to nothing to be laid out anew.
            NDArray planes = pixels.getManager().zeros(view.getShape());
            planes.addi(view);
            return planes;
        }
    }

    /** The features of the layers asked for, gone through no deeper than they are. */
    Map<VggLayer, NDArray> features(NDArray planes, Set<VggLayer> layers) {
        Map<VggLayer, NDArray> features = new EnumMap<>(VggLayer.class);
        NDArray current = planes.sub(mean).div(deviation);
        for (VggLayer layer : VggLayer.values()) {
            if (features.size() == layers.size()) {
                break;
            }
            if (layer.pooledBefore()) {
                current = Pool.maxPool2d(current, TWO, TWO, NONE, false);
            }
            current = Activation.relu(Conv2d.conv2d(current, kernels.get(layer), biases.get(layer), ONE, ONE).head());
            if (layers.contains(layer)) {
                features.put(layer, current);
            }
        }
        return features;
    }
}
