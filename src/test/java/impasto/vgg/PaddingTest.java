package impasto.vgg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
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
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two convolutions against ones worked out place by place. */
class PaddingTest {

    private static final InputConvention CONVENTION = InputConvention.TORCHVISION;
    private static final double WHITE = 255;

    @ParameterizedTest(name = "{0}, {1} × {2}")
    @CsvSource({"ZERO, 4, 3", "REPLICATE, 4, 3", "REFLECT, 4, 3", "ZERO, 2, 2", "REPLICATE, 2, 2", "REFLECT, 2, 2",
            "REPLICATE, 1, 3", "REFLECT, 1, 3", "REFLECT, 3, 1", "REFLECT, 1, 1"})
    void everyConvolutionFindsThePaddingBeyondTheEdge(Padding padding, int width, int height) {
        Random random = new Random(7);
        float[] samples = random(random, width * height * 3, 0, 1);
        Convolution first = convolution(random, 3, 2);
        Convolution second = convolution(random, 2, 4);
        VggWeights network = new VggWeights("two", CONVENTION, Map.of(VggLayer.CONV1_1, first, VggLayer.CONV1_2, second));
        double[] input = new double[samples.length];
        for (int i = 0; i < samples.length; i++) {
            input[i] = (samples[i] * WHITE - CONVENTION.mean()[i % 3]) / CONVENTION.deviation()[i % 3];
        }
        double[] expected = convolved(convolved(input, first, padding, width, height), second, padding, width, height);
        for (boolean djl : new boolean[] {false, true}) {
            SharedTorch.get().run(() -> {
                try (NDManager manager = SharedTorch.get().manager().newSubManager();
                        Vgg19 vgg = djl ? DjlKernels.network(manager, network, Pooling.MAX, 1, padding)
                                : new Vgg19(manager, network, Pooling.MAX, padding)) {
                    NDArray levels = Tensors.of(manager, Picture.of(width, height, samples));
                    float[] found = vgg.features(levels, Set.of(VggLayer.CONV1_2)).get(VggLayer.CONV1_2)
                            .transpose(0, 2, 3, 1).toFloatArray();
                    assertArrayEquals(floats(expected), found, 1e-4f, "DJL: " + djl);
                }
            });
        }
    }

    @ParameterizedTest(name = "{0}, {1} × {2}")
    @CsvSource({"ZERO, 5, 4", "REPLICATE, 5, 4", "REFLECT, 5, 4", "REPLICATE, 2, 2", "REFLECT, 2, 2", "REPLICATE, 1, 3",
            "REFLECT, 1, 3", "REFLECT, 3, 1", "REFLECT, 1, 1"})
    void theWayBackIsTheAdjoint(Padding padding, int width, int height) {
        Random random = new Random(3);
        SharedTorch.get().run(() -> {
            try (NDManager manager = SharedTorch.get().manager().newSubManager()) {
                NDArray features = random(random, manager, new Shape(1, height, width, 3)).transpose(0, 3, 1, 2);
                NDArray gradient = random(random, manager, new Shape(1, height, width, 2)).transpose(0, 3, 1, 2);
                NDArray raw = random(random, manager, new Shape(2, 3, 3, 3));
                for (Kernels kernels : new Kernels[] {new DjlKernels(padding), new ScriptKernels(manager, Backend.DIRECT, padding)}) {
                    Filter filter = new Filter(raw::duplicate, raw.getShape(), manager.zeros(new Shape(2)));
                    double there = kernels.linear(features, filter).mul(gradient).sum().getFloat();
                    double back = kernels.back(gradient, filter).mul(features).sum().getFloat();
                    assertEquals(there, back, 1e-4);
                }
            }
        });
    }

    private static NDArray random(Random random, NDManager manager, Shape shape) {
        return manager.create(random(random, (int) shape.size(), -1, 1), shape);
    }

    /** {@code H × W × N}, behind the ReLU. */
    private static double[] convolved(double[] features, Convolution convolution, Padding padding, int width, int height) {
        int inputs = convolution.inputs();
        int outputs = convolution.outputs();
        double[] found = new double[width * height * outputs];
        for (int i = 0; i < found.length; i++) {
            int output = i % outputs;
            int x = i / outputs % width;
            int y = i / outputs / width;
            double sum = convolution.bias()[output];
            for (int tap = 0; tap < 9; tap++) {
                int fromX = place(padding, x + tap % 3 - 1, width);
                int fromY = place(padding, y + tap / 3 - 1, height);
                for (int c = 0; c < inputs && fromX >= 0 && fromY >= 0; c++) {
                    sum += convolution.kernel()[(output * inputs + c) * 9 + tap]
                            * features[(fromY * width + fromX) * inputs + c];
                }
            }
            found[i] = Math.max(0, sum);
        }
        return found;
    }

    /** Where the padding takes a place from, -1 for nowhere. */
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

    private static Convolution convolution(Random random, int inputs, int outputs) {
        return new Convolution(outputs, inputs, random(random, outputs * inputs * 9, -1, 1), random(random, outputs, -1, 1));
    }

    private static float[] random(Random random, int count, float from, float to) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = from + (to - from) * random.nextFloat();
        }
        return values;
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    @ParameterizedTest
    @CsvSource({"ZERO, zero", "REPLICATE, replicate", "REFLECT, reflect"})
    void theWordIsInLowerCase(Padding padding, String word) {
        assertEquals(word, padding.toString());
    }
}
