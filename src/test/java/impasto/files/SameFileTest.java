package impasto.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SameFileTest {

    @TempDir
    Path folder;

    @Test
    void oneFileByOtherWays() throws IOException {
        Path photo = Files.createFile(folder.resolve("photo.png"));
        Files.createDirectory(folder.resolve("sub"));
        assertSame(photo, photo);
        assertSame(photo, folder.resolve("sub/../photo.png"));
        assertSame(photo, folder.resolve("./photo.png"));
        assertSame(photo, Files.createLink(folder.resolve("hard.png"), photo));
        assertDifferent(photo, Files.createFile(folder.resolve("other.png")));
        assertDifferent(photo, folder.resolve("missing.png"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void throughLinksOfFilesAndFolders() throws IOException {
        Path photo = Files.createFile(folder.resolve("photo.png"));
        assertSame(photo, Files.createSymbolicLink(folder.resolve("link.png"), Path.of("photo.png")));
        Path again = Files.createSymbolicLink(folder.resolve("again"), folder);
        assertSame(photo, again.resolve("photo.png"));
        assertSame(folder.resolve("new.png"), again.resolve("new.png"));
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling.png"), Path.of("new.png"));
        assertSame(folder.resolve("new.png"), dangling);
    }

    @Test
    void spellingsAreTheSameWhereTheDiskSaysSo() throws IOException {
        Path probe = Files.createFile(folder.resolve("probe"));
        boolean blind = Files.exists(folder.resolve("PROBE"));
        assertEquals(blind, SameFile.is(probe, folder.resolve("PROBE")));
        assertEquals(blind, SameFile.is(folder.resolve("new.png"), folder.resolve("NEW.png")));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(probe), files.toList());
        }
    }

    @Test
    void whatIsNotThereIsTheSameByNameOnly() {
        assertSame(folder.resolve("new.png"), folder.resolve("new.png"));
        assertDifferent(folder.resolve("new.png"), folder.resolve("new.csv"));
        assertDifferent(folder.resolve("gone/new.png"), folder.resolve("new.png"));
    }

    private static void assertSame(Path one, Path other) {
        assertTrue(SameFile.is(one, other) && SameFile.is(other, one), one + " and " + other);
    }

    private static void assertDifferent(Path one, Path other) {
        assertFalse(SameFile.is(one, other) || SameFile.is(other, one), one + " and " + other);
    }
}
