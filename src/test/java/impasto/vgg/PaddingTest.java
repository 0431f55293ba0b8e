package impasto.vgg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import impasto.image.Picture;
import impasto.vgg.VggWeights.Convolution;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first convolution against one worked out pixel by pixel. */
class PaddingTest {

    private static final int OUTPUTS = 2;
    private static final Set<VggLayer> LAYERS = Set.of(VggLayer.CONV3_1);
    private static final double WHITE = 255;

    @ParameterizedTest(name = "{0}, {1} × {2}")
    @CsvSource({"ZERO, 4, 3", "REPLICATE, 4, 3", "REFLECT, 4, 3", "ZERO, 2, 2", "REPLICATE, 2, 2", "REFLECT, 2, 2",
            "REPLICATE, 1, 3", "REFLECT, 1, 3", "REFLECT, 3, 1", "REFLECT, 1, 1"})
    void theFirstConvolutionFindsThePaddingBeyondTheEdge(Padding padding, int width, int height) {
        Random random = new Random(7);
        float[] samples = random(random, width * height * 3, 0, 1);
        float[] kernel = random(random, OUTPUTS * 3 * 9, -1, 1);
        float[] bias = random(random, OUTPUTS, -1, 1);
        VggWeights network = new VggWeights("first", InputConvention.TORCHVISION,
                Map.of(VggLayer.CONV1_1, new Convolution(OUTPUTS, 3, kernel, bias)));
        float[] found = SharedTorch.get().call(() -> {
            try (NDManager manager = SharedTorch.get().manager().newSubManager();
                    Vgg19 vgg = new Vgg19(manager, network, Pooling.MAX, padding)) {
                return vgg.features(Tensors.of(manager, Picture.of(width, height, samples)), Set.of(VggLayer.CONV1_1))
                        .get(VggLayer.CONV1_1).toFloatArray();
            }
        });
        float[] expected = new float[OUTPUTS * width * height];
        for (int i = 0; i < expected.length; i++) {
            int x = i % width;
            int y = i / width % height;
            int output = i / (width * height);
            double sum = bias[output];
            for (int tap = 0; tap < 9; tap++) {
                int fromX = place(padding, x + tap % 3 - 1, width);
                int fromY = place(padding, y + tap / 3 - 1, height);
                for (int c = 0; c < 3 && fromX >= 0 && fromY >= 0; c++) {
                    sum += kernel[(output * 3 + c) * 9 + tap] * input(samples[(fromY * width + fromX) * 3 + c], c);
                }
            }
            expected[i] = (float) Math.max(0, sum);
        }
        assertArrayEquals(expected, found, 1e-4f);
    }

    /** Where the padding takes a pixel from, -1 for nowhere. */
    private static int place(Padding padding, int place, int size) {
        if (place >= 0 && place < size) {
            return place;
        }
        return switch (padding) {
            case ZERO -> -1;
            case REPLICATE -> place < 0 ? 0 : size - 1;
            case REFLECT -> size == 1 ? 0 : place < 0 ? 1 : size - 2;
        };
    }

    @ParameterizedTest(name = "{0}, {1} × {2}")
    @CsvSource({"REPLICATE, 33, 18", "REFLECT, 33, 18", "REPLICATE, 5, 20", "REFLECT, 5, 20"})
    void theFeaturesAreThoseOfAWiderPicture(Padding padding, int width, int height) throws WeightsException {
        VggWeights network = Networks.small();
        float[] samples = random(new Random(11), width * height * 3, 0, 1);
        int frame = padding.pixels();
        int widerWidth = width + 2 * frame;
        float[] wider = new float[widerWidth * (height + 2 * frame) * 3];
        for (int i = 0; i < wider.length; i++) {
            int x = far(padding, i / 3 % widerWidth - frame, width);
            int y = far(padding, i / 3 / widerWidth - frame, height);
            wider[i] = samples[(y * width + x) * 3 + i % 3];
        }
        SharedTorch.get().run(() -> {
            try (NDManager manager = SharedTorch.get().manager().newSubManager();
                    Vgg19 vgg = new Vgg19(manager, network, Pooling.MAX, padding);
                    Vgg19 plain = new Vgg19(manager, network, Pooling.MAX, Padding.ZERO)) {
                NDArray found = vgg.features(Tensors.of(manager, Picture.of(width, height, samples)), LAYERS)
                        .get(VggLayer.CONV3_1);
                NDArray all = plain.features(Tensors.of(manager, Picture.of(widerWidth, height + 2 * frame, wider)), LAYERS)
                        .get(VggLayer.CONV3_1);
                int from = frame / 4;
                NDArray expected = all.get(":, :, " + from + ":" + (from + height / 4) + ", " + from + ":" + (from + width / 4));
                assertEquals(expected.getShape(), found.getShape());
                assertArrayEquals(expected.toFloatArray(), found.toFloatArray(), 1e-4f);
            }
        });
    }

    @ParameterizedTest(name = "{0}, {1} × {2}")
    @CsvSource({"ZERO, 5, 4", "REPLICATE, 33, 18", "REFLECT, 33, 18", "REPLICATE, 1, 20", "REFLECT, 1, 7", "REFLECT, 5, 2"})
    void foldingIsTheAdjointOfFraming(Padding padding, int width, int height) {
        Random random = new Random(3);
        int frame = 2 * padding.pixels();
        SharedTorch.get().run(() -> {
            try (NDManager manager = SharedTorch.get().manager().newSubManager()) {
                NDArray picture = manager.create(random(random, width * height * 3, -1, 1), new Shape(1, height, width, 3));
                NDArray slope = manager.create(random(random, (width + frame) * (height + frame) * 3, -1, 1),
                        new Shape(1, height + frame, width + frame, 3));
                double framed = padding.framed(picture).mul(slope).sum().getFloat();
                NDArray folded = padding.folded(slope, picture);
                assertEquals(picture.getShape(), folded.getShape());
                assertEquals(framed, picture.mul(folded).sum().getFloat(), 1e-3);
            }
        });
    }

    /** As {@link #place}, for places further out than one. */
    private static int far(Padding padding, int place, int size) {
        if (padding == Padding.REPLICATE) {
            return Math.max(0, Math.min(size - 1, place));
        }
        int folded = Math.floorMod(place, 2 * (size - 1));
        return Math.min(folded, 2 * (size - 1) - folded);
    }

    private static double input(float sample, int channel) {
        InputConvention convention = InputConvention.TORCHVISION;
        return (sample * WHITE - convention.mean()[channel]) / convention.deviation()[channel];
    }

    private static float[] random(Random random, int count, float from, float to) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = from + (to - from) * random.nextFloat();
        }
        return values;
    }

    @ParameterizedTest
    @CsvSource({"ZERO, zero", "REPLICATE, replicate", "REFLECT, reflect"})
    void theWordIsInLowerCase(Padding padding, String word) {
        assertEquals(word, padding.toString());
    }
}
