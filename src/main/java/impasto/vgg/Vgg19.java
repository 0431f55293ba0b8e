package impasto.vgg;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv2d;
import impasto.vgg.VggWeights.Convolution;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * The feature extractor: levels of a picture in, the features of the layers asked for out (Simonyan and Zisserman,
 * 2015). All arrays lie channels-last in memory, which the convolutions run faster on, whatever their shape says.
 */
public final class Vgg19 implements AutoCloseable {

    private static final Shape ONE = new Shape(1, 1);

    private final NDManager manager;
    private final VggWeights weights;
    private final Pooling pooling;
    private final Padding padding;
    private final Map<VggLayer, NDArray> kernels = new EnumMap<>(VggLayer.class);
    private final Map<VggLayer, NDArray> biases = new EnumMap<>(VggLayer.class);
    private final NDArray mean;
    private final NDArray deviation;

    /**
     * Copies the weights into tensors of a manager of its own.
     *
     * @param parent the manager whose closing ends this one too
     */
    public Vgg19(NDManager parent, VggWeights weights, Pooling pooling, Padding padding) {
        this.manager = parent.newSubManager();
        this.weights = weights;
        this.pooling = pooling;
        this.padding = padding;
        InputConvention convention = weights.convention();
        mean = manager.create(convention.mean());
        deviation = manager.create(convention.deviation());
        weights.layers().forEach((layer, convolution) -> {
            boolean flip = layer == VggLayer.CONV1_1 && convention.blueFirst();
            kernels.put(layer, kernel(convolution, flip));
            biases.put(layer, manager.create(convolution.bias()));
        });
    }

    /** {@code outputs × inputs × 3 × 3}, laid out channels-last; with the inputs turned round when {@code flip}. */
    private NDArray kernel(Convolution convolution, boolean flip) {
        int outputs = convolution.outputs();
        int inputs = convolution.inputs();
        int taps = Convolution.SIDE * Convolution.SIDE;
        float[] source = convolution.kernel();
        float[] turned = new float[source.length];
        for (int o = 0; o < outputs; o++) {
            for (int i = 0; i < inputs; i++) {
                int target = flip ? inputs - 1 - i : i;
                for (int t = 0; t < taps; t++) {
                    turned[(o * taps + t) * inputs + target] = source[(o * inputs + i) * taps + t];
                }
            }
        }
        return manager.create(turned, new Shape(outputs, Convolution.SIDE, Convolution.SIDE, inputs))
                .transpose(0, 3, 1, 2);
    }

    /** The network's weights. */
    public VggWeights weights() {
        return weights;
    }

    /**
     * What the first convolution sees: {@code 1 × 3 × H × W}, in red, green, blue order for every convention.
     *
     * @param levels {@code 1 × H × W × 3} from 0 to 255
     */
    public NDArray input(NDArray levels) {
        return levels.sub(mean).div(deviation).transpose(0, 3, 1, 2);
    }

    /**
     * The features behind the ReLU of each layer asked for; nothing deeper is computed.
     *
     * @param levels {@code 1 × H × W × 3} from 0 to 255; gradients reach it when it asks for them
     * @return {@code 1 × C × H ÷ 2^(block − 1) × W ÷ 2^(block − 1)} by layer
     * @throws IllegalArgumentException when the network lacks a layer or the picture is too small for it
     */
    public Map<VggLayer, NDArray> features(NDArray levels, Set<VggLayer> layers) {
        Map<VggLayer, NDArray> features = new EnumMap<>(VggLayer.class);
        Shape picture = levels.getShape();
        for (VggLayer layer : layers) {
            // The frame would make up for what the picture lacks.
            if (picture.get(1) >> (layer.block() - 1) == 0 || picture.get(2) >> (layer.block() - 1) == 0) {
                throw new IllegalArgumentException("the picture is too small for layer " + layer
                        + ": its shorter side needs " + (1 << (layer.block() - 1)) + " pixels");
            }
        }
        NDArray current = input(padding.framed(levels));
        for (VggLayer layer : VggLayer.values()) {
            if (features.size() == layers.size()) {
                break;
            }
            if (!weights.has(layer)) {
                throw new IllegalArgumentException("the network " + weights.name() + " has no layer " + layer
                        + ": its deepest is " + weights.deepest());
            }
            current = convolve(layer.pooledBefore() ? pooling.apply(current) : current, layer);
            if (layers.contains(layer)) {
                features.put(layer, padding.cut(current, layer, picture));
            }
        }
        return features;
    }

    private NDArray convolve(NDArray features, VggLayer layer) {
        // The backward pass needs only what is behind the ReLU, so what is before it goes at once.
        try (NDList convolved = Conv2d.conv2d(features, kernels.get(layer), biases.get(layer), ONE, ONE)) {
            return Activation.relu(convolved.head());
        }
    }

    /** Frees the weights. */
    @Override
    public void close() {
        manager.close();
    }
}
