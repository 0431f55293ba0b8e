package impasto.settings.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import impasto.settings.LayerWeights;
import impasto.settings.Preset;
import impasto.settings.Setup;
import impasto.settings.Scales;
import impasto.settings.TransferSettings;
import impasto.settings.VggLayer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsSalvageTest {

    private static final TransferSettings DEFAULTS = Preset.TEXTURE.settings().withWeights(Preset.TEXTURE.settings().weights().withChroma(0));

    private final List<String> lost = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "{}", "true", "\"words\"", "1e999", "-1e999", "NaN", "-5", "4294967297", "[null]",
        "{\"a\": {\"b\": 1}}", "\"\\u0000\""})
    void eachValueThatCannotBeIsAtItsDefaultAndTheOthersAreKept(String value) {
        for (String name : List.of("loss", "size", "iterations", "average", "scales", "adam", "colour", "blocks", "weights")) {
            lost.clear();
            JsonObject json = SettingsJson.write(DEFAULTS.withSeed(77).withStyleScale(1.5)).getAsJsonObject();
            json.add(name, JsonParser.parseString(value));
            TransferSettings read = read(json);
            assertEquals(77, read.seed());
            assertEquals(1.5, read.styleScale());
            if (value.equals("4294967297") || value.startsWith("{")) {
                assertTrue(read.size() == DEFAULTS.size(), name);
                continue;
            }
            assertEquals(DEFAULTS.withSeed(77).withStyleScale(1.5), read, name + " as " + value);
            assertEquals(List.of(name), lost.stream().map(path -> path.replaceAll("\\..*", "")).distinct().toList());
        }
    }

    @Test
    void layersAreKeptOneByOne() {
        TransferSettings read = read("{\"weights\": {\"alpha\": 3, \"beta\": \"much\", \"content\": {\"conv1_1\": 2, \"conv9_9\": 1,"
                + " \"conv2_1\": null, \"conv3_1\": -1, \"conv4_1\": 1e999, \"conv5_1\": \"\\u0000\"}, \"style\": {\"conv2_1\": [1]}}}");
        assertEquals(3, read.weights().alpha());
        assertEquals(DEFAULTS.weights().beta(), read.weights().beta());
        assertEquals(new LayerWeights(Map.of(VggLayer.CONV1_1, 2.0)), read.weights().content());
        assertEquals(DEFAULTS.weights().style(), read.weights().style());
        assertEquals(List.of("weights.beta", "weights.content.conv9_9", "weights.content.conv2_1", "weights.content.conv3_1",
                "weights.content.conv4_1", "weights.content.conv5_1", "weights.style.conv2_1").stream().sorted().toList(),
                lost.stream().sorted().toList());
    }

    @Test
    void listsAreKeptElementByElementAndWeightsOfStylesAtTheirPlaces() {
        TransferSettings read = read("{\"scales\": {\"auto\": false, \"sides\": [64, null, 32, 128, \"x\"], \"iterations\": [5, -1, 7]},"
                + " \"weights\": {\"blend\": [2, null, 3]}}");
        assertEquals(new Scales(false, List.of(64, 128), List.of(5, 7)), read.scales());
        assertEquals(List.of(2.0, 1.0, 3.0), read.weights().blend());
    }

    @Test
    void aHugeListIsCut() {
        TransferSettings read = read("{\"weights\": {\"blend\": [" + "1,".repeat(9_000) + "1]}}");
        assertTrue(read.weights().blend().size() <= 100);
        assertEquals(List.of("weights.blend"), lost);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"network\": \"a\\u0000b\", \"settings\": {}} | network",
        "{\"network\": null, \"settings\": {}} | network",
        "{\"network\": 5, \"settings\": {}} | network",
        "{\"previewEvery\": 1e999, \"settings\": {}} | previewEvery",
        "{\"snapshotEvery\": \"often\", \"settings\": {}} | snapshotEvery",
        "{\"snapshotAt\": [5, null], \"settings\": {}} | snapshotAt",
        "{\"snapshotAt\": 5, \"settings\": {}} | snapshotAt"})
    void aSetupSaysWhatItLost(String json, String name) {
        SetupJson.Salvaged read = SetupJson.salvage(JsonParser.parseString(json));
        assertEquals(List.of(name), read.lost());
        assertEquals(DEFAULTS, read.setup().transfer());
        assertEquals(Setup.SMALL, read.setup().network());
    }

    private TransferSettings read(String json) {
        return read(JsonParser.parseString(json).getAsJsonObject());
    }

    private TransferSettings read(JsonObject json) {
        return SettingsSalvage.read(json, DEFAULTS, lost);
    }
}
