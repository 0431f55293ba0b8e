package impasto.vgg;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import impasto.image.Picture;
import impasto.network.Networks;
import impasto.run.Precision;
import impasto.settings.Padding;
import impasto.settings.Pooling;
import impasto.settings.VggLayer;
import impasto.torch.Backend;
import impasto.torch.SharedTorch;
import impasto.torch.Tensors;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The TorchScript program against the operations of DJL. */
class KernelScriptTest {

    private static final Network DJL = (manager, pooling, padding) ->
            DjlKernels.network(manager, Networks.small(), pooling, 1, padding);

    /** Opens a network. */
    private interface Network {
        Vgg19 open(NDManager manager, Pooling pooling, Padding padding) throws IOException;
    }

    private static Network script(Backend backend) {
        return (manager, pooling, padding) -> new Vgg19(manager, Networks.small(), pooling, padding, backend);
    }

    @ParameterizedTest
    @CsvSource({"MAX, ZERO, 37, 50", "MAX, REPLICATE, 32, 33", "AVERAGE, REFLECT, 49, 35", "AVERAGE, ZERO, 32, 32",
        "AVERAGE, REFLECT, 300, 17", "MAX, REPLICATE, 133, 16"})
    void scriptsGiveTheFeaturesAndGradientsOfDjl(Pooling pooling, Padding padding, int width, int height) {
        float[] djl = gradient(DJL, pooling, padding, width, height);
        assertClose(djl, gradient(script(Backend.DIRECT), pooling, padding, width, height), 1e-5);
        assertClose(djl, gradient(script(Backend.BFLOAT16), pooling, padding, width, height), 0.1);
    }

    /** A kernel too large to be laid out twice in float32. */
    @ParameterizedTest
    @EnumSource
    void aLargeKernelGivesTheSame(Padding padding) {
        SharedTorch.get().run(() -> {
            try (NDManager manager = SharedTorch.get().manager().newSubManager(); NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                Shape shape = new Shape(256, 256, 3, 3);
                NDArray kernel = manager.randomNormal(shape);
                NDArray features = manager.randomNormal(new Shape(1, 9, 11, 256)).transpose(0, 3, 1, 2);
                Kernels djl = new DjlKernels(padding);
                Kernels script = new ScriptKernels(manager, Backend.DIRECT, padding);
                Filter plain = new Filter(kernel::duplicate, shape, manager.zeros(new Shape(256)));
                Filter same = new Filter(kernel::duplicate, shape, manager.zeros(new Shape(256)));
                assertClose(djl.convolved(features, plain).toFloatArray(), script.convolved(features, same).toFloatArray(), 1e-5);
                assertClose(djl.back(features, plain).toFloatArray(), script.back(features, same).toFloatArray(), 1e-5);
            }
        });
    }

    /** Large enough for the layers of 192 channels. */
    @ParameterizedTest
    @CsvSource({"ZERO, 232, 229", "REPLICATE, 225, 240", "REFLECT, 232, 229"})
    void minimalFilteringGivesTheSame(Padding padding, int width, int height) {
        assertTrue(Winograd.pays(new Shape(1, 192, height / 8, width / 8), new Shape(192, 192, 3, 3)));
        assertClose(gradient(script(Backend.DIRECT), Pooling.MAX, padding, width, height),
                gradient(script(Backend.WINOGRAD), Pooling.MAX, padding, width, height), 3e-5);
    }

    /** Of a flat picture all of four are the largest: the gradient goes to the first alone. */
    @Test
    void ofEqualOnesTheGradientGoesToTheSame() {
        Picture flat = Picture.of(32, 32, new float[32 * 32 * 3]);
        assertClose(gradient(DJL, Pooling.MAX, Padding.ZERO, flat), gradient(script(Backend.DIRECT), Pooling.MAX, Padding.ZERO, flat), 1e-5);
    }

    private static float[] gradient(Network network, Pooling pooling, Padding padding, int width, int height) {
        Random random = new Random(1);
        float[] samples = new float[width * height * 3];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = random.nextFloat();
        }
        return gradient(network, pooling, padding, Picture.of(width, height, samples));
    }

    /** The features' sums of squares at three layers, and the gradient of those in the levels. */
    private static float[] gradient(Network network, Pooling pooling, Padding padding, Picture picture) {
        Set<VggLayer> layers = Set.of(VggLayer.CONV1_1, VggLayer.CONV2_2, VggLayer.CONV3_3, VggLayer.CONV4_3);
        return SharedTorch.get().call(() -> {
            try (NDManager manager = SharedTorch.get().manager().newSubManager();
                    Vgg19 vgg = network.open(manager, pooling, padding)) {
                double[] sum = new double[1];
                NDArray levels = Tensors.of(manager, picture);
                try (Pass pass = vgg.forward(levels, LayerRequest.twice(layers), StoredActivations.ALL,
                        (layer, features) -> sum[0] += features.squares().getFloat())) {
                    NDArray inLevels = pass.backward((layer, found, added) -> {
                        Features features = found.orElseThrow();
                        NDArray zeros = features.floats().zerosLike();
                        if (vgg.precision() == Precision.FLOAT32) {
                            added.addDifference(features, zeros, 2);
                        } else {
                            int channels = (int) features.shape().get(1);
                            added.addProduct(features, manager.eye(channels).mul(2));
                        }
                    });
                    float[] found = inLevels.toFloatArray();
                    float[] all = Arrays.copyOf(found, found.length + 1);
                    all[found.length] = (float) sum[0] * 1e-3f;
                    return all;
                }
            }
        });
    }

    private static void assertClose(float[] expected, float[] found, double tolerance) {
        double squares = 0;
        double errors = 0;
        for (int i = 0; i < expected.length; i++) {
            squares += (double) expected[i] * expected[i];
            errors += Math.pow(expected[i] - (double) found[i], 2);
        }
        assertTrue(squares > 0);
        double error = Math.sqrt(errors / squares);
        assertTrue(error < tolerance, "relative error " + error);
    }
}
