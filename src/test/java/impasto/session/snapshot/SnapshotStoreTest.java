package impasto.session.snapshot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.image.Picture;
import impasto.settings.Colour;
import impasto.settings.ColourMode;
import impasto.settings.Preset;
import impasto.settings.Setup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotStoreTest {

    @TempDir
    Path folder;

    @Test
    void snapshotsOutliveTheStore() throws Exception {
        Picture picture = Picture.of(2, 1, new float[] {0, 0.2f, 0.4f, 0.6f, 0.8f, 1});
        SnapshotStore store = new SnapshotStore(folder.resolve("snapshots"));
        Snapshot first = store.add(PaintedPicture.of(picture), "cat", 10, 12.5);
        Snapshot second = store.add(PaintedPicture.of(picture), "cat", 20, Double.NaN);
        SnapshotStore again = new SnapshotStore(folder.resolve("snapshots"));
        assertEquals(List.of(first, second), again.list());
        assertArrayEquals(picture.toArray(), SnapshotStore.read(first).finished().toArray(), 1 / 255f);
        again.delete(first);
        assertEquals(List.of(second), again.list());
    }

    @Test
    void theNewestIsLastThoughTheClockWasPutBack() throws Exception {
        PaintedPicture painted = PaintedPicture.of(Picture.of(2, 1, new float[6]));
        long tomorrow = System.currentTimeMillis() + Duration.ofDays(1).toMillis();
        Snapshot before = new SnapshotStore(folder).add(tomorrow, painted, "cat", 3, 1, Optional.empty(), Optional.empty(),
                Optional.empty());
        SnapshotStore again = new SnapshotStore(folder);
        assertEquals(List.of(before), again.list());
        Snapshot after = again.add(painted, "cat", 4, 1);
        assertEquals(List.of(before, after), again.list());
    }

    @Test
    void aPaintingIsKeptWithWhatItsColoursAreMadeFrom() throws Exception {
        Picture content = Picture.of(4, 2, new float[] {
            1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0});
        Picture coarse = Picture.of(2, 1, new float[] {0.4f, 0.4f, 0.4f, 0.6f, 0.6f, 0.6f});
        PaintedPicture painted = new PaintedPicture(coarse, Optional.of(content), new Colour(ColourMode.KEEP, 0.5));
        SnapshotStore store = new SnapshotStore(folder);
        Snapshot first = store.add(painted, "cat", 3, 1);
        Snapshot second = store.add(painted.with(Colour.STYLES), "cat", 4, 1);
        assertEquals(List.of(first, second), store.list());
        assertEquals(first.content(), second.content());
        assertEquals(4, first.width());
        assertEquals(2, first.side());
        PaintedPicture read = SnapshotStore.read(first);
        assertArrayEquals(painted.finished().toArray(), read.finished().toArray(), 2 / 255f);
        assertArrayEquals(coarse.resized(4, 2).toArray(), read.with(Colour.STYLES).finished().toArray(), 1 / 255f);
        store.delete(first);
        assertTrue(Files.exists(second.content().orElseThrow()));
        store.delete(second);
        assertFalse(Files.exists(second.content().orElseThrow()));
    }

    @Test
    void whatAPaintingLearnsFromIsKeptOnceForAllItsSnapshots() throws Exception {
        Picture style = Picture.of(2, 1, new float[] {0, 0.2f, 0.4f, 0.6f, 0.8f, 1});
        PaintedPicture painted = PaintedPicture.of(Picture.of(2, 1, new float[6]));
        Optional<Origin> origin = Optional.of(Origin.of(1_700_000_000_000L, "waves"));
        SnapshotStore store = new SnapshotStore(folder);
        Snapshot first = store.add(store.nextId(), painted, "cat", 3, 1, origin, Optional.of(style), Optional.empty());
        Snapshot second = store.add(store.nextId(), painted, "cat", 4, 1, origin, Optional.of(style), Optional.empty());
        assertEquals(List.of(first, second), new SnapshotStore(folder).list());
        assertEquals(1_700_000_000_000L, first.origin().orElseThrow().begun());
        assertEquals("waves", first.origin().orElseThrow().style());
        assertEquals(first.origin(), second.origin());
        assertArrayEquals(style.toArray(), SnapshotStore.style(second).orElseThrow().toArray(), 1 / 255f);
        store.clear(Duration.ZERO);
        store.delete(first);
        assertTrue(SnapshotStore.style(second).isPresent(), "the other needs it");
        store.delete(second);
        assertTrue(SnapshotStore.style(second).isEmpty());
    }

    @Test
    void theSettingsOfASnapshotAreKeptAndADamagedOneOfThemCostsNoOther() throws Exception {
        SnapshotStore store = new SnapshotStore(folder);
        Setup setup = Setup.standard().withTransfer(Preset.LOOSE.settings().withSize(777)).withSnapshotEvery(5);
        Snapshot kept = store.add(store.nextId(), PaintedPicture.of(Picture.of(2, 1, new float[6])), "cat", 3, 1, Optional.empty(),
                Optional.empty(), Optional.of(setup));
        assertEquals(Optional.of(setup), store.list().get(0).setup());
        Path facts = folder.resolve(kept.id() + ".json");
        Files.writeString(facts, Files.readString(facts).replace("777", "\"huge\""));
        Setup salvaged = store.list().get(0).setup().orElseThrow();
        assertEquals(setup.transfer().weights(), salvaged.transfer().weights());
        assertEquals(Setup.standard().transfer().size(), salvaged.transfer().size());
        Files.writeString(facts, "{\"name\": \"cat\", \"iteration\": 3, \"width\": 2, \"height\": 1, \"setup\": [7]}");
        assertEquals(Optional.empty(), store.list().get(0).setup());
    }

    @Test
    void aSnapshotOfAnEarlierTimeIsRead() throws Exception {
        SnapshotStore store = new SnapshotStore(folder);
        Snapshot kept = store.add(PaintedPicture.of(Picture.of(2, 1, new float[6])), "cat", 1, 1);
        Files.writeString(folder.resolve(kept.id() + ".json"),
                "{\"name\": \"cat\", \"iteration\": 1, \"loss\": 1.0, \"width\": 2, \"height\": 1}");
        assertEquals(List.of(kept), store.list());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"name\": ", "null", "[]", "{\"name\": null, \"width\": \"wide\", \"loss\": 1e999}",
        "{\"colour\": \"unheard of\", \"colourStrength\": 7, \"side\": -1, \"iteration\": 1e999, \"content\": [\"a\"]}"})
    void aPictureWhoseFactsCannotBeReadIsASnapshotAllTheSame(String facts) throws Exception {
        SnapshotStore store = new SnapshotStore(folder);
        Snapshot kept = store.add(PaintedPicture.of(Picture.of(2, 1, new float[6])), "cat", 1, 1);
        Path file = folder.resolve(kept.id() + ".json");
        if (facts.isEmpty()) {
            Files.delete(file);
        } else {
            Files.writeString(file, facts);
        }
        Snapshot found = store.list().get(0);
        assertEquals(List.of(kept.id(), 2, 1, 2, 0, "painting", Colour.STYLES), List.of(found.id(), found.width(), found.height(),
                found.side(), found.iteration(), found.name(), found.colour()));
        assertEquals(2, SnapshotStore.read(found).finished().width());
        store.delete(found);
        assertEquals(List.of(), store.list());
        assertFalse(Files.exists(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../holiday.png", "ABSOLUTE", "content-2x1-0badcafe.png", "holiday.png", "\\u0000", "1.png"})
    @DisabledOnOs(OS.WINDOWS)
    void factsNameNothingButContentsOfTheFolder(String name) throws Exception {
        Path outside = Files.writeString(folder.resolve("holiday.png"), "mine");
        Path inside = Files.createDirectory(folder.resolve("snapshots"));
        Files.writeString(inside.resolve("holiday.png"), "mine");
        Files.createSymbolicLink(inside.resolve("content-2x1-0badcafe.png"), outside);
        SnapshotStore store = new SnapshotStore(inside);
        Snapshot kept = store.add(PaintedPicture.of(Picture.of(2, 1, new float[6])), "cat", 1, 1);
        Files.writeString(inside.resolve(kept.id() + ".json"), "{\"name\": \"cat\", \"iteration\": 1, \"width\": 2, \"height\": 1,"
                + " \"content\": \"" + name.replace("ABSOLUTE", outside.toString()) + "\"}");
        Snapshot found = store.list().get(0);
        assertEquals(Optional.empty(), found.content());
        store.delete(found);
        store.delete(new Snapshot(1, "cat", 1, 1, 2, 1, 2, Colour.STYLES, outside, Optional.of(outside)));
        assertTrue(Files.exists(outside));
        assertTrue(Files.exists(inside.resolve("holiday.png")));
        assertTrue(Files.exists(inside.resolve("content-2x1-0badcafe.png")));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nothingIsDeletedInAFolderThatIsALink() throws Exception {
        Path pictures = Files.createDirectory(folder.resolve("pictures"));
        SnapshotStore store = new SnapshotStore(Files.createSymbolicLink(folder.resolve("snapshots"), pictures));
        Snapshot kept = store.add(PaintedPicture.of(Picture.of(2, 1, new float[6])), "cat", 1, 1);
        assertThrows(IOException.class, () -> store.delete(kept));
        assertEquals(List.of(kept), store.list());
    }

    @Test
    void whatIsThereAlreadyIsNotWrittenOver() throws Exception {
        long soon = System.currentTimeMillis();
        for (int i = 0; i < 3000; i++) {
            Files.writeString(folder.resolve(soon + i + ".png"), "another studio's");
        }
        Snapshot kept = new SnapshotStore(folder).add(PaintedPicture.of(Picture.of(2, 1, new float[6])), "cat", 1, 1);
        assertTrue(kept.id() >= soon + 3000);
    }

    @Test
    void whatIsNoSnapshotIsPassedOver() throws Exception {
        SnapshotStore store = new SnapshotStore(folder);
        Snapshot whole = store.add(PaintedPicture.of(Picture.of(1, 1, new float[3])), "cat", 1, 1);
        Files.writeString(folder.resolve("7.json"), "{}");
        Files.writeString(folder.resolve("note.json"), "[]");
        Files.writeString(folder.resolve("8.json"), Files.readString(folder.resolve(whole.id() + ".json")));
        assertEquals(List.of(whole), store.list());
        assertTrue(new SnapshotStore(folder.resolve("none")).list().isEmpty());
    }
}
