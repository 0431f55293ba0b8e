package impasto.network;

import impasto.network.VggWeights.Convolution;
import impasto.settings.VggLayer;
import impasto.words.Saying;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Gathers the layers that a reader finds in a file and checks what every weight file has to satisfy. */
final class WeightsAssembly {
    private static final int MOST_CHANNELS = 8192;

    private final Object source;
    private final Map<VggLayer, Convolution> layers = new EnumMap<>(VggLayer.class);

    /** @param source the file, as messages name it */
    WeightsAssembly(Object source) {
        this.source = source;
    }

    /**
     * What is wrong with the file.
     *
     * @param reason the last part of the key of its words
     * @param values put in their places
     */
    WeightsException unusable(String reason, Object... values) {
        return WeightsException.unusable(source, Said.of("network.unusable." + reason, values), null);
    }

    /** Fails unless the shapes, of any layout already turned to outputs × inputs × height × width, make a layer. */
    void checkShapes(VggLayer layer, List<Long> kernel, List<Long> bias) throws WeightsException {
        if (kernel.size() != 4 || kernel.get(2) != Convolution.SIDE || kernel.get(3) != Convolution.SIDE) {
            throw unusable("no-kernel", layer, text(kernel));
        }
        for (long channels : kernel.subList(0, 2)) {
            if (channels < 1 || channels > MOST_CHANNELS) {
                throw unusable("channels", layer, text(kernel), MOST_CHANNELS);
            }
        }
        if (!bias.equals(kernel.subList(0, 1))) {
            throw unusable("bias-shape", layer, text(bias), kernel.get(0));
        }
    }

    /** Takes a layer whose shapes were checked. */
    void add(VggLayer layer, int outputs, int inputs, float[] kernel, float[] bias) throws WeightsException {
        if (!finite(kernel) || !finite(bias)) {
            throw unusable("not-finite", layer);
        }
        layers.put(layer, new Convolution(outputs, inputs, kernel, bias));
    }

    VggWeights finish(String name, InputConvention convention) throws WeightsException {
        if (layers.isEmpty()) {
            throw unusable("no-layers");
        }
        Optional<Saying> trouble = VggWeights.trouble(layers);
        if (trouble.isPresent()) {
            throw WeightsException.unusable(source, trouble.get(), null);
        }
        return new VggWeights(name, convention, layers);
    }

    static String text(List<Long> shape) {
        return shape.isEmpty() ? "()" : shape.stream().map(String::valueOf).collect(Collectors.joining(" × "));
    }

    private static boolean finite(float[] values) {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
    }
}
