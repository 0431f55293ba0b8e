package impasto.network;

import impasto.network.VggWeights.Convolution;
import impasto.settings.VggLayer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

    WeightsException unusable(String reason) {
        return WeightsException.unusable(source, reason);
    }

    /** Fails unless the shapes, of any layout already turned to outputs × inputs × height × width, make a layer. */
    void checkShapes(VggLayer layer, List<Long> kernel, List<Long> bias) throws WeightsException {
        if (kernel.size() != 4 || kernel.get(2) != Convolution.SIDE || kernel.get(3) != Convolution.SIDE) {
            throw unusable("the kernel of " + layer + " is not a set of 3 × 3 kernels but has the shape " + text(kernel));
        }
        for (long channels : kernel.subList(0, 2)) {
            if (channels < 1 || channels > MOST_CHANNELS) {
                throw unusable("the kernel of " + layer + " has the shape " + text(kernel) + ", not 1 to "
                        + MOST_CHANNELS + " channels");
            }
        }
        if (!bias.equals(kernel.subList(0, 1))) {
            throw unusable("the bias of " + layer + " has the shape " + text(bias) + ", not " + kernel.get(0));
        }
    }

    /** Takes a layer whose shapes were checked. */
    void add(VggLayer layer, int outputs, int inputs, float[] kernel, float[] bias) throws WeightsException {
        if (!finite(kernel) || !finite(bias)) {
            throw unusable("layer " + layer + " holds values that are not finite numbers");
        }
        layers.put(layer, new Convolution(outputs, inputs, kernel, bias));
    }

    VggWeights finish(String name, InputConvention convention) throws WeightsException {
        if (layers.isEmpty()) {
            throw unusable("it holds none of the layers of VGG-19");
        }
        try {
            return new VggWeights(name, convention, layers);
        } catch (IllegalArgumentException e) {
            throw WeightsException.unusable(source, e.getMessage(), e);
        }
    }

    static String text(List<Long> shape) {
        return shape.isEmpty() ? "of a single number"
                : shape.stream().map(String::valueOf).collect(Collectors.joining(" × "));
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
