package impasto.network;

import impasto.settings.VggLayer;
import impasto.words.Saying;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Kernels and biases of a VGG-19 of any channel widths, from conv1_1 down to the deepest layer the file had.
 *
 * @param name what the network is called in results and messages
 * @param convention the input it was trained for
 * @param layers the convolutions by layer: a run without a gap from {@link VggLayer#CONV1_1} on, each taking as many
 *     channels as the one before gives
 * @param sha256 the SHA-256 sum of the file that it is from, 64 lower-case hexadecimal digits; empty for one of no file
 */
public record VggWeights(String name, InputConvention convention, Map<VggLayer, Convolution> layers, Optional<String> sha256) {

    /** A network that is from no file. */
    public VggWeights(String name, InputConvention convention, Map<VggLayer, Convolution> layers) {
        this(name, convention, layers, Optional.empty());
    }

    /**
     * One 3 × 3 convolution.
     *
     * @param outputs channels it gives
     * @param inputs channels it takes
     * @param kernel {@code outputs × inputs × 3 × 3} values, the last index fastest; not copied
     * @param bias {@code outputs} values; not copied
     */
    public record Convolution(int outputs, int inputs, float[] kernel, float[] bias) {
        /** The side of every kernel. */
        public static final int SIDE = 3;

        public Convolution {
            if (kernel.length != (long) outputs * inputs * SIDE * SIDE || bias.length != outputs) {
                throw new IllegalArgumentException("a kernel of " + kernel.length + " and a bias of " + bias.length
                        + " values do not make " + outputs + " × " + inputs + " × 3 × 3");
            }
        }
    }

    /**
     * Checks that the layers make one network.
     *
     * @throws IllegalArgumentException when a layer is missing before the deepest one or the widths do not fit
     */
    public VggWeights {
        layers = Collections.unmodifiableMap(new EnumMap<>(layers));
        trouble(layers).ifPresent(trouble -> {
            throw new IllegalArgumentException(trouble.english());
        });
    }

    /** Why layers do not make one network; empty when they do. */
    static Optional<Saying> trouble(Map<VggLayer, Convolution> layers) {
        int width = 3;
        for (VggLayer layer : Arrays.copyOf(VggLayer.values(), layers.size())) {
            Convolution convolution = layers.get(layer);
            if (convolution == null) {
                return Optional.of(Said.of("network.unusable.missing", layer));
            }
            if (convolution.inputs() != width) {
                return Optional.of(Said.of("network.unusable.widths", layer, convolution.inputs(), width));
            }
            width = convolution.outputs();
        }
        return layers.isEmpty() ? Optional.of(Said.of("network.unusable.no-layers")) : Optional.empty();
    }

    /** The same as what a file with this SHA-256 sum holds. */
    VggWeights from(String sum) {
        return new VggWeights(name, convention, layers, Optional.of(sum));
    }

    /** The last layer there is. */
    public VggLayer deepest() {
        return VggLayer.values()[layers.size() - 1];
    }

    /** Whether the network has this layer. */
    public boolean has(VggLayer layer) {
        return layers.containsKey(layer);
    }

    /** The multiplications for each pixel of the picture that convolutions take down to a layer. */
    public double multiplicationsPerPixel(VggLayer deepest) {
        return layers.entrySet().stream().filter(layer -> layer.getKey().compareTo(deepest) <= 0)
                .mapToDouble(layer -> layer.getValue().kernel().length / Math.pow(4, layer.getKey().block() - 1)).sum();
    }

    /** The features of a layer for each pixel of the picture; 0 for a layer that the network has not. */
    public double valuesPerPixel(VggLayer layer) {
        return has(layer) ? layers.get(layer).outputs() / Math.pow(4, layer.block() - 1) : 0;
    }
}
