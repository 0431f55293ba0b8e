package impasto.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.Reference;
import impasto.image.Picture;
import impasto.network.Networks;
import impasto.network.VggWeights;
import impasto.preparation.Pictures;
import impasto.preparation.Style;
import impasto.settings.LayerWeights;
import impasto.settings.Preset;
import impasto.settings.Scales;
import impasto.settings.SettingsException;
import impasto.settings.Start;
import impasto.settings.TransferSettings;
import impasto.settings.VggLayer;
import impasto.settings.Weights;
import impasto.transfer.Fit;
import impasto.words.Saying;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Settings that nothing comes of are named, those that cannot be are refused. */
class ContradictionsTest {

    private static final TransferSettings SETTINGS = Preset.TEXTURE.settings().withSize(64);

    @Test
    void theUsualSettingsHaveNone() throws IOException {
        assertEquals(List.of(), found(SETTINGS));
        assertEquals(List.of(), found(SETTINGS.withStart(Start.NOISE).withScales(new Scales(false, List.of(32, 48), List.of(3, 2, 1)))));
    }

    @Test
    void aTermWhoseLayersWeighNothingIsNamed() throws IOException {
        LayerWeights none = new LayerWeights(Map.of(VggLayer.CONV4_2, 0.0));
        assertEquals(List.of("alpha does nothing, as every content layer weighs 0"),
                found(SETTINGS.withWeights(SETTINGS.weights().withContent(none))));
        assertEquals(List.of("beta does nothing, as every style layer weighs 0"),
                found(SETTINGS.withWeights(SETTINGS.weights().withStyle(none))));
    }

    @Test
    void stylesThatWeighNothingAreNamed() throws IOException {
        assertTrue(found(SETTINGS.withWeights(SETTINGS.weights().withBlend(List.of(0.0)))).get(0).startsWith("the only style weighs 0"));
        assertEquals(List.of(), found(SETTINGS.withWeights(SETTINGS.weights().withBlend(List.of(0.5)))));
    }

    @Test
    void scalesThatAreLeftOutAreNamed() throws IOException {
        assertEquals(List.of("the scales 64, 128 are left out, as the painting is of 64 pixels and scales go up to it",
                "the scale 10 is left out, as the pictures need 24 pixels for every layer",
                "there are 4 numbers of iterations, but the painting goes through 2 scales: the last are left out"),
                found(SETTINGS.withScales(new Scales(false, List.of(10, 48, 64, 128), List.of(4, 3, 2, 1)))));
    }

    @Test
    void masksThatLeaveNothingAreNamed() throws IOException {
        Pictures all = pictures(SETTINGS);
        Picture black = Picture.of(64, 48, new float[64 * 48 * 3]);
        float[] ones = new float[64 * 48 * 3];
        Arrays.fill(ones, 1);
        Picture white = Picture.of(64, 48, ones);
        Style style = all.styles().get(0);
        Pictures masked = new Pictures(all.content(), List.of(style, new Style(style.picture(), Optional.of(black))), all.start(),
                Optional.of(white));
        assertEquals(List.of("the mask of style 2 is black everywhere, so that style is painted nowhere",
                "everything is protected, so nothing is painted: leave black in the mask what may change"),
                said(Contradictions.of(SETTINGS, small(), masked)));
        assertEquals(List.of(), Contradictions.of(SETTINGS, small(), new Pictures(all.content(),
                List.of(new Style(style.picture(), Optional.of(white))), all.start(), Optional.of(black))));
    }

    @Test
    void aPresetOfTheLiteratureNamesTheNetworkThatItWants() throws IOException {
        for (Preset preset : List.of(Preset.REPORT, Preset.GATYS)) {
            TransferSettings settings = preset.settings().withSize(64);
            List<String> sentences = found(settings);
            assertEquals(1, sentences.size(), sentences.toString());
            assertTrue(sentences.get(0).contains("the preset " + preset + " are for the network VGG-19"), sentences.get(0));
            assertEquals(List.of(), found(settings.withWeights(settings.weights().withBeta(1e6))), "other weights are the user's");
        }
    }

    @Test
    void whereNothingIsAskedForNothingIsPainted() {
        Weights weights = SETTINGS.weights();
        LayerWeights none = new LayerWeights(Map.of());
        for (Weights nothing : List.of(weights.withAlpha(0).withBeta(0).withChroma(0),
                weights.withContent(none).withStyle(none).withChroma(0))) {
            SettingsException refused = assertThrows(SettingsException.class,
                    () -> Fit.check(small(), SETTINGS.withWeights(nothing), pictures(SETTINGS)));
            assertTrue(refused.getMessage().startsWith("nothing is asked of the painting"), refused.getMessage());
        }
        Fit.check(small(), SETTINGS.withWeights(weights.withAlpha(0).withBeta(0).withPalette(1)), pictures(SETTINGS));
    }

    @Test
    void numbersHaveARange() {
        Weights weights = SETTINGS.weights();
        assertEquals("beta is 1.0E30, but must be at most 1e12",
                assertThrows(SettingsException.class, () -> weights.withBeta(1e30)).getMessage());
        assertThrows(SettingsException.class, () -> weights.withBlend(List.of(1e13)));
        assertThrows(SettingsException.class, () -> new LayerWeights(Map.of(VggLayer.CONV1_1, 1e300)));
        assertEquals("the style scale is 21.0, but must be at most 20.0",
                assertThrows(SettingsException.class, () -> SETTINGS.withStyleScale(21)).getMessage());
        assertThrows(SettingsException.class, () -> SETTINGS.withPoolingScale(1e30));
        assertThrows(SettingsException.class, () -> SETTINGS.adam().withLearningRate(256));
        assertEquals(1e12, weights.withBeta(1e12).beta());
    }

    private static List<String> found(TransferSettings settings) throws IOException {
        return said(Contradictions.of(settings, small(), pictures(settings)));
    }

    private static List<String> said(List<Saying> found) {
        return found.stream().map(Saying::english).toList();
    }

    private static VggWeights small() {
        try {
            return Networks.small();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Pictures pictures(TransferSettings settings) {
        Picture content = Reference.content();
        return Pictures.prepared(settings, content, List.of(Style.of(Reference.style())), Optional.empty(), Optional.empty());
    }
}
