package impasto.settings.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import impasto.settings.AdamSettings;
import impasto.settings.Colour;
import impasto.settings.ColourMode;
import impasto.settings.LayerWeights;
import impasto.settings.LossDefinition;
import impasto.settings.Matching;
import impasto.settings.OptimizerChoice;
import impasto.settings.Padding;
import impasto.settings.Pooling;
import impasto.settings.Preset;
import impasto.settings.Scales;
import impasto.settings.Setup;
import impasto.settings.Start;
import impasto.settings.Statistics;
import impasto.settings.Tiling;
import impasto.settings.TransferSettings;
import impasto.settings.TvNorm;
import impasto.settings.VggLayer;
import impasto.settings.Weights;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the program wrote before is read to the same values and written as it was, with what settings have come since. */
class EarlierFilesTest {

    private static final Weights WEIGHTS = new Weights(2.5, 321, 44.25, 0.0625, 0, 0,
            new LayerWeights(Map.of(VggLayer.CONV3_2, 0.5, VggLayer.CONV4_2, 1.0)),
            new LayerWeights(Map.of(VggLayer.CONV1_1, 0.25, VggLayer.CONV2_2, 2.0, VggLayer.CONV5_1, 0.0)),
            List.of(0.75, 0.5, 1.0));
    private static final TransferSettings TRANSFER = new TransferSettings(LossDefinition.GATYS, Statistics.WASSERSTEIN, Matching.USUAL, WEIGHTS,
            TvNorm.L1, Pooling.MAX, 1.5, Padding.REPLICATE, 777, 0.6, 222,
            new Scales(false, List.of(96, 192, 384), List.of(30, 20)), OptimizerChoice.ADAM,
            new AdamSettings(2.5, 0.95, 0.995, 1e-6), 0.9, new Colour(ColourMode.MATCH, 0.35), Start.PICTURE,
            9007199254740993L, Tiling.of(384));
    private static final Setup SETUP = new Setup(TRANSFER, "/models/own.h5", 7, 25, List.of(3, 9, 40));

    @Test
    void theStudiosSettings() throws IOException {
        JsonElement json = JsonParser.parseString(EarlierFiles.read("settings.json")).getAsJsonObject().get("setup");
        assertEquals(SETUP, SetupJson.read(json));
        EarlierFiles.assertHolds(json, SetupJson.write(SETUP));
    }

    @Test
    void aPreset() throws IOException {
        Setup preset = SETUP.withTransfer(TRANSFER.withScales(Scales.AUTO.withIterations(List.of(12)))
                .withBlocks(Tiling.CHECKPOINTS).withStart(Start.NOISE).withLoss(LossDefinition.REPORT).withTvNorm(TvNorm.L2)
                .withColour(new Colour(ColourMode.KEEP, 1)).withPooling(Pooling.AVERAGE)).withNetwork("vgg19");
        JsonElement json = JsonParser.parseString(EarlierFiles.read("preset.json")).getAsJsonObject().get("setup");
        assertEquals(preset, SetupJson.read(json));
        EarlierFiles.assertHolds(json, SetupJson.write(preset));
    }

    @Test
    void theLiteraturesPresets() throws IOException {
        Map<String, String> then = new HashMap<>();
        EarlierFiles.read("presets.tsv").lines().map(line -> line.split("\t")).forEach(line -> then.put(line[0], line[1]));
        for (Preset preset : List.of(Preset.REPORT, Preset.GATYS)) {
            EarlierFiles.assertHolds(JsonParser.parseString(then.get(preset.toString())), SettingsJson.write(preset.settings()));
        }
    }

    @Test
    void whatARunPrinted() throws IOException {
        JsonObject json = JsonParser.parseString(EarlierFiles.read("run.json")).getAsJsonObject().getAsJsonObject("settings");
        TransferSettings read = SettingsJson.read(json, Preset.REPORT.settings());
        EarlierFiles.assertHolds(json, SettingsJson.write(read));
    }
}
