package impasto.vgg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
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
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture so wide that it is gone through in bands against its left part, which is in one. */
class FirstBlockPassTest {

    private static final int HEIGHT = 151;
    private static final int WIDE = 2048;
    private static final int NARROW = 96;
    /** Columns that the cut of the narrow one does not reach. */
    private static final int SAME = 80;
    private static final Set<VggLayer> LAYERS = EnumSet.of(VggLayer.CONV1_1, VggLayer.CONV1_2, VggLayer.CONV2_1);

    @ParameterizedTest
    @CsvSource({"MAX, ZERO, DIRECT", "MAX, REFLECT, DIRECT", "AVERAGE, REPLICATE, DIRECT"})
    void bandsAreThoseOfTheWholePicture(Pooling pooling, Padding padding, Backend backend) throws WeightsException {
        VggWeights network = Networks.small();
        long channels = network.layers().get(VggLayer.CONV1_1).outputs();
        assertEquals(List.of(1, 3), List.of(Band.of(HEIGHT, NARROW, channels, 2).size(), Band.of(HEIGHT, WIDE, channels, 2).size()));
        SharedTorch.get().run(() -> {
            try (NDManager manager = SharedTorch.get().manager().newSubManager();
                    Vgg19 vgg = new Vgg19(manager, network, pooling, padding, backend)) {
                manager.getEngine().setRandomSeed(4);
                NDArray wide = manager.randomUniform(0, 255, new Shape(1, HEIGHT, WIDE, 3));
                NDArray narrow = wide.get(new NDIndex(":, :, :" + NARROW));
                Map<VggLayer, NDArray> found = vgg.features(wide, LAYERS);
                vgg.features(narrow, LAYERS).forEach((layer, expected) -> assertClose(left(expected, layer, 3),
                        left(found.get(layer), layer, 3), layer + ""));
                for (VggLayer layer : LAYERS) {
                    assertClose(left(gradient(vgg, narrow, Set.of(layer)), VggLayer.CONV1_1, 2),
                            left(gradient(vgg, wide, Set.of(layer)), VggLayer.CONV1_1, 2), "gradient of " + layer);
                }
                assertClose(left(gradient(vgg, narrow, LAYERS), VggLayer.CONV1_1, 2),
                        left(gradient(vgg, wide, LAYERS), VggLayer.CONV1_1, 2), "gradient of all");
            }
        });
    }

    /** Of half the sum of all features' squares. */
    private static NDArray gradient(Vgg19 vgg, NDArray levels, Set<VggLayer> layers) {
        try (Pass pass = vgg.forward(levels, LayerRequest.twice(layers), StoredActivations.ALL, (layer, features) -> {})) {
            return pass.backward((layer, features, gradient) -> {
                try (NDArray none = features.orElseThrow().floats().zerosLike()) {
                    gradient.addDifference(features.orElseThrow(), none, 1);
                }
            });
        }
    }

    private static float[] left(NDArray array, VggLayer layer, int axis) {
        return array.get(new NDIndex(":, ".repeat(axis) + ":" + (SAME >> (layer.block() - 1)))).toFloatArray();
    }

    private static void assertClose(float[] expected, float[] found, String what) {
        double size = Math.sqrt(IntStream.range(0, expected.length)
                .mapToDouble(i -> expected[i] * expected[i]).average().orElseThrow());
        assertArrayEquals(expected, found, (float) (1e-4 * size), what);
    }
}
