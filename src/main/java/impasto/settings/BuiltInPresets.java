package impasto.settings;

import static impasto.settings.VggLayer.CONV1_1;
import static impasto.settings.VggLayer.CONV2_1;
import static impasto.settings.VggLayer.CONV3_1;
import static impasto.settings.VggLayer.CONV4_1;
import static impasto.settings.VggLayer.CONV5_1;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The presets that come with the program. */
public final class BuiltInPresets {

    private BuiltInPresets() {}

    /** All of them, for this network, the default first. */
    public static List<NamedSetup> forNetwork(String network) {
        TransferSettings balanced = Preset.BALANCED.settings();
        return List.of(
                preset("Balanced", "The photo stays clear and the brush strokes are plain to see.", "balanced", balanced,
                        network),
                preset("Matched strokes", "Every place is painted after the place of the painting that suits it best; the"
                        + " strokes come in the end.", "matched",
                        Preset.MATCHED.settings(), network),
                preset("Faithful", "The photo leads; the painting only tints and brushes it.", "faithful",
                        weights(balanced, w -> w.withAlpha(20 * w.alpha()).withBeta(w.beta() / 10)), network),
                preset("Bold strokes", "A broad brush: large shapes and long strokes, little fine grain.", "bold",
                        weights(balanced, w -> w.withAlpha(w.alpha() / 5).withStyle(new LayerWeights(Map.of(
                                CONV1_1, 0.05, CONV2_1, 0.1, CONV3_1, 0.6, CONV4_1, 1.0, CONV5_1, 1.0))))
                                .withStyleScale(2.5), network),
                preset("Fine grain", "A small brush: dabs, hatching and canvas; the photo's shapes stay.", "grain",
                        weights(balanced, w -> w.withAlpha(2 * w.alpha()).withStyle(new LayerWeights(
                                Map.of(CONV1_1, 1.0, CONV2_1, 1.0)))).withStyleScale(0.6), network),
                preset("Photo's colours", "The strokes of the painting in the colours of the photo.", "colours",
                        balanced.withColour(new Colour(ColourMode.KEEP, 1)), network),
                preset("Out of noise", "Grown from noise: the freest, with surprises.", "noise",
                        weights(balanced, w -> w.withAlpha(2 * w.alpha())).withStart(Start.NOISE).withIterations(300), network),
                preset("Report, VGG-19", "To compare with the course report of 2020: its losses, its optimiser, its 1000"
                        + " iterations. For VGG-19: the built-in network ends before a layer that it looks at.", "report",
                        Preset.REPORT.settings(), network),
                preset("Gatys, VGG-19", "To compare with the paper of 2016: its losses, from noise, with average pooling. Meant"
                        + " for VGG-19; from the built-in network expect little of the style.", "gatys",
                        Preset.GATYS.settings(), network));
    }

    private static TransferSettings weights(TransferSettings settings, UnaryOperator<Weights> change) {
        return settings.withWeights(change.apply(settings.weights()));
    }

    private static NamedSetup preset(
            String name, String about, String thumbnail, TransferSettings settings, String network) {
        return new NamedSetup(name, about, thumbnail, Setup.of(settings, network));
    }
}
