package impasto.session.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import impasto.image.Framing;
import impasto.image.Picture;
import impasto.session.PictureSource;
import impasto.session.PictureSource.OfFile;
import impasto.session.recipe.Input;
import impasto.session.recipe.Machine;
import impasto.session.recipe.Recipe;
import impasto.session.snapshot.Take.Parent;
import impasto.settings.DeviceChoice;
import impasto.settings.PlannedStage;
import impasto.settings.PlannedStage.Kind;
import impasto.settings.PrecisionChoice;
import impasto.settings.Preset;
import impasto.settings.Setup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TakeStoreTest {

    private static final long ID = 1_700_000_000_123L;

    @TempDir
    Path folder;

    @Test
    void aTakeComesBackWhole() throws Exception {
        Take branch = take(ID + 5, Optional.of(new Parent(ID, 42)));
        Take first = take(ID, Optional.empty());
        TakeStore store = new TakeStore(folder.resolve("snapshots"));
        assertEquals(List.of(), store.list());
        store.save(branch);
        store.save(first);
        assertEquals(List.of(first, branch), new TakeStore(folder.resolve("snapshots")).list());
        Take starred = first.withLabel(new TakeLabel(true, "Hafen bei Nacht", "warmer")).withLosses(List.of(), 3);
        store.save(starred);
        assertEquals(List.of(starred, branch), store.list());
        store.delete(ID);
        store.delete(ID);
        assertEquals(List.of(branch), store.list());
    }

    @Test
    void whatAnotherProgramPutThereStays() throws Exception {
        TakeStore store = new TakeStore(folder);
        store.save(take(ID, Optional.empty()));
        JsonObject json = JsonParser.parseString(Files.readString(file())).getAsJsonObject();
        json.addProperty("version", 9);
        json.addProperty("mood", "blue");
        json.getAsJsonObject("label").addProperty("colour", "red");
        Files.writeString(file(), json.toString());
        Take known = store.list().get(0);
        assertEquals(take(ID, Optional.empty()), known);
        store.save(known.withLabel(known.label().withStar(true)));
        JsonObject now = JsonParser.parseString(Files.readString(file())).getAsJsonObject();
        assertEquals("blue", now.get("mood").getAsString());
        assertEquals("red", now.getAsJsonObject("label").get("colour").getAsString());
        assertEquals(9, now.get("version").getAsInt());
        assertTrue(store.list().get(0).label().star());
    }

    @Test
    void ofADamagedTakeIsReadWhatCanBe() throws Exception {
        TakeStore store = new TakeStore(folder);
        store.save(take(ID, Optional.empty()));
        JsonObject json = JsonParser.parseString(Files.readString(file())).getAsJsonObject();
        json.getAsJsonObject("setup").getAsJsonObject("settings").addProperty("size", "wide");
        json.getAsJsonObject("photo").addProperty("source", "file://elsewhere/share/cat.jpg");
        json.getAsJsonObject("photo").addProperty("mask", "../../holiday.png");
        json.getAsJsonArray("paintings").add(7);
        json.getAsJsonArray("stages").get(0).getAsJsonObject().addProperty("kind", "unheard of");
        json.getAsJsonObject("losses").getAsJsonArray("totals").set(1, JsonParser.parseString("\"much\""));
        json.addProperty("seconds", -3);
        JsonObject itself = new JsonObject();
        itself.addProperty("take", ID);
        json.add("parent", itself);
        Files.writeString(file(), json.toString());
        Take read = store.list().get(0);
        Take whole = take(ID, Optional.empty());
        assertEquals(whole.setup().orElseThrow().transfer().weights(), read.setup().orElseThrow().transfer().weights());
        assertEquals(Optional.empty(), read.parent(), "nothing is its own branch");
        assertEquals(new TakePicture("cat.jpg", Optional.empty(), Optional.empty()), read.photo().orElseThrow());
        assertEquals(whole.paintings(), read.paintings());
        assertEquals(whole.stages().subList(1, 2), read.stages());
        assertEquals(List.of(1, 3), read.losses().stream().map(LossPoint::iteration).toList());
        assertEquals(0, read.seconds());
        store.save(read);
        assertEquals(List.of(read), store.list());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "{\"version\": \"old\"}", "{\"setup\": 1, \"label\": {\"name\": ",
        "{\"label\": {\"star\": \"yes\", \"name\": [], \"note\": 3}, \"parent\": {\"take\": -1}, \"losses\": [], \"before\": 1e99}"})
    void whateverLiesThereIsReadAndKeptBesideWhenItIsWrittenOver(String text) throws Exception {
        Files.writeString(file(), text);
        TakeStore store = new TakeStore(folder);
        store.list().forEach(read -> assertEquals(Take.unknown(ID), read));
        Take take = take(ID, Optional.empty());
        store.save(take);
        assertEquals(List.of(take), store.list());
        store.delete(ID);
        assertFalse(Files.exists(file()));
    }

    @Test
    void whatIsNoTakeIsNotDeleted() throws Exception {
        Files.writeString(file(), "{\"recipe\": \"cake\"}");
        TakeStore store = new TakeStore(folder);
        assertEquals(List.of(), store.list());
        store.delete(ID);
        assertTrue(Files.exists(file()));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nothingIsDeletedInAFolderThatIsALink() throws Exception {
        Path others = Files.createDirectory(folder.resolve("others"));
        TakeStore store = new TakeStore(Files.createSymbolicLink(folder.resolve("snapshots"), others));
        store.save(take(ID, Optional.empty()));
        assertThrows(IOException.class, () -> store.delete(ID));
        assertEquals(1, store.list().size());
    }

    @Test
    void snapshotsAndTakesDoNotMindEachOther() throws Exception {
        SnapshotStore snapshots = new SnapshotStore(folder);
        Snapshot kept = snapshots.add(PaintedPicture.of(Picture.of(2, 1, new float[6])), "cat", 1, 1);
        TakeStore store = new TakeStore(folder);
        store.save(take(ID, Optional.empty()));
        assertEquals(List.of(kept), snapshots.list());
        assertEquals(1, store.list().size());
        snapshots.clear(Duration.ZERO);
        assertEquals(1, store.list().size(), "a take is no snapshot without a picture");
    }

    private Path file() {
        return folder.resolve("take-" + ID + ".json");
    }

    private Take take(long id, Optional<Parent> parent) {
        Path photo = folder.resolve("cat.jpg").toAbsolutePath();
        Framing part = new Framing(0.25, 0, 0.5, 0.5, 1, 0);
        return new Take(id, parent, Optional.of(Setup.standard().withTransfer(Preset.LOOSE.settings().withSize(321))),
                Optional.of(TakePicture.of(new OfFile(photo).framed(part), Optional.of("mask-3x2-0badcafe.png"))),
                List.of(TakePicture.of(PictureSource.of("sample:styles/woodcut-waves.jpg"), Optional.empty())),
                Optional.of(TakePicture.of(new OfFile(photo, Optional.of("cat · step 5")), Optional.empty())),
                List.of(new PlannedStage("scale 160", Kind.FIRST_SCALE, 160, 20), new PlannedStage("refinement 1", Kind.REFINEMENT, 321, 5)),
                12,
                IntStream.rangeClosed(1, 3).mapToObj(i -> new LossPoint(i, 1.0 / i, 160)).toList(), 61.5, TakeLabel.NONE,
                Optional.of(recipe()));
    }

    private static Recipe recipe() {
        return new Recipe("Impasto 1.0", Setup.standard().withTransfer(Preset.LOOSE.settings().withSeed(7)), Optional.of("0f".repeat(32)),
                new Machine(Optional.of(DeviceChoice.CPU), Optional.of(PrecisionChoice.FLOAT32), OptionalInt.of(2)), 9, OptionalInt.empty(),
                List.of(new Input(Input.Role.STYLE, 1, "Welle ä.jpg", Optional.of("a1".repeat(32)), Framing.WHOLE)));
    }
}
