package impasto.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.Reference;
import impasto.image.Picture;
import impasto.network.InputConvention;
import impasto.network.Networks;
import impasto.network.VggWeights;
import impasto.network.WeightsException;
import impasto.preparation.Pictures;
import impasto.preparation.Style;
import impasto.run.Losses;
import impasto.settings.LayerWeights;
import impasto.settings.LossDefinition;
import impasto.settings.Matching;
import impasto.settings.Padding;
import impasto.settings.PlannedStage.Kind;
import impasto.settings.Pooling;
import impasto.settings.Preset;
import impasto.settings.Statistics;
import impasto.settings.Tiling;
import impasto.settings.TransferSettings;
import impasto.settings.TvNorm;
import impasto.settings.VggLayer;
import impasto.settings.Weights;
import impasto.tile.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tiles give the loss and the gradient of the whole picture, and so does the whole with checkpoints. */
class TiledObjectiveTest {

    private static final double TOLERANCE = 1e-3;
    private static final double MATCHED_TOLERANCE = 1e-4;
    private static final VggWeights NETWORK = Reference.network(InputConvention.CAFFE);
    private static final Weights WEIGHTS = new Weights(1, 2, 3, 4, 0, 0,
            LayerWeights.equal(VggLayer.CONV2_2, VggLayer.CONV4_2),
            LayerWeights.equal(VggLayer.CONV1_1, VggLayer.CONV2_1, VggLayer.CONV3_1, VggLayer.CONV4_1, VggLayer.CONV5_1),
            List.of());
    private static final TransferSettings SETTINGS = Preset.TEXTURE.settings().withWeights(WEIGHTS);

    static Stream<Arguments> sizes() {
        return Stream.of(Arguments.of(400, 48, 64), Arguments.of(45, 391, 64), Arguments.of(301, 263, 96),
                Arguments.of(127, 129, 32), Arguments.of(63, 65, 16));
    }

    @ParameterizedTest(name = "{0} × {1} in tiles of {2}")
    @MethodSource("sizes")
    void tilesOfAnySizeAgree(int width, int height, int side) {
        Pictures pictures = pictures(width, height, List.of(Style.of(picture(90, 140, 2))));
        for (Pooling pooling : Pooling.values()) {
            assertTilesAgree(SETTINGS.withPooling(pooling), side, pictures);
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePaddingIsThatOfThePicture(Padding padding) {
        Pictures pictures = pictures(71, 83, List.of(Style.of(picture(90, 140, 2))));
        TransferSettings padded = SETTINGS.withPadding(padding);
        assertTilesAgree(padded, 16, pictures);
        // The finest layer by itself, where a line along the edges of tiles would weigh most.
        LayerWeights first = LayerWeights.equal(VggLayer.CONV1_1);
        assertTilesAgree(padded.withWeights(WEIGHTS.withContent(first).withStyle(first).withPalette(0).withTv(0)), 16, pictures);
    }

    @ParameterizedTest
    @EnumSource
    void totalVariationAgrees(TvNorm norm) {
        Pictures pictures = pictures(71, 83, List.of(Style.of(picture(90, 140, 2))));
        assertTilesAgree(SETTINGS.withTvNorm(norm).withWeights(WEIGHTS.withAlpha(0).withBeta(0).withPalette(0)), 32, pictures);
    }

    @ParameterizedTest
    @EnumSource
    void theStyleAgreesByItself(Statistics statistics) {
        Pictures pictures = pictures(203, 121, List.of(Style.of(picture(90, 140, 2)), Style.of(picture(77, 61, 3))));
        assertTilesAgree(SETTINGS.withStatistics(statistics).withWeights(WEIGHTS.withAlpha(0).withPalette(0).withTv(0)), 64,
                pictures);
    }

    /** Every loss with every statistic, and each of both with every pooling, without all three crossed. */
    static Stream<Arguments> definitions() {
        Pooling[] poolings = Pooling.values();
        return Stream.of(LossDefinition.values()).flatMap(loss -> Stream.of(Statistics.values()).map(statistics ->
                Arguments.of(loss, statistics, poolings[(loss.ordinal() + statistics.ordinal()) % poolings.length])));
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void twoStylesAgree(LossDefinition loss, Statistics statistics, Pooling pooling) {
        Pictures pictures = pictures(203, 121, List.of(Style.of(picture(90, 140, 2)), Style.of(picture(77, 61, 3))));
        assertTilesAgree(blended(loss, statistics, pooling), 64, pictures);
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void masksAndProtectionAgree(LossDefinition loss, Statistics statistics, Pooling pooling) {
        Picture mask = ramp(203, 121);
        Pictures plain = pictures(203, 121,
                List.of(new Style(picture(90, 140, 2), Optional.of(mask)), Style.of(picture(77, 61, 3))));
        assertTilesAgree(blended(loss, statistics, pooling), 64,
                new Pictures(plain.content(), plain.styles(), plain.start(), Optional.of(ramp(121, 203).resized(203, 121))));
    }

    @Test
    void layersMuchCoarserThanTheGridAreMatched() throws WeightsException {
        Pictures pictures = pictures(203, 121, List.of(Style.of(picture(90, 140, 2))));
        TransferSettings matched = Preset.STROKES.settings();
        TransferSettings settings = matched.withMatching(new Matching(0.5, true, 0, LayerWeights.equal(VggLayer.CONV3_1, VggLayer.CONV5_1)));
        assertAgree(evaluated(settings, Kind.SCALE, Tiling.NONE, pictures), evaluated(settings, Kind.SCALE, Tiling.of(64), pictures),
                MATCHED_TOLERANCE);
    }

    static Stream<Arguments> kinds() {
        return Stream.of(Kind.values()).flatMap(kind -> Stream.of(true, false).map(masked -> Arguments.of(kind, masked)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void matchedPlacesAgree(Kind kind, boolean masked) throws WeightsException {
        // Without masks one style: of two, rounding may give a place to the other.
        Pictures plain = pictures(203, 121, masked
                ? List.of(new Style(picture(90, 140, 2), Optional.of(ramp(203, 121))), Style.of(picture(77, 61, 3)))
                : List.of(Style.of(picture(90, 140, 2))));
        Pictures pictures = masked ? new Pictures(plain.content(), plain.styles(), plain.start(), Optional.of(ramp(121, 203).resized(203, 121)))
                : plain;
        TransferSettings settings = Preset.STROKES.settings();
        Evaluated whole = evaluated(settings, kind, Tiling.NONE, pictures);
        for (Tiling tiling : List.of(Tiling.of(64), Tiling.of(32), Tiling.CHECKPOINTS)) {
            assertAgree(whole, evaluated(settings, kind, tiling, pictures), MATCHED_TOLERANCE);
        }
    }

    @Test
    void theDeepestLayerSeesPastItsTile() {
        Pictures pictures = pictures(330, 64, List.of(Style.of(picture(90, 140, 2))));
        for (VggLayer layer : new VggLayer[] {VggLayer.CONV1_2, VggLayer.CONV3_4, NETWORK.deepest()}) {
            assertTilesAgree(SETTINGS.withWeights(WEIGHTS.withContent(LayerWeights.equal(layer))
                    .withStyle(LayerWeights.equal(layer)).withPalette(0).withTv(0)), 16, pictures);
        }
    }

    @Test
    void termsThatDoNotCountAreLeftOut() {
        Pictures pictures = pictures(100, 80, List.of(Style.of(picture(90, 140, 2))));
        Weights none = WEIGHTS.withAlpha(0).withBeta(0).withPalette(0).withTv(0);
        Evaluated found = evaluated(SETTINGS.withWeights(none), Tiling.of(32), pictures);
        assertEquals(0, found.losses().total());
        assertArrayEquals(new float[100 * 80 * 3], found.gradient());
        assertTilesAgree(SETTINGS.withWeights(none.withAlpha(1)), 32, pictures);
        assertTilesAgree(SETTINGS.withWeights(none.withBeta(1)), 32, pictures);
        assertTilesAgree(SETTINGS.withWeights(none.withTv(1)), 32, pictures);
    }

    @Test
    void tilesGiveTheSameTwice() {
        Pictures pictures = pictures(127, 129, List.of(Style.of(picture(90, 140, 2))));
        Evaluated first = evaluated(SETTINGS, Tiling.of(32), pictures);
        Evaluated second = evaluated(SETTINGS, Tiling.of(32), pictures);
        assertEquals(first.losses(), second.losses());
        assertArrayEquals(first.gradient(), second.gradient());
    }

    @Test
    void spansMakeUpTheWhole() {
        assertEquals(List.of(new Span(0, 32), new Span(32, 67)), Span.of(67, 32));
        assertEquals(List.of(new Span(0, 5)), Span.of(5, 32));
        assertEquals(List.of(new Span(0, 32), new Span(32, 80), new Span(80, 112), new Span(112, 161)), Span.of(161, 48));
    }

    @Test
    void theReceptiveFieldIsThatOfTheConvolutions() {
        Map<VggLayer, Integer> margins = Map.of(VggLayer.CONV1_1, 1, VggLayer.CONV2_1, 4, VggLayer.CONV3_1, 10,
                VggLayer.CONV4_1, 30, VggLayer.CONV5_1, 70, VggLayer.CONV5_4, 118);
        margins.forEach((layer, pixels) -> assertEquals(pixels, layer.receptiveMargin(), layer.toString()));
    }

    private static TransferSettings blended(LossDefinition loss, Statistics statistics, Pooling pooling) {
        return SETTINGS.withLoss(loss).withStatistics(statistics).withPooling(pooling)
                .withWeights(WEIGHTS.withBlend(List.of(1.0, 2.5)));
    }

    private static void assertTilesAgree(TransferSettings settings, int side, Pictures pictures) {
        Evaluated whole = evaluated(settings, Tiling.NONE, pictures);
        assertAgree(whole, evaluated(settings, Tiling.of(side), pictures));
        assertAgree(whole, evaluated(settings, Tiling.CHECKPOINTS, pictures));
    }

    private static void assertAgree(Evaluated whole, Evaluated tiles) {
        assertAgree(whole, tiles, TOLERANCE);
    }

    private static void assertAgree(Evaluated whole, Evaluated tiles, double tolerance) {
        assertParts(whole.losses(), tiles.losses(), tolerance);
        double squares = 0;
        double errors = 0;
        double largest = 0;
        for (int i = 0; i < whole.gradient().length; i++) {
            double error = Math.abs(whole.gradient()[i] - (double) tiles.gradient()[i]);
            squares += (double) whole.gradient()[i] * whole.gradient()[i];
            errors += error * error;
            largest = Math.max(largest, error);
        }
        assertTrue(squares > 0, "there is no gradient");
        assertTrue(Math.sqrt(errors / squares) < tolerance, "relative error of the gradient " + Math.sqrt(errors / squares));
        double rms = Math.sqrt(squares / whole.gradient().length);
        assertTrue(largest < TOLERANCE * rms, "largest error " + largest + " for a gradient of about " + rms);
    }

    private static void assertParts(Losses whole, Losses tiles, double tolerance) {
        assertEquals(whole.parts().keySet(), tiles.parts().keySet());
        whole.parts().forEach((part, value) -> Reference.close(value, tiles.parts().get(part), 0, tolerance, part.toString()));
    }

    /** With a network of some channels: of few, many keys lie in one direction, and rounding chooses among them. */
    private static Evaluated evaluated(TransferSettings settings, Kind kind, Tiling tiling, Pictures pictures) throws WeightsException {
        return Evaluated.of(Networks.small(), settings, kind, tiling, pictures, Evaluated.levels(pictures.start()));
    }

    private static Evaluated evaluated(TransferSettings settings, Tiling tiling, Pictures pictures) {
        return Evaluated.of(NETWORK, settings, tiling, pictures, Evaluated.levels(pictures.start()));
    }

    private static Pictures pictures(int width, int height, List<Style> styles) {
        return new Pictures(picture(width, height, 1), styles, picture(width, height, 4), Optional.empty());
    }

    /** Noise at several sizes, so that every layer has something to see. */
    private static Picture picture(int width, int height, long seed) {
        Random random = new Random(seed);
        float[] fine = noise(width, height, random).toArray();
        float[] coarse = noise(width / 16 + 1, height / 16 + 1, random).resized(width, height).toArray();
        for (int i = 0; i < fine.length; i++) {
            fine[i] = (fine[i] + 2 * coarse[i]) / 3;
        }
        return Picture.of(width, height, fine);
    }

    private static Picture noise(int width, int height, Random random) {
        float[] samples = new float[width * height * 3];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = random.nextFloat();
        }
        return Picture.of(width, height, samples);
    }

    /** Black on the left, white on the right. */
    private static Picture ramp(int width, int height) {
        float[] samples = new float[width * height * 3];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (i / 3 % width) / width;
        }
        return Picture.of(width, height, samples);
    }
}
