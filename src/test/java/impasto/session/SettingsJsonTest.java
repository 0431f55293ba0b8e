package impasto.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonObject;
import impasto.transfer.Preset;
import impasto.transfer.SettingsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsJsonTest {

    @ParameterizedTest
    @EnumSource
    void settingsComeBackAsTheyWere(Preset preset) {
        assertEquals(preset.settings(true), SettingsJson.read(SettingsJson.write(preset.settings(true))));
    }

    @Test
    void wordsAreThoseOfTheCommandLine() {
        JsonObject json = SettingsJson.write(Preset.REPORT.settings(false)).getAsJsonObject();
        assertEquals("report", json.get("loss").getAsString());
        assertEquals("max", json.get("pooling").getAsString());
        assertEquals(1, json.getAsJsonObject("weights").getAsJsonObject("content").get("conv5_2").getAsDouble());
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        JsonObject json = SettingsJson.write(Preset.BALANCED.settings(true)).getAsJsonObject();
        json.getAsJsonObject("weights").addProperty("alpha", -1);
        assertEquals("alpha is -1.0, but must be a number of 0 or more",
                rootOf(assertThrows(RuntimeException.class, () -> SettingsJson.read(json))).getMessage());
    }

    private static Throwable rootOf(Throwable failure) {
        return failure instanceof SettingsException || failure.getCause() == null ? failure : rootOf(failure.getCause());
    }
}
