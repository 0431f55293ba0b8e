package impasto.studio.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.session.Preferences;
import impasto.settings.Preset;
import impasto.settings.Setup;
import impasto.settings.catalogue.Catalogue;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeedsTest {

    @TempDir
    Path folder;

    @Test
    void aSpeedIsFoundUnderTheNameItWasAlwaysRememberedBy() {
        try (Preferences preferences = new Preferences(folder.resolve("settings.json"), failure -> { })) {
            preferences.put("speed small [conv4_2] [conv1_1,conv2_1,conv3_1,conv4_1,conv5_1] gram lbfgs average reflect", 2.5);
            Speeds speeds = new Speeds(preferences);
            Setup setup = Setup.of(Preset.TEXTURE.settings(), Setup.SMALL);
            assertEquals(2.5, speeds.known(setup).orElseThrow());
            assertTrue(speeds.known(Catalogue.SIZE.put(setup, 64)).isPresent());
            assertTrue(speeds.known(setup.withNetwork("vgg19")).isEmpty());
        }
    }
}
