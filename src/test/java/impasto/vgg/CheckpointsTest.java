package impasto.vgg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture so large that every block of layers is gone through in bands. */
class CheckpointsTest {

    private static final int HEIGHT = 695;
    private static final int WIDTH = 1536;
    private static final Set<VggLayer> LAYERS = EnumSet.of(VggLayer.CONV1_2, VggLayer.CONV2_1, VggLayer.CONV3_2,
            VggLayer.CONV3_4, VggLayer.CONV4_2);

    @Test
    void everyBlockHasSeveralBands() throws WeightsException {
        for (VggLayer layer : LAYERS) {
            int scale = 1 << layer.block() - 1;
            long channels = Networks.small().layers().get(layer).outputs();
            assertTrue(Band.of(HEIGHT / scale, WIDTH / scale, channels, 4).size() > 1, layer + " has one band");
        }
    }

    @ParameterizedTest
    @CsvSource({"MAX, REFLECT, DIRECT", "AVERAGE, ZERO, DIRECT", "MAX, REPLICATE, DIRECT"})
    void whatIsComputedTwiceGivesTheSame(Pooling pooling, Padding padding, Backend backend) throws WeightsException {
        VggWeights network = Networks.small();
        SharedTorch.get().run(() -> {
            try (NDManager manager = SharedTorch.get().manager().newSubManager(); NDScope scope = new NDScope();
                    Vgg19 vgg = new Vgg19(manager, network, pooling, padding, backend)) {
                scope.suppressNotUsedWarning();
                manager.getEngine().setRandomSeed(4);
                NDArray levels = manager.randomUniform(0, 255, new Shape(1, HEIGHT, WIDTH, 3));
                Map<VggLayer, Double> expected = new EnumMap<>(VggLayer.class);
                float[] gradient = gradient(vgg, levels, StoredActivations.ALL, expected);
                Map<VggLayer, Double> found = new EnumMap<>(VggLayer.class);
                assertClose(gradient, gradient(vgg, levels, StoredActivations.CHECKPOINTS, found));
                expected.forEach((layer, squares) -> assertTrue(Math.abs(found.get(layer) / squares - 1) < 1e-4,
                        layer + ": " + found.get(layer) + " for " + squares));
            }
        });
    }

    /** Of half the sum of all features' squares. @param squares is given those of each layer */
    private static float[] gradient(Vgg19 vgg, NDArray levels, StoredActivations stored, Map<VggLayer, Double> squares) {
        try (Pass pass = vgg.forward(levels, LayerRequest.twice(LAYERS), stored, (layer, features) ->
                squares.merge(layer, (double) features.squares().getFloat(), Double::sum))) {
            return pass.backward((layer, features, gradient) -> {
                try (NDArray none = features.orElseThrow().floats().zerosLike()) {
                    gradient.addDifference(features.orElseThrow(), none, 1);
                }
            }).toFloatArray();
        }
    }

    private static void assertClose(float[] expected, float[] found) {
        double size = Math.sqrt(IntStream.range(0, expected.length)
                .mapToDouble(i -> expected[i] * expected[i]).average().orElseThrow());
        assertArrayEquals(expected, found, (float) (1e-4 * size));
    }
}
