package impasto.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnFolderTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    Path home;

    private Path place;
    private Path holiday;
    private OwnFolder folder;

    @BeforeEach
    void fill() throws Exception {
        place = Files.createDirectories(home.resolve("own"));
        holiday = Files.writeString(Files.createDirectories(home.resolve("pictures")).resolve("mask-1.png"), "holiday");
        folder = new OwnFolder(place, Pattern.compile("mask-\\d+\\.png"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../pictures/mask-1.png", "holiday.png", "mask-1.png.bak", "mask-1.png\0", "", ".", "..", "/etc/passwd"})
    void whatHasAnotherNameIsNeitherFoundNorDeleted(String name) throws Exception {
        Files.writeString(place.resolve("holiday.png"), "holiday");
        assertEquals(Optional.empty(), folder.find(name));
        assertThrows(IOException.class, () -> folder.delete(name));
        assertTrue(Files.exists(holiday));
        assertTrue(Files.exists(place.resolve("holiday.png")));
        assertEquals(List.of(), folder.list());
    }

    @Test
    void aFileOfItsOwnIsFoundAndDeleted() throws Exception {
        Path file = Files.writeString(folder.place("mask-1.png"), "mask");
        assertEquals(Optional.of(file), folder.find("mask-1.png"));
        folder.delete("mask-1.png");
        assertFalse(Files.exists(file));
        folder.delete("mask-1.png");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkIsNoFileOfItsOwn() throws Exception {
        Path link = Files.createSymbolicLink(place.resolve("mask-1.png"), holiday);
        assertEquals(Optional.empty(), folder.find("mask-1.png"));
        assertEquals(List.of(), folder.list());
        assertThrows(IOException.class, () -> folder.delete("mask-1.png"));
        assertThrows(IOException.class, () -> folder.place("mask-1.png"));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("holiday", Files.readString(holiday));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nothingIsDeletedInAFolderThatIsALink() throws Exception {
        Path old = old(holiday.resolveSibling(".impasto-0123456789abcdef.part"));
        Files.delete(place);
        Files.createSymbolicLink(place, holiday.getParent());
        assertEquals(Optional.of(place.resolve("mask-1.png")), folder.find("mask-1.png"));
        String refusal = assertThrows(IOException.class, () -> folder.delete("mask-1.png")).getMessage();
        assertTrue(refusal.contains("“own” is a link"), refusal);
        folder.clearTemporaries(HOUR);
        assertTrue(Files.exists(holiday));
        assertTrue(Files.exists(old));
        Files.writeString(folder.place("mask-2.png"), "mask");
        assertTrue(Files.exists(holiday.resolveSibling("mask-2.png")));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aWholeHomeMayLieBehindALink() throws Exception {
        Path way = Files.createSymbolicLink(home.resolve("way"), home);
        OwnFolder moved = new OwnFolder(way.resolve("own"), Pattern.compile("mask-\\d+\\.png"));
        Files.writeString(moved.place("mask-1.png"), "mask");
        moved.delete("mask-1.png");
        assertFalse(Files.exists(place.resolve("mask-1.png")));
    }

    @Test
    void onlyOldTemporariesOfItsOwnAreCleared() throws Exception {
        Path before = old(place.resolve(".mask-1.png.2f1e4d3c-0a1b-4c2d-8e3f-001122334455.part"));
        Path now = old(place.resolve(".impasto-0123456789abcdef.part"));
        Path fresh = Files.writeString(place.resolve(".impasto-fedcba9876543210.part"), "being written");
        Path other = old(place.resolve("vgg19.h5.part"));
        Path hidden = old(place.resolve(".notes.part"));
        folder.clearTemporaries(HOUR);
        assertFalse(Files.exists(before));
        assertFalse(Files.exists(now));
        assertTrue(Files.exists(fresh));
        assertTrue(Files.exists(other));
        assertTrue(Files.exists(hidden));
    }

    private static Path old(Path file) throws IOException {
        Files.writeString(file, "left");
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
    }
}
