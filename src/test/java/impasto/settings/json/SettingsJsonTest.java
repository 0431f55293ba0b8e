package impasto.settings.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import impasto.settings.Preset;
import impasto.settings.SettingsException;
import impasto.settings.Setup;
import impasto.settings.TransferSettings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsJsonTest {

    private static final TransferSettings DEFAULTS = Preset.TEXTURE.settings();

    @ParameterizedTest
    @EnumSource
    void settingsComeBackAsTheyWere(Preset preset) {
        assertEquals(preset.settings(), SettingsJson.read(SettingsJson.write(preset.settings()), DEFAULTS));
    }

    @Test
    void wordsAreThoseOfTheCommandLine() {
        JsonObject json = SettingsJson.write(Preset.REPORT.settings()).getAsJsonObject();
        assertEquals("report", json.get("loss").getAsString());
        assertEquals("max", json.get("pooling").getAsString());
        assertEquals(1, json.getAsJsonObject("weights").getAsJsonObject("content").get("conv5_2").getAsDouble());
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        JsonObject json = SettingsJson.write(Preset.TEXTURE.settings()).getAsJsonObject();
        json.getAsJsonObject("weights").addProperty("alpha", -1);
        assertEquals("alpha is -1.0, but must be a number of 0 or more",
                rootOf(assertThrows(RuntimeException.class, () -> SettingsJson.read(json, DEFAULTS))).getMessage());
    }

    @Test
    void whatAnEarlierTimeDidNotKnowIsAsInTheDefaults() {
        TransferSettings report = Preset.REPORT.settings();
        JsonObject json = SettingsJson.write(report).getAsJsonObject();
        List.of("blocks", "padding", "tvNorm", "statistics", "average").forEach(json::remove);
        json.getAsJsonObject("weights").remove("blend");
        json.getAsJsonObject("adam").remove("epsilon");
        TransferSettings read = SettingsJson.read(json, DEFAULTS);
        assertEquals(DEFAULTS.blocks(), read.blocks());
        assertEquals(DEFAULTS.padding(), read.padding());
        assertEquals(DEFAULTS.adam().epsilon(), read.adam().epsilon());
        assertEquals(report.adam().learningRate(), read.adam().learningRate());
        assertEquals(report.weights(), read.weights());
        assertEquals(report.iterations(), read.iterations());
    }

    @Test
    void aSetupOfAnEarlierTimeIsRead() {
        Setup setup = Setup.standard().withTransfer(DEFAULTS.withSize(333));
        JsonObject json = SetupJson.write(setup).getAsJsonObject();
        json.getAsJsonObject("settings").remove("blocks");
        json.remove("network");
        json.remove("snapshotEvery");
        assertEquals(setup, SetupJson.read(json));
    }

    @Test
    void whatIsNoSettingsIsRefused() {
        assertThrows(JsonParseException.class, () -> SettingsJson.read(new JsonPrimitive(3), DEFAULTS));
        assertThrows(JsonParseException.class, () -> SetupJson.read(new JsonObject()));
    }

    private static Throwable rootOf(Throwable failure) {
        return failure instanceof SettingsException || failure.getCause() == null ? failure : rootOf(failure.getCause());
    }
}
