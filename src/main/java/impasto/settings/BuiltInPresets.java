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
        TransferSettings balanced = Preset.BALANCED.settings(network.equals(Setup.SMALL));
        return List.of(
                preset("balanced", balanced, network),
                preset("matched", Preset.MATCHED.settings(network.equals(Setup.SMALL)), network),
                preset("faithful", weights(balanced, w -> w.withAlpha(20 * w.alpha()).withBeta(w.beta() / 10)
                        .withPalette(w.palette() / 30)), network),
                preset("bold", weights(balanced, w -> w.withAlpha(w.alpha() / 5).withStyle(new LayerWeights(Map.of(
                        CONV1_1, 0.05, CONV2_1, 0.1, CONV3_1, 0.6, CONV4_1, 1.0, CONV5_1, 1.0))))
                        .withStyleScale(2.5), network),
                preset("grain", weights(balanced, w -> w.withAlpha(2 * w.alpha()).withStyle(new LayerWeights(
                        Map.of(CONV1_1, 1.0, CONV2_1, 1.0)))).withStyleScale(0.6), network),
                preset("colours", balanced.withColour(new Colour(ColourMode.KEEP, 1)), network),
                preset("noise", weights(balanced, w -> w.withAlpha(2 * w.alpha())).withStart(Start.NOISE).withIterations(300),
                        network),
                preset("report", Preset.REPORT.settings(network.equals(Setup.SMALL)), network),
                preset("gatys", Preset.GATYS.settings(network.equals(Setup.SMALL)), network));
    }

    private static TransferSettings weights(TransferSettings settings, UnaryOperator<Weights> change) {
        return settings.withWeights(change.apply(settings.weights()));
    }

    private static NamedSetup preset(String name, TransferSettings settings, String network) {
        return new NamedSetup(Words.here("preset." + name + ".label"), Words.here("preset." + name + ".help"), name,
                Setup.of(settings, network));
    }
}
