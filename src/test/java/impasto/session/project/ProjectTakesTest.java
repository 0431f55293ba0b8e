package impasto.session.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.image.file.PictureWriter;
import impasto.session.MaskStore;
import impasto.session.PictureSource.OfFile;
import impasto.session.SamplePictures;
import impasto.session.snapshot.PaintedPicture;
import impasto.session.snapshot.RecoveryStore;
import impasto.session.snapshot.SnapshotStore;
import impasto.session.snapshot.Take;
import impasto.session.snapshot.TakeLabel;
import impasto.session.snapshot.TakePicture;
import impasto.session.snapshot.TakeStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Snapshots, takes and paintings under way in projects. */
class ProjectTakesTest {

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
    void whatIsTakenOverFromAnotherFolderIsInTheProject() throws Exception {
        Path home = Files.createDirectory(folder.resolve("filmstrip"));
        new SnapshotStore(home).add(PaintedPicture.of(MadeProject.picture(0.1f)), "cat", 5, 1);
        new PictureWriter().write(MadeProject.picture(0.1f), home.resolve("holiday.png"));
        ProjectFolder made = folders.create(cat);
        List<String> taken = made.takeSnapshots(home, others, Set.of());
        assertEquals(2, taken.size());
        made.keep(MadeProject.cards(others), false);
        made.save(Set.of());
        ProjectFolder other = folders.create(work.resolve("Dog.impasto"));
        other.takeAll(made);
        other.keep(made.load(List.of()).cards(), false);
        other.save(Set.of());
        made.discard();
        other.discard();
        ProjectFolder opened = folders.open(work.resolve("Dog.impasto"));
        assertEquals(1, new SnapshotStore(opened.snapshots()).list().size());
        assertTrue(Files.isRegularFile(file(opened.load(List.of()).cards().photo())));
        opened.discard();
        assertEquals(3, MadeProject.names(home).size());
    }

    private Take kept(ProjectFolder project) throws IOException {
        List<Take> takes = new TakeStore(project.snapshots()).list();
        assertEquals(1, takes.size());
        Take take = takes.get(0);
        for (TakePicture picture : List.of(take.photo().orElseThrow(), take.paintings().get(0))) {
            Path file = ((OfFile) picture.source().orElseThrow().whole()).file();
            assertTrue(file.startsWith(project.folder()) && Files.isRegularFile(file), file.toString());
        }
        assertEquals(MadeProject.CROP.toString(), take.photo().get().source().orElseThrow().framing().toString());
        assertEquals(Optional.of(MaskStore.name(MadeProject.mask())), take.paintings().get(0).mask());
        assertEquals(MadeProject.mask(), new MaskStore(project.masks()).read(take.paintings().get(0).mask().orElseThrow()));
        assertEquals(SamplePictures.STYLES.get(0), take.paintings().get(1).source().orElseThrow());
        return take;
    }

    @Test
    void takesFindTheirPicturesAndMasksWhereverTheProjectGoes() throws Exception {
        Cards cards = MadeProject.cards(others);
        Path home = Files.createDirectory(folder.resolve("filmstrip"));
        Path masks = folder.resolve("masks");
        new MaskStore(masks).write(MadeProject.mask());
        Take take = new Take(1_700_000_000_123L, Optional.empty(), Optional.of(MadeProject.SETUP),
                Optional.of(TakePicture.of(cards.photo().orElseThrow().source(), Optional.empty())),
                List.of(TakePicture.of(cards.paintings().get(0).orElseThrow().source(), Optional.of(MaskStore.name(MadeProject.mask()))),
                        TakePicture.of(SamplePictures.STYLES.get(0), Optional.empty())),
                Optional.empty(), List.of(), 0, List.of(), 3, TakeLabel.NONE, Optional.empty());
        new TakeStore(home).save(take);
        ProjectFolder made = folders.create(cat);
        made.takeSnapshots(home, masks, Set.of());
        made.keep(new Cards(Optional.empty(), List.of(), Optional.empty(), MadeProject.SETUP), false);
        made.save(Set.of());
        assertTrue(made.isSaved());
        made.discard();
        Files.delete(file(cards.photo()));
        Files.delete(file(cards.paintings().get(0)));
        Path there = Files.createDirectories(folder.resolve("there"));
        ProjectFolder opened = folders.open(Files.move(cat, there.resolve("Dog.impasto")));
        assertEquals(take.seconds(), kept(opened).seconds());
        opened.load(List.of());
        assertTrue(opened.isSaved());
        ProjectFolder other = folders.create(there.resolve("Bird.impasto"));
        other.takeAll(opened);
        other.keep(new Cards(Optional.empty(), List.of(), Optional.empty(), MadeProject.SETUP), false);
        other.save(Set.of());
        opened.discard();
        kept(other);
        other.discard();
        opened = folders.open(there.resolve("Bird.impasto"));
        kept(opened);
        opened.discard();
    }

    @Test
    void whatIsDeletedButCanBeHadBackIsNotSaved() throws Exception {
        MadeProject.save(folders, cat, MadeProject.cards(others));
        ProjectFolder opened = folders.open(cat);
        opened.load(List.of());
        long gone = new SnapshotStore(opened.snapshots()).list().get(0).id();
        opened.save(Set.of(gone + ".png", gone + ".json"));
        assertEquals(2, new SnapshotStore(opened.snapshots()).list().size());
        opened.discard();
        opened = folders.open(cat);
        assertEquals(1, new SnapshotStore(opened.snapshots()).list().size());
        opened.discard();
    }

    @Test
    void aPaintingUnderWayIsFoundAgainWithItsProject() throws Exception {
        MadeProject.save(folders, cat, MadeProject.cards(others));
        ProjectFolder killed = folders.open(cat);
        killed.load(List.of());
        new RecoveryStore(killed.paintings()).begin("coffee").keep(PaintedPicture.of(MadeProject.picture(1)), 7, 100, 1, Optional.empty(),
                Optional.empty());
        killed.leave(true);
        assertEquals(List.of(), folders.leftovers(), "all else is saved");
        assertEquals(Optional.empty(), folders.leftover(cat), "there is nothing to ask about");
        ProjectFolder resumed = folders.open(cat);
        assertEquals(List.of(7), new RecoveryStore(resumed.paintings()).list().stream().map(left -> left.snapshot().iteration()).toList());
        new RecoveryStore(resumed.paintings()).clear();
        resumed.leave(true);
        assertEquals(List.of("Cat.impasto"), MadeProject.names(work));
    }

    @Test
    void aPaintingUnderWayIsLeftoverWithWhatIsNotSaved() throws Exception {
        MadeProject.save(folders, cat, MadeProject.cards(others));
        ProjectFolder killed = folders.open(cat);
        killed.load(List.of());
        killed.keep(new Cards(Optional.empty(), List.of(), Optional.empty(), MadeProject.SETUP), false);
        new RecoveryStore(killed.paintings()).begin("coffee").keep(PaintedPicture.of(MadeProject.picture(1)), 7, 100, 1, Optional.empty(),
                Optional.empty());
        killed.close();
        List<Leftover> found = folders.leftovers();
        assertEquals(1, found.size());
        ProjectFolder resumed = found.get(0).resume();
        assertEquals(1, new RecoveryStore(resumed.paintings()).list().size());
        resumed.leave(false);
        assertEquals(List.of("Cat.impasto"), MadeProject.names(work));
    }
}
