package impasto.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"\\\\server\\share\\cat.jpg", "//server/share/cat.jpg", "\\/server/share", "/\\server\\share",
        "\\\\?\\UNC\\server\\share", "\\\\.\\pipe\\name", "//?/UNC/server/share", "  \\\\server\\share", "\\\\server"})
    void twoSeparatorsNameAnotherComputerOnWindowsOnly(String text) {
        assertTrue(LocalPath.isRemote(text, true));
        assertFalse(LocalPath.isRemote(text, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file://server/share/cat.jpg", "FILE://server/share", "file:////server/share", "smb://server/share",
        "file:\\\\server\\share", "https://server/cat.jpg"})
    void aUrlWithAHostNamesAnotherComputerEverywhere(String text) {
        assertTrue(LocalPath.isRemote(text, true));
        assertTrue(LocalPath.isRemote(text, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"C:\\pictures\\cat.jpg", "C:/pictures/cat.jpg", "/home/me/cat.jpg", "cat.jpg", "a//b", "c:\\\\a",
        "file:///home/me/cat.jpg", "file://localhost/home/me/cat.jpg", "a\\\\b", ""})
    void otherPathsAreHere(String text) {
        assertFalse(LocalPath.isRemote(text, true));
        assertFalse(LocalPath.isRemote(text, false));
    }

    @Test
    @EnabledOnOs(OS.WINDOWS)
    void noPathToAnotherComputerIsMade() {
        assertEquals(Optional.empty(), LocalPath.of("\\\\server\\share\\cat.jpg"));
        assertEquals(Optional.of(Path.of("C:\\cat.jpg")), LocalPath.of("C:\\cat.jpg"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void twoSeparatorsAreAnOrdinaryPathElsewhere() {
        assertEquals(Optional.of(Path.of("/server/share")), LocalPath.of("//server/share"));
        assertEquals(Optional.of(Path.of("\\\\server")), LocalPath.of("\\\\server"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\0b", "LONG"})
    void whatIsNoPathIsNone(String text) {
        assertEquals(Optional.empty(), LocalPath.of(text.equals("LONG") ? "/a".repeat(50_000) : text));
    }
}
