package impasto.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @Test
    void nothingThatSteersATerminalIsLeft() {
        StringBuilder all = new StringBuilder();
        for (int code = 0; code <= 0x10ffff; code++) {
            all.appendCodePoint(code);
        }
        Names.plain(all.toString()).codePoints().forEach(code -> {
            int type = Character.getType(code);
            assertFalse(type == Character.CONTROL || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR || type == Character.SURROGATE, Integer.toHexString(code));
            byte direction = Character.getDirectionality(code);
            assertFalse(direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE, Integer.toHexString(code));
        });
        assertEquals("a?[2J?b? Zürich 日本 👩‍🎨", Names.plain("a\u001b[2J\nb\u009b Zürich 日本 👩‍🎨"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"con.png", "CON", "nul.tar.png", "Com1.jpg", "lpt9 .tif", "com\u00b9.png", "aux .a.png",
        "CONOUT$.png"})
    void whatWindowsKeepsIsKnown(String name) {
        assertTrue(Names.reservedByWindows(Path.of("/home/ada").resolve(name)), name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cone.png", "a.con.png", "console.png", "com10.png", "com.png", "out.nul", ".con.png",
        "con-0001.png"})
    void otherNamesAreNot(String name) {
        assertFalse(Names.reservedByWindows(Path.of("/home/ada").resolve(name)), name);
    }
}
