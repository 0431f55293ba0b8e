package impasto.vgg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import impasto.network.Networks;
import impasto.network.VggWeights;
import impasto.network.WeightsException;
import impasto.settings.Padding;
import impasto.settings.Pooling;
import impasto.settings.VggLayer;
import impasto.torch.Backend;
import impasto.torch.SharedTorch;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Layers whose features are not needed again on the backward pass. */
class LayerRequestTest {

    private static final Set<VggLayer> LAYERS = EnumSet.of(VggLayer.CONV1_1, VggLayer.CONV1_2, VggLayer.CONV2_1, VggLayer.CONV2_2,
            VggLayer.CONV3_2, VggLayer.CONV4_1);

    @ParameterizedTest
    @CsvSource({"MAX, DIRECT, ALL", "AVERAGE, DIRECT, ALL", "MAX, DIRECT, CHECKPOINTS", "MAX, BFLOAT16, ALL", "MAX, WINOGRAD, ALL"})
    void theGradientIsTheSame(Pooling pooling, Backend backend, StoredActivations stored) throws WeightsException {
        VggWeights network = Networks.small();
        SharedTorch.get().run(() -> {
            try (NDManager manager = SharedTorch.get().manager().newSubManager(); NDScope scope = new NDScope();
                    Vgg19 vgg = new Vgg19(manager, network, pooling, Padding.REFLECT, backend)) {
                scope.suppressNotUsedWarning();
                manager.getEngine().setRandomSeed(4);
                NDArray levels = manager.randomUniform(0, 255, new Shape(1, 75, 98, 3));
                float[] expected = gradient(vgg, levels, LayerRequest.twice(LAYERS), stored);
                double size = Math.sqrt(IntStream.range(0, expected.length)
                        .mapToDouble(i -> expected[i] * expected[i]).average().orElseThrow());
                assertArrayEquals(expected, gradient(vgg, levels, LayerRequest.once(LAYERS), stored), (float) (1e-5 * size));
            }
        });
    }

    /** Of the sum of all features, each layer's times its number. */
    private static float[] gradient(Vgg19 vgg, NDArray levels, LayerRequest request, StoredActivations stored) {
        try (Pass pass = vgg.forward(levels, request, stored, (layer, features) -> {})) {
            return pass.backward((layer, features, gradient) -> {
                if (layer != VggLayer.CONV1_1) {
                    assertEquals(request.again().contains(layer), features.isPresent(), layer.toString());
                }
                gradient.add(levels.getManager().ones(gradient.shape()).mul(layer.ordinal() + 1));
            }).toFloatArray();
        }
    }

    @Test
    void aUnionAsksForAll() {
        LayerRequest once = LayerRequest.once(EnumSet.of(VggLayer.CONV1_1, VggLayer.CONV4_2));
        LayerRequest twice = LayerRequest.twice(EnumSet.of(VggLayer.CONV2_1));
        LayerRequest both = LayerRequest.union(List.of(once, twice));
        assertEquals(EnumSet.of(VggLayer.CONV1_1, VggLayer.CONV2_1, VggLayer.CONV4_2), both.layers());
        assertEquals(EnumSet.of(VggLayer.CONV2_1), both.again());
        assertEquals(48, both.margin());
        assertFalse(both.isEmpty());
        assertEquals(0, LayerRequest.union(List.of()).margin());
        assertThrows(IllegalArgumentException.class, () -> new LayerRequest(Set.of(), LAYERS, 0));
    }
}
