package impasto.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortableNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Harbour at dusk! | harbour-at-dusk", "Mañana | mañana", "../../etc/passwd | etc-passwd",
        "CON | preset-con", "nul | preset-nul", "Com1 | preset-com1", "lpt² | preset-lpt²", "Aux.json | aux-json",
        "'???' | preset", "'' | preset", "contour | contour"})
    void namesAreTakenByEveryPlatform(String words, String name) {
        assertEquals(name, PortableName.of(words, "preset", 100));
        assertFalse(PortableName.isReserved(name + ".json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CON", "con.txt", "NUL", "AUX.tar.gz", "COM1", "lpt9.png", "prn ", "CONIN$", "com³"})
    void windowsDevicesAreReserved(String name) {
        assertTrue(PortableName.isReserved(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"console", "com", "com10", "null", "icon", "my con"})
    void wordsThatOnlyBeginLikeADeviceAreNot(String name) {
        assertFalse(PortableName.isReserved(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ä", "漢", "𝒳"})
    void aNameIsNoLongerThanItMayBe(String piece) {
        String name = PortableName.of(piece.repeat(100_000), "preset", 100);
        assertTrue(name.getBytes(StandardCharsets.UTF_8).length <= 100);
        assertTrue(name.codePoints().allMatch(Character::isLetterOrDigit), name);
        assertFalse(name.isEmpty());
    }

    @Test
    void aLongNameIsCutForWhatComesBehindIt(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("ä".repeat(125) + ".json"), "x");
        Path aside = SetAside.move(file, "damaged");
        assertFalse(Files.exists(file));
        assertEquals("x", Files.readString(aside));
    }

    @Test
    void nothingThatWasSetAsideIsWrittenOver(@TempDir Path folder) throws Exception {
        for (int i = 0; i < 4; i++) {
            SetAside.move(Files.writeString(folder.resolve("studio.json"), "x"), "damaged");
            SetAside.copy(folder.resolve("studio.json"), new byte[1], "damaged");
        }
        try (var files = Files.list(folder)) {
            assertEquals(8, files.count());
        }
        assertTrue(SetAside.isThereOf(folder.resolve("studio.json")));
    }
}
