package impasto.vgg;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import impasto.network.VggWeights;
import impasto.run.Precision;
import impasto.settings.Padding;
import impasto.settings.Pooling;
import impasto.settings.VggLayer;
import impasto.torch.Backend;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The feature extractor: levels of a picture in, the features of the layers asked for out, and the gradient of what is made
 * of them back to the picture (Simonyan and Zisserman, 2015). All arrays lie channels-last in memory, which the
 * convolutions run faster on, whatever their shape says.
 */
public final class Vgg19 implements AutoCloseable {

    /** A network lies in Java, in the engine in up to two layouts and, while it moves there, between them. */
    private static final double COPIES_OF_WEIGHTS = 4;

    private final NDManager manager;
    private final VggWeights weights;
    private final Pooling pooling;
    private final Precision precision;
    private final Kernels kernels;
    private final Parameters parameters;
    private final NDArray mean;
    private final NDArray deviation;

    /**
     * A network in float32.
     *
     * @param parent the manager whose closing ends this one too
     */
    public Vgg19(NDManager parent, VggWeights weights, Pooling pooling, Padding padding) {
        this(parent, weights, pooling, padding, Backend.DIRECT);
    }

    /**
     * A network of a manager of its own, whose weights are brought there when they are first used.
     *
     * @param parent the manager whose closing ends this one too
     * @param backend what its operations are
     */
    public Vgg19(NDManager parent, VggWeights weights, Pooling pooling, Padding padding, Backend backend) {
        this(parent, weights, pooling, 1, padding, backend);
    }

    /**
     * The same with pooled features of another scale.
     *
     * @param poolingScale what pooled features are multiplied by
     */
    public Vgg19(NDManager parent, VggWeights weights, Pooling pooling, double poolingScale, Padding padding, Backend backend) {
        this(parent.newSubManager(), weights, pooling, poolingScale, backend.precision(),
                manager -> new ScriptKernels(manager, backend, padding));
    }

    /** @param kernels made for a manager, in that precision */
    Vgg19(NDManager own, VggWeights weights, Pooling pooling, double poolingScale, Precision precision,
            Function<NDManager, Kernels> kernels) {
        this.manager = own;
        this.weights = weights;
        this.pooling = pooling;
        this.precision = precision;
        this.kernels = kernels.apply(own);
        parameters = new Parameters(manager, weights, poolingScale, this.kernels);
        mean = manager.create(weights.convention().mean());
        deviation = manager.create(weights.convention().deviation());
    }

    /** The bytes that the weights take, reckoned. */
    public static double bytes(VggWeights network) {
        return COPIES_OF_WEIGHTS * Float.BYTES
                * network.layers().values().stream().mapToDouble(layer -> layer.kernel().length).sum();
    }

    /** The network's weights. */
    public VggWeights weights() {
        return weights;
    }

    /** The numbers that it computes in. */
    public Precision precision() {
        return precision;
    }

    Pooling pooling() {
        return pooling;
    }

    Kernels kernels() {
        return kernels;
    }

    Parameters parameters() {
        return parameters;
    }

    /**
     * What the first convolution sees, {@code 1 × H × W × 3}, in red, green, blue order for every convention.
     *
     * @param levels {@code 1 × H × W × 3} from 0 to 255
     */
    NDArray input(NDArray levels) {
        try (NDArray centred = levels.sub(mean)) {
            return centred.div(deviation);
        }
    }

    /** The adjoint of {@link #input}. */
    NDArray inputBack(NDArray gradient) {
        return gradient.div(deviation);
    }

    /**
     * Shows the features of each layer asked for, from the first on; nothing deeper is computed.
     *
     * @param levels {@code 1 × H × W × 3} from 0 to 255; not changed until the result is closed
     * @param stored what is stored for {@link Pass#backward}
     * @param visitor told the features of each layer, {@code 1 × N × H ÷ 2^(block − 1) × W ÷ 2^(block − 1)}, those of the
     *     first block, and with {@link StoredActivations#CHECKPOINTS} all, in bands of rows from the {@link Features#top} on; they are
     *     there only for as long as it looks at them; arrays that it leaves open are closed, but for those that it takes
     *     out of its scope
     * @throws IllegalArgumentException when the network lacks a layer or the picture is too small for it
     */
    public Pass forward(NDArray levels, LayerRequest request, StoredActivations stored, BiConsumer<VggLayer, Features> visitor) {
        for (VggLayer layer : request.layers()) {
            if (!weights.has(layer)) {
                throw new IllegalArgumentException("the network " + weights.name() + " has no layer " + layer
                        + ": its deepest is " + weights.deepest());
            }
            int least = 1 << layer.block() - 1;
            if (Math.min(levels.getShape().get(1), levels.getShape().get(2)) < least) {
                throw new IllegalArgumentException("the picture is too small for layer " + layer
                        + ": its shorter side needs " + least + " pixels");
            }
        }
        Pass pass = new Pass(this, levels, request, stored);
        try {
            pass.forward(visitor);
            return pass;
        } catch (RuntimeException failure) {
            pass.close();
            throw failure;
        }
    }

    /**
     * The features of the layers asked for, in float32.
     *
     * @param levels {@code 1 × H × W × 3} from 0 to 255
     * @return {@code 1 × N × H ÷ 2^(block − 1) × W ÷ 2^(block − 1)} by layer
     * @throws IllegalArgumentException when the network lacks a layer or the picture is too small for it
     */
    public Map<VggLayer, NDArray> features(NDArray levels, Set<VggLayer> layers) {
        Map<VggLayer, NDArray> found = new EnumMap<>(VggLayer.class);
        forward(levels, LayerRequest.once(layers), StoredActivations.NONE, (layer, features) -> {
            NDArray floats = features.floats();
            NDScope.unregister(floats);
            found.merge(layer, floats, Vgg19::below);
        }).close();
        return found;
    }

    private static NDArray below(NDArray above, NDArray band) {
        try (above; band) {
            NDArray both = NDArrays.concat(new NDList(above, band), 2);
            NDScope.unregister(both);
            return both;
        }
    }

    /** Frees the weights. */
    @Override
    public void close() {
        manager.close();
    }
}
