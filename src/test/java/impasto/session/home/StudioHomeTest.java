package impasto.session.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.files.Folders;
import impasto.files.UserFolders;
import impasto.image.Mask;
import impasto.image.Picture;
import impasto.session.MaskStore;
import impasto.session.Preferences;
import impasto.session.PictureSource.OfFile;
import impasto.session.PresetStore;
import impasto.session.snapshot.PaintedPicture;
import impasto.session.snapshot.RecoveryStore;
import impasto.session.snapshot.Snapshot;
import impasto.session.snapshot.SnapshotStore;
import impasto.session.snapshot.Take;
import impasto.session.snapshot.TakeLabel;
import impasto.session.snapshot.TakePicture;
import impasto.session.snapshot.TakeStore;
import impasto.settings.NamedSetup;
import impasto.settings.Setup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two studios on one home. */
class StudioHomeTest {

    @TempDir
    Path folder;

    private UserFolders home;

    @BeforeEach
    void fill() throws Exception {
        home = UserFolders.within(folder);
        set(home, "theme", "dark");
        set(home, "content", "a");
        presets(home).save(NamedSetup.own("Warm", Setup.standard()));
        presets(home).save(NamedSetup.own("Cold", Setup.standard()));
        snapshots(home).add(painted(0.1f), "cat", 1, 1);
        snapshots(home).add(painted(0.2f), "cat", 2, 1);
    }

    @Test
    void aGuestSeesWhatIsThereAndChangesNothingUntilTheOtherIsClosed() throws Exception {
        StudioHome first = StudioHome.open(home);
        StudioHome second = StudioHome.open(home);
        assertFalse(first.waits());
        assertTrue(second.waits());
        assertEquals(home, first.folders());
        assertEquals(List.of(1, 2), iterations(second.folders()));
        assertEquals(List.of("Cold", "Warm"), names(second.folders()));
        change(second.folders());
        assertFalse(second.takeOver());
        assertEquals("dark", text(home, "theme"));
        assertEquals(List.of(1, 2), iterations(home));
        assertEquals(List.of("Cold", "Warm"), names(home));
        set(home, "content", "b");
        first.close();
        assertTrue(second.takeOver());
        changed();
        assertEquals("b", text(home, "content"), "what the first changed and the second did not");
        // What it changes from now on comes over when it is closed.
        snapshots(second.folders()).add(painted(0.4f), "cat", 4, 1);
        second.close();
        assertEquals(List.of(2, 3, 4), iterations(home));
        assertFalse(hasGuests());
    }

    @Test
    void aGuestThatWasClosedFirstComesOverWhenTheOtherIsClosed() throws Exception {
        StudioHome first = StudioHome.open(home);
        StudioHome second = StudioHome.open(home);
        change(second.folders());
        second.close();
        assertEquals("dark", text(home, "theme"));
        assertTrue(hasGuests());
        first.close();
        changed();
        assertFalse(hasGuests());
    }

    @Test
    void aGuestThatWasKilledComesOverAtTheNextStartAlsoWhenThatIsInterrupted() throws Exception {
        StudioHome first = StudioHome.open(home);
        StudioHome second = StudioHome.open(home);
        UserFolders guest = second.folders();
        change(guest);
        new RecoveryStore(HomeParts.paintings(guest)).begin("cat").keep(painted(0.5f), 7, 160, 1);
        second.close();
        // As when both are killed, the second after half of it had come over.
        Folders.link(HomeParts.snapshots(guest).resolve(newest(guest) + ".json"),
                HomeParts.snapshots(home).resolve(newest(guest) + ".json"));
        first.close();
        StudioHome third = StudioHome.open(home);
        changed();
        assertEquals(7, new RecoveryStore(HomeParts.paintings(home)).list().get(0).snapshot().iteration());
        assertFalse(hasGuests());
        third.close();
    }

    @Test
    void bothMayHaveChangedTheSame() throws Exception {
        StudioHome first = StudioHome.open(home);
        StudioHome second = StudioHome.open(home);
        Setup other = Setup.standard().withPreviewEvery(3);
        presets(home).save(NamedSetup.own("Warm", other));
        presets(second.folders()).save(NamedSetup.own("Warm", Setup.standard().withPreviewEvery(5)));
        presets(home).save(NamedSetup.own("New", other));
        presets(second.folders()).save(NamedSetup.own("New", Setup.standard().withPreviewEvery(5)));
        presets(home).save(NamedSetup.own("Cold", other));
        presets(second.folders()).delete("Cold");
        first.close();
        second.close();
        assertEquals(List.of("Cold", "New", "New 2", "Warm", "Warm 2"), names(home));
    }

    @Test
    void picturesThatAGuestPastedAreFoundUnderTheirNewNames() throws Exception {
        StudioHome first = StudioHome.open(home);
        StudioHome second = StudioHome.open(home);
        Files.createDirectories(HomeParts.pasted(home));
        Files.createDirectories(HomeParts.pasted(second.folders()));
        Files.writeString(HomeParts.pasted(home).resolve("pasted-1.png"), "the first's");
        Path same = Files.writeString(HomeParts.pasted(second.folders()).resolve("pasted-1.png"), "the second's");
        Path other = Files.writeString(HomeParts.pasted(second.folders()).resolve("pasted-2.png"), "another");
        set(second.folders(), "content", same.toString());
        set(second.folders(), "start", other.toString());
        first.close();
        second.close();
        assertEquals("the second's", Files.readString(Path.of(text(home, "content"))));
        assertEquals(HomeParts.pasted(home).resolve("pasted-2.png").toString(), text(home, "start"));
        assertEquals("the first's", Files.readString(HomeParts.pasted(home).resolve("pasted-1.png")));
    }

    @Test
    void aGuestKilledWhileItsHomeWasMadeChangesNothing() throws Exception {
        StudioHome first = StudioHome.open(home);
        StudioHome second = StudioHome.open(home);
        Path guest = second.folders().config().getParent();
        second.close();
        Files.delete(guest.resolve("base.json"));
        first.close();
        assertEquals(List.of(1, 2), iterations(home));
        assertEquals(List.of("Cold", "Warm"), names(home));
        assertFalse(Files.exists(guest));
    }

    @Test
    void nothingIsDeletedThroughLinksAmongGuests() throws Exception {
        Path others = Files.createDirectories(folder.resolve("others"));
        Path picture = Files.writeString(others.resolve("mine.png"), "mine");
        StudioHome first = StudioHome.open(home);
        StudioHome second = StudioHome.open(home);
        Files.createSymbolicLink(second.folders().data().resolve("linked"), others);
        Files.createSymbolicLink(home.state().resolve("guests/8d5ad0a5-9a3c-4c36-8f50-2cf0b8b7a1de"), others);
        second.close();
        first.close();
        assertTrue(Files.exists(picture));
    }

    @Test
    void whatAGuestSaysOfTakesComesOverAndWhatIsSaidHereStays() throws Exception {
        takes(home).save(take(1, "old"));
        takes(home).save(take(2, "gone"));
        takes(home).save(take(3, "mine"));
        takes(home).save(take(5, "gone, but mine"));
        StudioHome first = StudioHome.open(home);
        StudioHome second = StudioHome.open(home);
        UserFolders guest = second.folders();
        assertEquals(4, takes(guest).list().size());
        takes(guest).save(take(1, "new"));
        takes(guest).delete(2);
        takes(guest).delete(5);
        takes(home).save(take(3, "said here"));
        takes(home).save(take(5, "said here"));
        Path pasted = HomeParts.pasted(guest).resolve("pasted-2026-11-26-174012.png");
        Files.createDirectories(pasted.getParent());
        Files.writeString(pasted, "a picture");
        Take own = take(4, "of the guest");
        takes(guest).save(new Take(4, Optional.of(new Take.Parent(1, 7)), own.setup(), Optional.of(TakePicture.of(new OfFile(pasted),
                Optional.empty())), own.paintings(), own.start(), own.stages(), own.before(), own.losses(), own.seconds(), own.label(),
                own.recipe()));
        first.close();
        second.close();
        assertEquals(List.of("new", "said here", "of the guest", "said here"), takes(home).list().stream().map(take -> take.label().name())
                .toList());
        assertEquals(HomeParts.pasted(home).resolve(pasted.getFileName()).toAbsolutePath().toString(),
                takes(home).list().get(2).photo().orElseThrow().source().orElseThrow().toString());
        assertEquals(List.of(1, 2), iterations(home));
        assertFalse(hasGuests());
    }

    private static Take take(long id, String name) {
        return Take.unknown(id).withLabel(TakeLabel.NONE.withName(name));
    }

    private static TakeStore takes(UserFolders folders) {
        return new TakeStore(HomeParts.snapshots(folders));
    }

    private void change(UserFolders guest) throws Exception {
        set(guest, "theme", "light");
        presets(guest).save(NamedSetup.own("Harbour", Setup.standard()));
        presets(guest).delete("Cold");
        presets(guest).save(NamedSetup.own("Warm", Setup.standard().withPreviewEvery(9)));
        SnapshotStore snapshots = snapshots(guest);
        snapshots.delete(snapshots.list().get(0));
        snapshots.add(painted(0.3f), "cat", 3, 1);
        new MaskStore(HomeParts.masks(guest)).write(mask());
    }

    private void changed() throws Exception {
        assertEquals("light", text(home, "theme"));
        assertEquals(List.of("Harbour", "Warm"), names(home));
        assertEquals(9, presets(home).list().get(1).setup().previewEvery());
        assertEquals(List.of(2, 3), iterations(home));
        assertEquals(0.3f, SnapshotStore.read(snapshots(home).list().get(1)).raw().toArray()[0], 1 / 255f);
        assertEquals(mask().checksum(), new MaskStore(HomeParts.masks(home)).read(MaskStore.name(mask())).checksum());
        assertNotEquals(0, snapshots(home).list().get(0).id());
    }

    private static Mask mask() {
        return Mask.of(painted(1).raw());
    }

    private static PaintedPicture painted(float grey) {
        float[] samples = new float[3 * 2 * 3];
        Arrays.fill(samples, grey);
        return PaintedPicture.of(Picture.of(3, 2, samples));
    }

    private static long newest(UserFolders folders) throws Exception {
        List<Snapshot> all = snapshots(folders).list();
        return all.get(all.size() - 1).id();
    }

    private static SnapshotStore snapshots(UserFolders folders) {
        return new SnapshotStore(HomeParts.snapshots(folders));
    }

    private static PresetStore presets(UserFolders folders) {
        return new PresetStore(HomeParts.presets(folders));
    }

    private static List<Integer> iterations(UserFolders folders) throws Exception {
        return snapshots(folders).list().stream().map(Snapshot::iteration).toList();
    }

    private static List<String> names(UserFolders folders) throws Exception {
        return presets(folders).list().stream().map(NamedSetup::name).toList();
    }

    private static void set(UserFolders folders, String name, String value) {
        try (Preferences preferences = new Preferences(HomeParts.settings(folders), failure -> { })) {
            preferences.put(name, value);
        }
    }

    private static String text(UserFolders folders, String name) {
        try (Preferences preferences = new Preferences(HomeParts.settings(folders), failure -> { })) {
            return preferences.text(name).orElse("");
        }
    }

    private boolean hasGuests() throws IOException {
        Path guests = home.state().resolve("guests");
        return Files.isDirectory(guests) && !GuestHome.folders(guests).isEmpty();
    }
}
