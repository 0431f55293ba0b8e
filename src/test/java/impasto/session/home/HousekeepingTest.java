package impasto.session.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.files.UserFolders;
import impasto.image.Mask;
import impasto.image.Picture;
import impasto.session.MaskStore;
import impasto.session.Preferences;
import impasto.session.snapshot.PaintedPicture;
import impasto.session.snapshot.Snapshot;
import impasto.session.snapshot.SnapshotStore;
import impasto.session.snapshot.Take;
import impasto.session.snapshot.TakePicture;
import impasto.session.snapshot.TakeStore;
import impasto.settings.Colour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class HousekeepingTest {

    private static final Mask NEEDED = Mask.filled(2, 1, 1);
    private static final Mask OLD = Mask.filled(2, 1, 0.5f);

    @TempDir
    Path home;

    private UserFolders folders;
    private Path masks;
    private Path settings;

    @BeforeEach
    void fill() throws Exception {
        folders = UserFolders.within(home);
        masks = folders.data().resolve("masks");
        settings = folders.config().resolve("studio.json");
        MaskStore store = new MaskStore(masks);
        store.write(NEEDED);
        store.write(OLD);
        try (Preferences preferences = new Preferences(settings, failure -> { })) {
            preferences.put("mask.protect", MaskStore.name(NEEDED));
        }
        age(home);
    }

    @Test
    void aMaskThatNothingNamesIsCleared() throws Exception {
        Path photo = Files.writeString(masks.resolve("holiday.png"), "mine");
        new MaskStore(masks).write(Mask.filled(3, 1, 1));
        age(photo);
        clear();
        assertFalse(isThere(OLD));
        assertTrue(isThere(NEEDED));
        assertTrue(isThere(Mask.filled(3, 1, 1)));
        assertTrue(Files.exists(photo));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nothingIsClearedInAFolderThatIsALink() throws Exception {
        Path pictures = home.resolve("pictures");
        Files.move(masks, pictures);
        Files.createSymbolicLink(masks, pictures);
        clear();
        assertTrue(isThere(OLD));
        assertEquals(NEEDED, new MaskStore(masks).read(MaskStore.name(NEEDED)));
    }

    @Test
    void noMaskIsClearedWhenTheSettingsAreNotAllThatTheyWere() throws Exception {
        Files.writeString(settings, "{\"mask.protect\": ");
        clear();
        assertTrue(isThere(NEEDED) && isThere(OLD));
        try (Preferences preferences = new Preferences(settings, failure -> { })) {
            preferences.put("theme", "light");
        }
        clear();
        assertTrue(isThere(NEEDED) && isThere(OLD));
        Files.delete(settings);
        clear();
        assertTrue(isThere(NEEDED) && isThere(OLD));
    }

    @Test
    void aMaskThatATakeNamesStays() throws Exception {
        TakeStore takes = new TakeStore(folders.data().resolve("snapshots"));
        Take take = Take.unknown(1_700_000_000_000L);
        takes.save(new Take(take.id(), take.parent(), take.setup(),
                Optional.of(new TakePicture("cat.jpg", Optional.empty(), Optional.of(MaskStore.name(OLD)))), take.paintings(), take.start(),
                take.stages(), take.before(), take.losses(), take.seconds(), take.label(), take.recipe()));
        clear();
        assertTrue(isThere(OLD));
        Path file = folders.data().resolve("snapshots").resolve("take-1700000000000.json");
        Files.writeString(file, "{\"photo\": ");
        clear();
        assertTrue(isThere(OLD), "it may have been named");
        takes.delete(take.id());
        clear();
        assertFalse(isThere(OLD));
    }

    @Test
    void whatAKilledProgramLeftOfSnapshotsIsCleared() throws Exception {
        Path folder = folders.data().resolve("snapshots");
        SnapshotStore store = new SnapshotStore(folder);
        Picture picture = Picture.of(2, 1, new float[6]);
        Snapshot kept = store.add(new PaintedPicture(picture, Optional.of(picture), Colour.STYLES), "cat", 1, 1);
        Path facts = Files.copy(folder.resolve(kept.id() + ".json"), folder.resolve("5.json"));
        Picture grey = Picture.of(2, 1, new float[] {0.5f, 0.5f, 0.5f, 0.2f, 0.2f, 0.2f});
        Snapshot lost = store.add(new PaintedPicture(grey, Optional.of(grey), Colour.STYLES), "cat", 1, 1);
        Files.delete(lost.file());
        Path content = lost.content().orElseThrow();
        Path part = Files.writeString(folder.resolve(".impasto-0123456789abcdef.part"), "left");
        Path other = Files.writeString(folder.resolve("notes.json"), "{}");
        clear();
        assertTrue(Stream.of(facts, content, part, other).allMatch(Files::exists));
        age(home);
        clear();
        assertTrue(Stream.of(facts, content, part).noneMatch(Files::exists));
        assertTrue(Files.exists(other));
        assertEquals(List.of(kept), store.list());
        assertTrue(Files.exists(kept.content().orElseThrow()));
    }

    @Test
    void noContentIsClearedWhileASnapshotMayNeedIt() throws Exception {
        Path folder = folders.data().resolve("snapshots");
        SnapshotStore store = new SnapshotStore(folder);
        Picture picture = Picture.of(2, 1, new float[6]);
        Snapshot kept = store.add(new PaintedPicture(picture, Optional.of(picture), Colour.STYLES), "cat", 1, 1);
        Files.writeString(folder.resolve(kept.id() + ".json"), "{\"name\": \"cat\"");
        age(home);
        clear();
        assertTrue(Files.exists(kept.content().orElseThrow()));
    }

    @Test
    void temporariesAreClearedEverywhere() throws Exception {
        List<Path> left = List.of(folders.config(), folders.config().resolve("presets"), folders.data().resolve("pasted"), masks,
                folders.state());
        for (Path folder : left) {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(".x.png.2f1e4d3c-0a1b-4c2d-8e3f-001122334455.part"), "left");
        }
        age(home);
        clear();
        for (Path folder : left) {
            try (var files = Files.list(folder)) {
                assertTrue(files.noneMatch(file -> file.toString().endsWith(".part")), folder.toString());
            }
        }
    }

    private void clear() {
        new Housekeeping(folders).clear();
    }

    private boolean isThere(Mask mask) {
        return Files.exists(masks.resolve(MaskStore.name(mask)));
    }

    private static void age(Path top) throws IOException {
        try (Stream<Path> all = Files.walk(top)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(3))));
            }
        }
    }
}
