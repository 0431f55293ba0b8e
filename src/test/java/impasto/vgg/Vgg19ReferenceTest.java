package impasto.vgg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import impasto.Reference;
import impasto.image.Picture;
import impasto.network.InputConvention;
import impasto.network.VggWeights;
import impasto.network.VggWeights.Convolution;
import impasto.settings.Padding;
import impasto.settings.Pooling;
import impasto.settings.VggLayer;
import impasto.torch.Backend;
import impasto.torch.SharedTorch;
import impasto.torch.Tensors;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class Vgg19ReferenceTest {

    private static final double TOLERANCE = 1e-4;
    private final JsonObject expected = Reference.expected();

    @ParameterizedTest
    @EnumSource
    void inputIsWhatTheNetworkWasTrainedToSee(InputConvention convention) {
        JsonObject input = expected.getAsJsonObject("input").getAsJsonObject(convention.name().toLowerCase());
        float[] found = SharedTorch.get().call(() -> {
            try (NDManager manager = SharedTorch.get().manager().newSubManager();
                    Vgg19 vgg = new Vgg19(manager, Reference.network(convention), Pooling.MAX, Padding.ZERO)) {
                return vgg.input(Tensors.of(manager, Reference.content())).toFloatArray();
            }
        });
        int plane = found.length / 3;
        JsonArray index = input.getAsJsonArray("index");
        for (int i = 0; i < index.size(); i++) {
            int at = index.get(i).getAsInt();
            int channel = convention.blueFirst() ? 2 - at / plane : at / plane;
            Reference.close(input.getAsJsonArray("value").get(i).getAsDouble(), found[at % plane * 3 + channel], 1,
                    TOLERANCE, convention + " input " + at);
        }
    }

    @ParameterizedTest
    @CsvSource({"caffe-max, CAFFE, MAX, WINOGRAD", "caffe-avg, CAFFE, AVERAGE, DIRECT", "torchvision-max, TORCHVISION, MAX, WINOGRAD",
            "torchvision-avg, TORCHVISION, AVERAGE, DIRECT"})
    void featuresOfAllLayersAreTheReferences(String key, InputConvention convention, Pooling pooling, Backend backend) {
        JsonObject layers = expected.getAsJsonObject("features").getAsJsonObject(key);
        assertEquals(VggLayer.values().length, layers.size());
        SharedTorch.get().run(() -> {
            try (NDManager manager = SharedTorch.get().manager().newSubManager();
                    Vgg19 vgg = new Vgg19(manager, Reference.network(convention), pooling, Padding.ZERO,
                            backend)) {
                Map<VggLayer, NDArray> features =
                        vgg.features(Tensors.of(manager, Reference.content()), EnumSet.allOf(VggLayer.class));
                features.forEach((layer, found) -> compare(layers.getAsJsonObject(layer.toString()), found, key + " " + layer));
            }
        });
    }

    /** Without biases the features behind each pooling are so many times as large. */
    @ParameterizedTest
    @EnumSource(Backend.class)
    void pooledFeaturesAreScaled(Backend backend) {
        Map<VggLayer, Convolution> layers = new EnumMap<>(VggLayer.class);
        Reference.network(InputConvention.CAFFE).layers().forEach((layer, convolution) -> layers.put(layer, new Convolution(
                convolution.outputs(), convolution.inputs(), convolution.kernel(), new float[convolution.outputs()])));
        VggWeights network = new VggWeights("unbiased", InputConvention.CAFFE, layers);
        assertEquals(1, size(network, 1.5, backend, VggLayer.CONV1_2) / size(network, 1, backend, VggLayer.CONV1_2), 1e-6);
        assertEquals(1.5, size(network, 1.5, backend, VggLayer.CONV2_2) / size(network, 1, backend, VggLayer.CONV2_2), 0.01);
        assertEquals(2.25, size(network, 1.5, backend, VggLayer.CONV3_1) / size(network, 1, backend, VggLayer.CONV3_1), 0.02);
    }

    private static double size(VggWeights network, double poolingScale, Backend backend, VggLayer layer) {
        return SharedTorch.get().call(() -> {
            try (NDManager manager = SharedTorch.get().manager().newSubManager();
                    Vgg19 vgg = new Vgg19(manager, network, Pooling.AVERAGE, poolingScale, Padding.REFLECT, backend)) {
                return (double) vgg.features(Tensors.of(manager, Reference.content()), Set.of(layer)).get(layer).mean().getFloat();
            }
        });
    }

    private static void compare(JsonObject reference, NDArray found, String what) {
        JsonArray shape = reference.getAsJsonArray("shape");
        assertArrayEquals(IntStream.range(0, shape.size()).mapToLong(i -> shape.get(i).getAsLong()).toArray(),
                found.getShape().getShape(), what);
        float[] values = found.toFloatArray();
        double rms = reference.get("rms").getAsDouble();
        Reference.close(reference.get("mean").getAsDouble(), IntStream.range(0, values.length).mapToDouble(i -> values[i])
                .average().orElseThrow(), 0, TOLERANCE, what + " mean");
        Reference.close(rms, Math.sqrt(IntStream.range(0, values.length).mapToDouble(i -> (double) values[i] * values[i])
                .average().orElseThrow()), 0, TOLERANCE, what + " rms");
        JsonArray index = reference.getAsJsonArray("index");
        for (int i = 0; i < index.size(); i++) {
            Reference.close(reference.getAsJsonArray("value").get(i).getAsDouble(), values[index.get(i).getAsInt()], rms,
                    TOLERANCE, what + " value " + i);
        }
    }

    @Test
    void nothingDeeperThanAskedForIsComputed() {
        VggWeights all = Reference.network(InputConvention.CAFFE);
        SharedTorch.get().run(() -> {
            try (NDManager manager = SharedTorch.get().manager().newSubManager();
                    Vgg19 vgg = new Vgg19(manager, all, Pooling.MAX, Padding.ZERO)) {
                // A picture of 2 × 2 has no features behind the second pooling, so computing on would fail.
                NDArray tiny = Tensors.of(manager, Picture.of(2, 2, new float[12]));
                assertEquals(Set.of(VggLayer.CONV2_1), vgg.features(tiny, Set.of(VggLayer.CONV2_1)).keySet());
                var refusal = assertThrows(IllegalArgumentException.class,
                        () -> vgg.features(tiny, Set.of(VggLayer.CONV3_1)));
                assertTrue(refusal.getMessage().contains("too small for layer conv3_1"), refusal.getMessage());
            }
        });
    }
}
