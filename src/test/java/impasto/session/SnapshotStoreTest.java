package impasto.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.image.Picture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotStoreTest {

    @TempDir
    Path folder;

    @Test
    void snapshotsOutliveTheStore() throws Exception {
        Picture picture = Picture.of(2, 1, new float[] {0, 0.2f, 0.4f, 0.6f, 0.8f, 1});
        SnapshotStore store = new SnapshotStore(folder.resolve("snapshots"));
        Snapshot first = store.add(picture, "cat", 10, 12.5);
        Snapshot second = store.add(picture, "cat", 20, Double.NaN);
        SnapshotStore again = new SnapshotStore(folder.resolve("snapshots"));
        assertEquals(List.of(first, second), again.list());
        assertArrayEquals(picture.toArray(), SnapshotStore.read(first).toArray(), 1 / 255f);
        again.delete(first);
        assertEquals(List.of(second), again.list());
    }

    @Test
    void whatIsNoSnapshotIsPassedOver() throws Exception {
        SnapshotStore store = new SnapshotStore(folder);
        Snapshot whole = store.add(Picture.of(1, 1, new float[3]), "cat", 1, 1);
        Files.writeString(folder.resolve("7.json"), "{}");
        Files.writeString(folder.resolve("note.json"), "[]");
        Files.writeString(folder.resolve("8.json"), Files.readString(folder.resolve(whole.id() + ".json")));
        assertEquals(List.of(whole), store.list());
        assertTrue(new SnapshotStore(folder.resolve("none")).list().isEmpty());
    }
}
