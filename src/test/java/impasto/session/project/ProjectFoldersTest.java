package impasto.session.project;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import impasto.SmallDisk;
import impasto.image.Framing;
import impasto.session.PictureSource.OfFile;
import impasto.session.SamplePictures;
import impasto.session.project.ProjectFolder.Loaded;
import impasto.session.snapshot.PaintedPicture;
import impasto.session.snapshot.SnapshotStore;
import impasto.settings.Setup;
import impasto.words.SpokenException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Projects as they are worked on. */
class ProjectFoldersTest {

    @TempDir
    Path folder;

    private Path work;
    private Path others;
    private ProjectFolders folders;
    private Path cat;

    @BeforeEach
    void home() throws IOException {
        work = Files.createDirectory(folder.resolve("work"));
        others = Files.createDirectory(folder.resolve("others"));
        folders = new ProjectFolders(folder.resolve("home"));
        cat = work.resolve("Cat.impasto");
    }

    private static Path file(Optional<Card> card) {
        return ((OfFile) card.orElseThrow().source().whole()).file();
    }

    @Test
    void everythingComesBackByteForByte() throws Exception {
        Cards cards = MadeProject.cards(others);
        byte[] photo = Files.readAllBytes(file(cards.photo()));
        byte[] painting = Files.readAllBytes(file(cards.paintings().get(0)));
        MadeProject.save(folders, cat, cards);
        Files.delete(file(cards.photo()));
        Files.delete(file(cards.paintings().get(0)));
        Files.move(cat, others.resolve("Dog.impasto"));
        ProjectFolder opened = folders.open(others.resolve("Dog.impasto"));
        assertEquals("Dog", opened.name());
        Loaded loaded = opened.load(List.of());
        assertEquals(List.of(), loaded.notes());
        Cards again = loaded.cards();
        assertEquals("Kätzchen am Fenster.png", again.photo().orElseThrow().source().name());
        assertEquals(MadeProject.CROP.toString(), again.photo().orElseThrow().source().framing().toString());
        assertArrayEquals(photo, Files.readAllBytes(file(again.photo())));
        assertArrayEquals(painting, Files.readAllBytes(file(again.paintings().get(0))));
        assertEquals(Optional.of(MadeProject.mask()), again.paintings().get(0).orElseThrow().mask());
        assertEquals(Optional.empty(), again.paintings().get(1));
        assertEquals(SamplePictures.STYLES.get(0), again.paintings().get(2).orElseThrow().source());
        assertEquals(MadeProject.SETUP, again.setup());
        SnapshotStore takes = new SnapshotStore(opened.snapshots());
        assertEquals(List.of(10, 20), takes.list().stream().map(take -> take.iteration()).toList());
        assertTrue(SnapshotStore.read(takes.list().get(1)).content().isPresent());
        opened.discard();
    }

    @Test
    void whatThisProgramDoesNotKnowIsKept() throws Exception {
        JsonObject manifest = new JsonObject();
        manifest.addProperty("version", 1);
        manifest.addProperty("mood", "blue");
        JsonObject photo = new JsonObject();
        photo.addProperty("sample", SamplePictures.CONTENTS.get(0).toString());
        photo.addProperty("name", "cat.jpg");
        photo.addProperty("rating", 5);
        manifest.add("photo", photo);
        manifest.add("setup", JsonParser.parseString("{\"settings\": {\"shimmer\": 2, \"weights\": {\"glow\": 1}}, \"voice\": \"low\"}"));
        new RawZip().text("project.json", manifest.toString()).write(cat);
        ProjectFolder opened = folders.open(cat);
        Cards cards = opened.load(List.of()).cards();
        opened.keep(new Cards(cards.photo(), cards.paintings(), cards.start(), cards.setup().withPreviewEvery(7)), false);
        opened.save(Set.of());
        opened.discard();
        opened = folders.open(cat);
        JsonObject now = JsonParser.parseString(Files.readString(opened.folder().resolve("project.json"))).getAsJsonObject();
        assertEquals("blue", now.get("mood").getAsString());
        assertEquals(5, now.getAsJsonObject("photo").get("rating").getAsInt());
        assertEquals("low", now.getAsJsonObject("setup").get("voice").getAsString());
        assertEquals(2, now.getAsJsonObject("setup").getAsJsonObject("settings").get("shimmer").getAsInt());
        assertEquals(1, now.getAsJsonObject("setup").getAsJsonObject("settings").getAsJsonObject("weights").get("glow").getAsInt());
        assertEquals(7, now.getAsJsonObject("setup").get("previewEvery").getAsInt());
        opened.discard();
    }

    @Test
    void anOlderFormIsBroughtToTheNewest() throws Exception {
        new RawZip().text("project.json", "{\"content\": {\"sample\": \"" + SamplePictures.CONTENTS.get(0) + "\", \"framing\": \""
                + MadeProject.CROP + "\"}, \"styles\": [null, {\"sample\": \"" + SamplePictures.STYLES.get(1) + "\"}],"
                + "\"setup\": {\"settings\": {}}}").write(cat);
        ProjectFolder opened = folders.open(cat);
        Loaded loaded = opened.load(List.of());
        assertEquals(List.of(), loaded.notes());
        assertEquals(SamplePictures.CONTENTS.get(0), loaded.cards().photo().orElseThrow().source().whole());
        assertFalse(loaded.cards().photo().orElseThrow().source().framing().equals(Framing.WHOLE));
        assertEquals(List.of(Optional.empty(), Optional.of(SamplePictures.STYLES.get(1))),
                loaded.cards().paintings().stream().map(card -> card.map(Card::source)).toList());
        opened.keep(loaded.cards(), true);
        JsonObject now = JsonParser.parseString(Files.readString(opened.folder().resolve("project.json"))).getAsJsonObject();
        assertEquals(1, now.get("version").getAsInt());
        assertTrue(now.has("photo") && now.has("paintings") && !now.has("content") && !now.has("styles"));
        opened.discard();
    }

    @Test
    void whatCannotBeReadIsSaidAndTheRestIsOpened() throws Exception {
        new RawZip().text("project.json", "{\"version\": 1, \"photo\": {\"inside\": \"../x.png\"}, \"paintings\": [{\"sample\": \""
                + SamplePictures.STYLES.get(1) + "\", \"mask\": \"mask-2x1-00000000.png\"}, {\"inside\": \"pictures/x-0123456789abcdef.png\"},"
                + " {\"path\": \"\\\\\\\\server\\\\share\\\\x.png\"}, 3],"
                + "\"setup\": {\"network\": \"file://server/share/vgg.h5\", \"settings\": {\"seed\": \"x\"}}}").write(cat);
        ProjectFolder opened = folders.open(cat);
        Loaded loaded = opened.load(List.of());
        String notes = loaded.notes().toString();
        assertEquals(SamplePictures.STYLES.get(1), loaded.cards().paintings().get(0).orElseThrow().source());
        assertEquals(Setup.SMALL, loaded.cards().setup().network());
        for (String said : List.of("photo", "paintings.4", "Masks", "not in the project", "another computer")) {
            assertTrue(notes.contains(said), said + " in " + notes);
        }
        opened.discard();
    }

    @Test
    void largePicturesAreLinkedAndFoundWhereverTheyAreMoved() throws Exception {
        Cards small = MadeProject.cards(others);
        Path large = others.resolve("large.png");
        Files.copy(file(small.photo()), large);
        try (RandomAccessFile grown = new RandomAccessFile(large.toFile(), "rw")) {
            grown.setLength(Cards.LARGE + 1);
        }
        Cards cards = new Cards(Optional.of(new Card(new OfFile(large), Optional.empty())), small.paintings(), Optional.empty(), small.setup());
        ProjectFolder made = folders.create(cat);
        made.keep(cards, true);
        made.save(Set.of());
        assertTrue(Files.size(cat) < Cards.LARGE);
        made.discard();
        assertEquals(large, found(List.of()), "where it was");
        Path projects = Files.createDirectories(folder.resolve("elsewhere/work"));
        cat = Files.move(cat, projects.resolve("Cat.impasto"));
        Files.createDirectories(folder.resolve("elsewhere/others"));
        large = Files.move(large, folder.resolve("elsewhere/others/large.png"));
        assertEquals(large, found(List.of()), "as seen from the project");
        large = Files.move(large, projects.resolve("large.png"));
        assertEquals(large, found(List.of()), "beside the project");
        Path library = Files.createDirectory(folder.resolve("library"));
        large = Files.move(large, library.resolve("large.png"));
        assertEquals(large, found(List.of(library)), "in the library");
        // What is found is another picture now.
        Files.writeString(others.resolve("large.png"), "other");
        ProjectFolder opened = folders.open(cat);
        assertTrue(opened.load(List.of()).notes().toString().contains("was changed"));
        Files.delete(others.resolve("large.png"));
        Loaded lost = opened.load(List.of());
        assertTrue(lost.notes().toString().contains("was not found"));
        // It is still known when the project is saved without it.
        opened.keep(lost.cards(), true);
        opened.save(Set.of());
        opened.discard();
        assertEquals(large, found(List.of(library)));
    }

    private Path found(List<Path> library) throws IOException {
        ProjectFolder opened = folders.open(cat);
        Loaded loaded = opened.load(library);
        assertEquals(List.of(), loaded.notes());
        assertTrue(loaded.linksLarge());
        opened.discard();
        return file(loaded.cards().photo());
    }

    @Test
    void aSecondStudioMayOnlyLook() throws Exception {
        MadeProject.save(folders, cat, MadeProject.cards(others));
        byte[] bytes = Files.readAllBytes(cat);
        ProjectFolder first = folders.open(cat);
        ProjectFolder second = new ProjectFolders(folder.resolve("home")).open(cat);
        assertEquals(Optional.empty(), first.readOnly());
        assertEquals(Optional.of(ReadOnly.OPEN_ELSEWHERE), second.readOnly());
        Cards cards = second.load(List.of()).cards();
        second.keep(new Cards(Optional.empty(), cards.paintings(), cards.start(), cards.setup()), false);
        assertTrue(assertThrows(SpokenException.class, () -> second.save(Set.of())).getMessage().contains("open in another"));
        assertTrue(assertThrows(SpokenException.class, () -> folders.create(cat)).getMessage().contains("open in another"));
        assertArrayEquals(bytes, Files.readAllBytes(cat));
        assertEquals(List.of(), folders.leftovers(), "what is open is not left");
        first.discard();
        second.discard();
        ProjectFolder third = folders.open(cat);
        assertEquals(Optional.empty(), third.readOnly());
        third.discard();
        assertEquals(List.of("Cat.impasto"), MadeProject.names(work));
        assertEquals(List.of(), MadeProject.names(folder.resolve("home")));
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "Only there a name is found with another one of its links.")
    void oneProjectUnderTwoNamesIsOne() throws Exception {
        MadeProject.save(folders, cat, MadeProject.cards(others));
        Path link = Files.createSymbolicLink(others.resolve("Alias.impasto"), cat);
        ProjectFolder first = folders.open(cat);
        ProjectFolder second = folders.open(link);
        assertEquals(Optional.of(ReadOnly.OPEN_ELSEWHERE), second.readOnly());
        first.discard();
        second.discard();
    }

    @Test
    void whatWasNotSavedIsFoundAgain() throws Exception {
        MadeProject.save(folders, cat, MadeProject.cards(others));
        ProjectFolder killed = folders.open(cat);
        killed.load(List.of());
        killed.close();
        assertEquals(List.of(), folders.leftovers(), "nothing was done");
        assertEquals(List.of("Cat.impasto"), MadeProject.names(work));
        killed = folders.open(cat);
        new SnapshotStore(killed.snapshots()).add(PaintedPicture.of(MadeProject.picture(1)), "cat", 30, 1);
        Files.write(killed.folder().resolve(".impasto-0123456789abcdef.part"), new byte[3]);
        killed.close();
        List<Leftover> found = folders.leftovers();
        assertEquals(List.of("Cat"), found.stream().map(Leftover::name).toList());
        assertEquals(Optional.empty(), folders.leftover(cat), "somebody is being asked about it");
        found.get(0).close();
        Leftover again = folders.leftover(cat).orElseThrow();
        ProjectFolder resumed = again.resume();
        assertEquals(List.of(), MadeProject.names(resumed.folder()).stream().filter(name -> name.endsWith(".part")).toList());
        assertEquals(Optional.empty(), resumed.readOnly());
        assertEquals(3, new SnapshotStore(resumed.snapshots()).list().size());
        assertEquals(MadeProject.SETUP, resumed.load(List.of()).cards().setup());
        resumed.save(Set.of());
        resumed.close();
        assertEquals(List.of(), folders.leftovers(), "it is saved");
        ProjectFolder last = folders.open(cat);
        assertEquals(3, new SnapshotStore(last.snapshots()).list().size());
        last.discard();
        assertEquals(List.of("Cat.impasto"), MadeProject.names(work));
        assertEquals(List.of(), MadeProject.names(folder.resolve("home")));
    }

    @Test
    void halfUnpackedFoldersAreClearedAndOthersFilesStay() throws Exception {
        MadeProject.save(folders, cat, MadeProject.cards(others));
        ProjectFolder killed = folders.open(cat);
        Files.delete(killed.folder().resolve("project.json"));
        Path foreign = Files.writeString(killed.folder().resolve("diary.txt"), "mine");
        killed.close();
        assertEquals(List.of(), folders.leftovers());
        assertEquals("mine", Files.readString(foreign));
        assertEquals(List.of("diary.txt"), MadeProject.names(killed.folder()));
        ProjectFolder opened = folders.open(cat);
        assertEquals(2, new SnapshotStore(opened.snapshots()).list().size());
        opened.discard();
        assertEquals("mine", Files.readString(foreign));
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "Links need rights elsewhere.")
    void aFolderThatIsALinkIsLeftAlone() throws Exception {
        MadeProject.save(folders, cat, MadeProject.cards(others));
        Path precious = Files.createDirectories(folder.resolve("precious/snapshots"));
        Files.writeString(precious.resolve("1.png"), "mine");
        Files.createSymbolicLink(ProjectFolders.beside(ProjectFolders.real(cat)), precious.getParent());
        ProjectFolder opened = folders.open(cat);
        assertEquals(Optional.of(ReadOnly.NOT_WRITABLE), opened.readOnly());
        opened.discard();
        assertEquals("mine", Files.readString(precious.resolve("1.png")));
        assertEquals(List.of(), folders.leftovers());
    }

    @Test
    void namesOf255BytesAreOpenedAndSaved() throws Exception {
        Path longest = work.resolve("ö".repeat(123) + "x.impasto");
        assertEquals(255, longest.getFileName().toString().getBytes(StandardCharsets.UTF_8).length);
        MadeProject.save(folders, longest, MadeProject.cards(others));
        ProjectFolder opened = folders.open(longest);
        assertEquals(Optional.empty(), opened.readOnly());
        opened.load(List.of());
        opened.save(Set.of());
        opened.discard();
        assertEquals(List.of(longest.getFileName().toString()), MadeProject.names(work));
    }

    @Test
    void aFullDiskLeavesTheProjectAsItWas() throws Exception {
        Cards cards = MadeProject.cards(others);
        try (SmallDisk disk = SmallDisk.at(folder.resolve("disk"), 1024)) {
            Path file = disk.folder().resolve("Cat.impasto");
            ProjectFolder made = folders.create(file);
            made.keep(cards, false);
            made.save(Set.of());
            byte[] saved = Files.readAllBytes(file);
            new SnapshotStore(made.snapshots()).add(PaintedPicture.of(MadeProject.picture(0)), "cat", 1, 1);
            Path filling = disk.fill();
            assertThrows(IOException.class, () -> made.save(Set.of()));
            assertArrayEquals(saved, Files.readAllBytes(file));
            assertEquals(List.of(".Cat.impasto.work", "Cat.impasto", "filling"), MadeProject.names(disk.folder()));
            assertFalse(MadeProject.names(made.folder()).stream().anyMatch(name -> name.endsWith(".part")));
            Files.delete(filling);
            made.save(Set.of());
            assertFalse(Arrays.equals(saved, Files.readAllBytes(file)));
            made.discard();
            String said = assertThrows(SpokenException.class, () -> folders.open(file)).getMessage();
            assertTrue(said.contains("free on the disk"), said);
            assertEquals(List.of("Cat.impasto"), MadeProject.names(disk.folder()));
        }
    }
}
