package impasto.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.image.Picture;
import impasto.transfer.Colour;
import impasto.transfer.ColourMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotStoreTest {

    @TempDir
    Path folder;

    @Test
    void snapshotsOutliveTheStore() throws Exception {
        Picture picture = Picture.of(2, 1, new float[] {0, 0.2f, 0.4f, 0.6f, 0.8f, 1});
        SnapshotStore store = new SnapshotStore(folder.resolve("snapshots"));
        Snapshot first = store.add(Painted.of(picture), "cat", 10, 12.5);
        Snapshot second = store.add(Painted.of(picture), "cat", 20, Double.NaN);
        SnapshotStore again = new SnapshotStore(folder.resolve("snapshots"));
        assertEquals(List.of(first, second), again.list());
        assertArrayEquals(picture.toArray(), SnapshotStore.read(first).finished().toArray(), 1 / 255f);
        again.delete(first);
        assertEquals(List.of(second), again.list());
    }

    @Test
    void aPaintingIsKeptWithWhatItsColoursAreMadeFrom() throws Exception {
        Picture content = Picture.of(4, 2, new float[] {
            1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0});
        Picture coarse = Picture.of(2, 1, new float[] {0.4f, 0.4f, 0.4f, 0.6f, 0.6f, 0.6f});
        Painted painted = new Painted(coarse, Optional.of(content), new Colour(ColourMode.KEEP, 0.5));
        SnapshotStore store = new SnapshotStore(folder);
        Snapshot first = store.add(painted, "cat", 3, 1);
        Snapshot second = store.add(painted.with(Colour.STYLES), "cat", 4, 1);
        assertEquals(List.of(first, second), store.list());
        assertEquals(first.content(), second.content());
        assertEquals(4, first.width());
        assertEquals(2, first.side());
        Painted read = SnapshotStore.read(first);
        assertArrayEquals(painted.finished().toArray(), read.finished().toArray(), 2 / 255f);
        assertArrayEquals(coarse.resized(4, 2).toArray(), read.with(Colour.STYLES).finished().toArray(), 1 / 255f);
        store.delete(first);
        assertTrue(Files.exists(second.content().orElseThrow()));
        store.delete(second);
        assertFalse(Files.exists(second.content().orElseThrow()));
    }

    @Test
    void aSnapshotOfAnEarlierTimeIsRead() throws Exception {
        SnapshotStore store = new SnapshotStore(folder);
        Snapshot kept = store.add(Painted.of(Picture.of(2, 1, new float[6])), "cat", 1, 1);
        Files.writeString(folder.resolve(kept.id() + ".json"),
                "{\"name\": \"cat\", \"iteration\": 1, \"loss\": 1.0, \"width\": 2, \"height\": 1}");
        assertEquals(List.of(kept), store.list());
    }

    @Test
    void whatIsNoSnapshotIsPassedOver() throws Exception {
        SnapshotStore store = new SnapshotStore(folder);
        Snapshot whole = store.add(Painted.of(Picture.of(1, 1, new float[3])), "cat", 1, 1);
        Files.writeString(folder.resolve("7.json"), "{}");
        Files.writeString(folder.resolve("note.json"), "[]");
        Files.writeString(folder.resolve("8.json"), Files.readString(folder.resolve(whole.id() + ".json")));
        assertEquals(List.of(whole), store.list());
        assertTrue(new SnapshotStore(folder.resolve("none")).list().isEmpty());
    }
}
