package impasto.studio.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.session.Memory;
import impasto.settings.Catalogue;
import impasto.settings.Setup;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeedsTest {

    @TempDir
    Path folder;

    @Test
    void aSpeedIsFoundUnderTheNameItWasAlwaysRememberedBy() {
        try (Memory memory = new Memory(folder.resolve("settings.json"), failure -> { })) {
            memory.put("speed small [conv4_2] [conv1_1,conv2_1,conv3_1,conv4_1,conv5_1] gram lbfgs average reflect", 2.5);
            Speeds speeds = new Speeds(memory);
            Setup setup = Setup.standard();
            assertEquals(2.5, speeds.known(setup).orElseThrow());
            assertTrue(speeds.known(Catalogue.SIZE.put(setup, 64)).isPresent());
            assertTrue(speeds.known(setup.withNetwork("vgg19")).isEmpty());
        }
    }
}
