package impasto.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.Reference;
import impasto.image.Picture;
import impasto.network.InputConvention;
import impasto.network.VggWeights;
import impasto.settings.LayerWeights;
import impasto.settings.LossDefinition;
import impasto.settings.Matching;
import impasto.settings.Padding;
import impasto.settings.Pooling;
import impasto.settings.Preset;
import impasto.settings.Statistics;
import impasto.settings.TransferSettings;
import impasto.settings.TvNorm;
import impasto.settings.VggLayer;
import impasto.settings.Weights;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class GradientTest {

    private static final int SIDE = 16;
    /** The largest step to either side, in levels: the roots in the Wasserstein distance bend. */
    private static final double STEP = 0.25;
    private static final VggWeights NETWORK = Reference.network(InputConvention.CAFFE);
    private static final Weights NONE = new Weights(0, 0, 0, 0, 0, 0, LayerWeights.equal(VggLayer.CONV2_2),
            LayerWeights.equal(VggLayer.CONV1_1, VggLayer.CONV2_1, VggLayer.CONV3_1), List.of());

    private static final TransferSettings SETTINGS =
            Preset.TEXTURE.settings().withPooling(Pooling.AVERAGE).withPadding(Padding.ZERO);

    static Stream<Arguments> terms() {
        Stream<Arguments> definitions = Arrays.stream(LossDefinition.values()).flatMap(definition -> Stream.of(
                Arguments.of(definition + " content", definition, NONE.withAlpha(2)),
                Arguments.of(definition + " style", definition, NONE.withBeta(3))));
        return Stream.concat(definitions, Stream.of(
                Arguments.of("palette", LossDefinition.BALANCED, NONE.withPalette(7))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("terms")
    void gradientIsTheCentralDifference(String name, LossDefinition definition, Weights weights) {
        compare(name, SETTINGS.withLoss(definition).withWeights(weights));
    }

    @ParameterizedTest
    @EnumSource
    void gradientOfTheWassersteinDistanceIsTheCentralDifference(LossDefinition definition) {
        compare(definition + " Wasserstein", SETTINGS.withLoss(definition).withStatistics(Statistics.WASSERSTEIN)
                .withWeights(NONE.withBeta(3)));
    }

    @Test
    void gradientOfMatchedPlacesIsTheCentralDifference() {
        matched(0.01, VggLayer.CONV1_2, VggLayer.CONV2_1, VggLayer.CONV3_1);
        // So deep, more ReLUs bend within the step.
        matched(0.04, VggLayer.CONV4_1);
    }

    private static void matched(double tolerance, VggLayer... layers) {
        compare("matched places", SETTINGS.withStatistics(Statistics.MATCHED).withWeights(NONE.withBeta(3))
                .withMatching(new Matching(0.5, true, 0, LayerWeights.equal(layers))), tolerance);
    }

    @Test
    void gradientOfUnquietColoursIsTheCentralDifference() {
        compare("unquiet colours", SETTINGS.withWeights(NONE.withChroma(5)));
    }

    @ParameterizedTest
    @EnumSource
    void gradientIsTheCentralDifferenceWithAny(Padding padding) {
        compare(padding + " padding", SETTINGS.withWeights(NONE.withAlpha(2).withBeta(3)).withPadding(padding));
    }

    @ParameterizedTest
    @EnumSource
    void gradientIsTheCentralDifferenceWithAny(TvNorm norm) {
        compare("total variation in " + norm, SETTINGS.withWeights(NONE.withTv(5)).withTvNorm(norm));
    }

    private static void compare(String name, TransferSettings settings) {
        compare(name, settings, 0.01);
    }

    private static void compare(String name, TransferSettings settings, double tolerance) {
        Picture content = random(1);
        Picture style = random(2);
        float[] levels = Evaluated.levels(random(3));
        float[] gradient = Evaluated.of(NETWORK, settings, content, style, levels).gradient();
        Random random = new Random(4);
        for (int direction = 0; direction < 5; direction++) {
            double derivative = 0;
            float[] ahead = levels.clone();
            float[] behind = levels.clone();
            for (int i = 0; i < levels.length; i++) {
                // A step along the gradient with noise, so that the difference is not lost in float32.
                float step = (float) (STEP * Math.signum(gradient[i]) * random.nextDouble());
                ahead[i] += step;
                behind[i] -= step;
                derivative += (double) gradient[i] * step;
            }
            double difference = (Evaluated.of(NETWORK, settings, content, style, ahead).losses().total()
                    - Evaluated.of(NETWORK, settings, content, style, behind).losses().total()) / 2;
            assertTrue(derivative > 0, name + " has no gradient");
            assertEquals(derivative, difference, tolerance * derivative, name);
        }
    }

    private static Picture random(long seed) {
        Random random = new Random(seed);
        float[] samples = new float[SIDE * SIDE * 3];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = random.nextFloat();
        }
        return Picture.of(SIDE, SIDE, samples);
    }
}
