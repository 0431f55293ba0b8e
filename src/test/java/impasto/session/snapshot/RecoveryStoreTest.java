package impasto.session.snapshot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.image.Picture;
import impasto.image.file.PictureException;
import impasto.session.snapshot.RecoveryStore.Interrupted;
import impasto.settings.Colour;
import impasto.settings.ColourMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryStoreTest {

    @TempDir
    Path folder;

    @Test
    void theNewestStateIsFoundAndOnlyThat() throws Exception {
        PaintedPicture first = painted(0.2f);
        Recovery recovery = new RecoveryStore(folder).begin("cat", Origin.of(1_700_000_000_000L, "waves"));
        recovery.keep(first, 3, 160, 7.5);
        PaintedPicture later = new PaintedPicture(painted(0.6f).raw(), first.content(), first.colour());
        recovery.keep(later, 103, 160, Double.NaN);
        assertEquals(List.of("content-3.png", "current.json", "picture-103.png"), files());
        Interrupted found = only();
        assertEquals("cat", found.snapshot().name());
        assertEquals(103, found.snapshot().iteration());
        assertEquals(Origin.of(1_700_000_000_000L, "waves"), found.snapshot().origin().orElseThrow());
        assertEquals(160, found.iterations());
        assertEquals(4, found.snapshot().width());
        assertEquals(2, found.snapshot().side());
        assertArrayEquals(later.finished().toArray(), found.read().finished().toArray(), 2 / 255f);
        recovery.end();
        assertEquals(List.of(), new RecoveryStore(folder).list());
        assertFalse(Files.exists(found.folder()));
    }

    @Test
    void aStateThatWasNotWhollyWrittenLeavesTheOneBefore() throws Exception {
        Recovery recovery = new RecoveryStore(folder).begin("cat");
        recovery.keep(painted(0.2f), 3, 160, 1);
        // As when it is killed after the picture and before the manifest.
        Path painting = only().folder();
        Files.write(painting.resolve("picture-9.png"), new byte[] {1, 2, 3});
        assertEquals(3, only().snapshot().iteration());
        assertArrayEquals(painted(0.2f).finished().toArray(), only().read().finished().toArray(), 2 / 255f);
        recovery.keep(painted(0.4f), 9, 160, 1);
        assertEquals(9, only().snapshot().iteration());
    }

    @Test
    void onlyOwnFilesAreReadAndDeleted() throws Exception {
        Path others = Files.writeString(folder.resolve("others.png"), "not ours");
        RecoveryStore store = new RecoveryStore(folder);
        Recovery recovery = store.begin("cat");
        recovery.keep(painted(0.2f), 3, 160, 1);
        Path painting = only().folder();
        Path note = Files.writeString(painting.resolve("a note.txt"), "somebody's");
        Path manifest = painting.resolve("current.json");
        Files.writeString(manifest, Files.readString(manifest).replace("picture-3.png", "../others.png"));
        assertEquals(List.of(), store.list(), "a manifest cannot name files of others");
        recovery.end();
        assertTrue(Files.exists(others));
        assertTrue(Files.exists(note));
    }

    @Test
    void whatIsNoPaintingIsPassedOver() throws Exception {
        RecoveryStore store = new RecoveryStore(folder);
        store.begin("cat").keep(painted(0.2f), 3, 160, 1);
        Path damaged = Files.createDirectory(folder.resolve("8d5ad0a5-9a3c-4c36-8f50-2cf0b8b7a1de"));
        Files.writeString(damaged.resolve("current.json"), "{\"facts\": 7, \"files\": [");
        Path killedEarly = Files.createDirectory(folder.resolve("8d5ad0a5-9a3c-4c36-8f50-2cf0b8b7a1df"));
        Files.writeString(killedEarly.resolve("picture-1.png"), "half");
        Path others = Files.createDirectory(folder.resolve("pictures of mine"));
        assertEquals(1, store.list().size());
        assertTrue(Files.exists(damaged), "what cannot be understood is kept");
        assertFalse(Files.exists(killedEarly), "what nothing was kept of is cleared");
        assertTrue(Files.exists(others));
    }

    @Test
    void whatCannotBeReadIsFoundOnce() throws Exception {
        RecoveryStore store = new RecoveryStore(folder);
        store.begin("cat").keep(painted(0.2f), 3, 160, 1);
        Interrupted found = only();
        Files.write(found.folder().resolve("picture-3.png"), new byte[] {1, 2, 3});
        assertThrows(PictureException.class, found::read);
        Path kept = RecoveryStore.setAside(found);
        assertEquals(List.of(), store.list());
        assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(kept.resolve("picture-3.png")));
    }

    @Test
    void behindALinkNothingIsSetAside() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), elsewhere);
        RecoveryStore store = new RecoveryStore(link);
        store.begin("cat").keep(painted(0.2f), 3, 160, 1);
        Interrupted found = store.list().get(0);
        assertEquals(found.folder(), RecoveryStore.setAside(found));
        assertTrue(Files.isDirectory(found.folder()));
    }

    private Interrupted only() throws IOException {
        List<Interrupted> found = new RecoveryStore(folder).list();
        assertEquals(1, found.size());
        return found.get(0);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(only().folder())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static PaintedPicture painted(float grey) {
        float[] content = new float[4 * 2 * 3];
        Arrays.fill(content, 0.5f);
        float[] raw = new float[2 * 3];
        Arrays.fill(raw, grey);
        return new PaintedPicture(Picture.of(2, 1, raw), Optional.of(Picture.of(4, 2, content)), new Colour(ColourMode.KEEP, 0.5));
    }
}
