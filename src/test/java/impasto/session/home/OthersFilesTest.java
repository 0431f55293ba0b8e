package impasto.session.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.files.UserFolders;
import impasto.image.Mask;
import impasto.session.MaskStore;
import impasto.session.PresetStore;
import impasto.session.snapshot.RecoveryStore;
import impasto.settings.NamedSetup;
import impasto.settings.Setup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Files of others, in the program's folders or behind links in them, under names that look like its own. */
class OthersFilesTest {

    @TempDir
    Path folder;

    private UserFolders home;
    private Path theirs;

    @BeforeEach
    void fill() throws Exception {
        home = UserFolders.within(folder.resolve("home"));
        theirs = Files.createDirectories(folder.resolve("theirs"));
        for (Path part : List.of(home.config(), home.data(), home.state())) {
            Files.createDirectories(part);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void guestsThatAreALinkToFoldersWithSuchNames() throws Exception {
        Path photo = put(theirs.resolve(UUID.randomUUID().toString()).resolve("photo.jpg"));
        Files.createSymbolicLink(home.state().resolve("guests"), theirs);
        openAndClose();
        assertEquals(List.of(photo), files(theirs));
    }

    @Test
    void foldersAmongTheGuestsThatAreNone() throws Exception {
        Path guests = home.state().resolve("guests");
        Path photo = put(guests.resolve(UUID.randomUUID().toString()).resolve("photo.jpg"));
        openAndClose();
        assertEquals(List.of(photo), files(guests));
    }

    @Test
    void filesInAGuestsFolders() throws Exception {
        StudioHome first = StudioHome.open(home);
        StudioHome second = StudioHome.open(home);
        Path guest = second.folders().config().getParent();
        List<Path> files = List.of(put(guest.resolve("notes.txt")), put(guest.resolve("data/masks/holiday.png")),
                put(guest.resolve("mine/song.ogg")));
        second.close();
        first.close();
        openAndClose();
        assertEquals(sorted(files), files(guest));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksInAGuestsFolders() throws Exception {
        StudioHome first = StudioHome.open(home);
        StudioHome second = StudioHome.open(home);
        Path mask = put(theirs.resolve("mask-2x1-00000000.png"));
        Path masks = second.folders().data().resolve("masks");
        Files.deleteIfExists(masks);
        Files.createSymbolicLink(masks, theirs);
        second.close();
        first.close();
        assertEquals(List.of(mask), files(theirs));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void presetsThatAreALinkWhenASecondStudioSetsThemAside() throws Exception {
        put(theirs.resolve("accounts.json"));
        new PresetStore(theirs).save(NamedSetup.own("Warm", Setup.standard()));
        List<Path> before = files(theirs);
        Files.createSymbolicLink(HomeParts.presets(home), theirs);
        secondMends(store -> store.delete("Warm"));
        assertEquals(before, files(theirs));
    }

    @Test
    void presetsThatASecondStudioSetAsideAreInTheHome() throws Exception {
        StudioHome first = StudioHome.open(home);
        put(HomeParts.presets(home).resolve("accounts.json"));
        StudioHome second = StudioHome.open(home);
        new PresetStore(HomeParts.presets(second.folders())).mend();
        second.close();
        first.close();
        assertTrue(files(home.config()).stream().anyMatch(file -> "mine".equals(text(file))));
    }

    private void secondMends(Mischief mischief) throws Exception {
        StudioHome first = StudioHome.open(home);
        StudioHome second = StudioHome.open(home);
        PresetStore presets = new PresetStore(HomeParts.presets(second.folders()));
        presets.mend();
        mischief.to(presets);
        second.close();
        first.close();
    }

    private interface Mischief {
        void to(PresetStore presets) throws IOException;
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void paintingsThatAreALink() throws Exception {
        Path photo = put(theirs.resolve(UUID.randomUUID().toString()).resolve("picture-1.png"));
        Files.createSymbolicLink(HomeParts.paintings(home), theirs);
        new RecoveryStore(HomeParts.paintings(home)).list();
        assertEquals(List.of(photo), files(theirs));
    }

    @Test
    void picturesAmongThePaintings() throws Exception {
        Path photo = put(HomeParts.paintings(home).resolve(UUID.randomUUID().toString()).resolve("holiday-1.jpg"));
        new RecoveryStore(HomeParts.paintings(home)).list();
        assertTrue(Files.exists(photo));
    }

    @Test
    void aManifestWithNumbersThatAreNone() throws Exception {
        for (String number : List.of("1e99999", "1e999", "-1e400", "1.5e3", "99999999999999999999")) {
            Path painting = HomeParts.paintings(home).resolve(UUID.randomUUID().toString());
            Files.createDirectories(painting);
            new impasto.image.file.PictureWriter().write(Mask.filled(2, 1, 0.5f).toPicture(), painting.resolve("picture-1.png"));
            Files.writeString(painting.resolve("current.json"), "{\"version\": 1, \"iterations\": " + number
                    + ", \"facts\": {}, \"files\": {\"picture\": \"picture-1.png\"}}");
        }
        assertEquals(5, new RecoveryStore(HomeParts.paintings(home)).list().size());
    }

    @Test
    void filesUnderNamesOfItsOwn() throws Exception {
        List<Path> files = List.of(put(HomeParts.snapshots(home).resolve("2024.json")),
                put(HomeParts.snapshots(home).resolve("content-4x2-00000000.png")),
                put(HomeParts.masks(home).resolve("mask-4x2-00000000.png")));
        new MaskStore(HomeParts.masks(home)).write(Mask.filled(2, 1, 1));
        Path mask = HomeParts.masks(home).resolve(MaskStore.name(Mask.filled(2, 1, 1)));
        Files.writeString(HomeParts.settings(home), "{\"version\": 1}");
        age(home.data());
        new Housekeeping(home).clear();
        files.forEach(file -> assertTrue(Files.exists(file), file::toString));
        assertFalse(Files.exists(mask));
    }

    private void openAndClose() {
        StudioHome.open(home).close();
    }

    private static Path put(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "mine");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static void age(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(3))));
            }
        }
    }

    private static List<Path> sorted(List<Path> files) {
        return files.stream().sorted().toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
