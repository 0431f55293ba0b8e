package impasto.studio.takes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.image.Mask;
import impasto.session.PictureSource;
import impasto.session.PictureSource.OfFile;
import impasto.session.snapshot.LossPoint;
import impasto.session.snapshot.Take;
import impasto.settings.Setup;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.canvas.CompareMode;
import impasto.studio.canvas.PictureCanvas;
import impasto.studio.fx.Messages.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Takes in the studio: recorded, shown as a tree, returned to, said something of and deleted. */
class TakesTest extends TakesFixture {

    private static final Path COFFEE = Path.of("assets", "samples", "content", "coffee.jpg").toAbsolutePath();

    @Test
    void everyPaintingIsATakeWithAllThatItWasMadeOf() throws Exception {
        Mask mask = Mask.filled(64, 43, 0.5f);
        onFx(() -> {
            studio.pictures().content().mask().begin(Optional.of(mask));
            return true;
        });
        paint(3);
        Take take = onFx(() -> roots().get(0).take().orElseThrow());
        assertEquals(Optional.of(onFx(() -> studio.painter().request().setup())), take.setup());
        assertEquals("cat.jpg", take.photo().orElseThrow().name());
        assertTrue(take.photo().orElseThrow().mask().orElseThrow().startsWith("mask-64x43-"));
        assertEquals(1, take.paintings().size());
        assertEquals(Optional.empty(), take.parent());
        assertEquals(IntStream.rangeClosed(1, 14).boxed().toList(), take.losses().stream().map(LossPoint::iteration).toList());
        assertTrue(take.losses().stream().allMatch(point -> point.side() == 64 && point.total() > 0));
        assertTrue(take.seconds() > 0 && take.seconds() < 100);
        assertEquals(14, take.stages().stream().mapToInt(stage -> stage.iterations()).sum());
        reopen();
        await("the take", () -> !roots().isEmpty() && roots().get(0).frames().size() == 3);
        assertEquals(take, onFx(() -> roots().get(0).take().orElseThrow()));
        assertEquals(List.of(take), store().list());
    }

    @Test
    void aSnapshotKnowsWhatWasSetWhenItWasTaken() {
        onFx(() -> {
            studio.settings().change(Catalogue.ITERATIONS, 400.0);
            studio.settings().change(Catalogue.SNAPSHOT_EVERY, 0.0);
            studio.painting().paint();
            return true;
        });
        Setup begun = onFx(() -> studio.settings().now());
        await("a step", () -> iteration() >= 1);
        onFx(() -> {
            studio.settings().change(Catalogue.ALPHA, 7.0);
            studio.settings().change(Catalogue.OPACITY, 0.5);
            studio.settings().change(Catalogue.SIZE, 128.0);
            studio.painter().snapshot();
            return true;
        });
        await("the snapshot", () -> studio.snapshots().frames().size() == 1);
        onFx(() -> {
            studio.painter().stop();
            return true;
        });
        idle();
        Setup setup = onFx(() -> studio.snapshots().frames().get(0).snapshot().setup().orElseThrow());
        assertEquals(7, setup.transfer().weights().alpha());
        assertEquals(0.5, setup.transfer().colour().opacity());
        assertEquals(64, setup.transfer().size(), "which acts at the next painting");
        await("the take", () -> !roots().isEmpty());
        assertEquals(begun.transfer().weights().alpha(), onFx(() -> roots().get(0).take().orElseThrow().setup().orElseThrow().transfer()
                .weights().alpha()));
    }

    @Test
    void whatItWasMadeWithIsBroughtBackInOneStep() {
        paint(3);
        Setup made = onFx(() -> studio.painter().request().setup());
        PictureSource photo = onFx(() -> studio.pictures().content().source());
        PictureSource painting = onFx(() -> studio.pictures().styles().get(0).source());
        onFx(() -> {
            studio.settings().change(Catalogue.SIZE, 512.0);
            studio.settings().change(Catalogue.LIKENESS, 0.9);
            studio.pictures().content().sourceProperty().set(new OfFile(COFFEE));
            studio.pictures().addStyle().sourceProperty().set(photo);
            studio.settings().change(Catalogue.blend(1), 0.25);
            return true;
        });
        Setup other = onFx(() -> studio.settings().now());
        menu("take-return", 0);
        await("the settings", () -> studio.settings().now().equals(made));
        assertEquals(photo, onFx(() -> studio.pictures().content().source()));
        assertEquals(List.of(painting), onFx(() -> studio.pictures().styles().stream().map(slot -> slot.source()).toList()));
        assertEquals("Return to settings", onFx(() -> studio.undo().history().undoNameProperty().get()));
        onFx(() -> {
            studio.undo().undo();
            return true;
        });
        assertEquals(other, onFx(() -> studio.settings().now()));
        assertEquals(new OfFile(COFFEE), onFx(() -> studio.pictures().content().source()));
        assertEquals(2, onFx(() -> studio.pictures().styles().size()));
    }

    @Test
    void whatIsNoLongerThereIsSaidAndTheRestComesBack() throws Exception {
        Path photo = Files.copy(COFFEE, folder.resolve("beach.jpg"));
        onFx(() -> {
            studio.pictures().content().sourceProperty().set(new OfFile(photo));
            return true;
        });
        await("the photo", () -> studio.pictures().content().imageProperty().get() != null);
        paint(3);
        Setup made = onFx(() -> studio.painter().request().setup());
        onFx(() -> {
            studio.pictures().content().sourceProperty().set(PictureSource.of("sample:content/cat.jpg"));
            studio.settings().change(Catalogue.SIZE, 512.0);
            return true;
        });
        await("another photo", () -> studio.pictures().content().imageProperty().get() != null);
        Files.delete(photo);
        List<Message> said = said();
        menu("take-return", 0);
        await("the settings", () -> studio.settings().now().equals(made));
        assertEquals("cat.jpg", onFx(() -> studio.pictures().content().source().name()));
        String text = said.get(0).text();
        assertTrue(text.startsWith("“beach.jpg” is no longer in the folder “" + folder.getFileName() + "”."), text);
        said.clear();
        menu("take-paint-on", 0);
        await("the reason", () -> !said.isEmpty());
        assertEquals("This take cannot be painted on", said.get(0).title());
        assertFalse(onFx(() -> studio.painter().state().active()));
    }

    @Test
    void starNameAndNoteAreKeptAndCanBeUndone() {
        paint(3);
        show();
        focus(0);
        robot.push(KeyCode.S);
        assertTrue(onFx(() -> roots().get(0).label().star()));
        type(KeyCode.F2, "Harbour");
        await("the name", () -> roots().get(0).label().name().equals("Harbour"));
        type(KeyCode.N, "warmer than the first");
        await("the note", () -> roots().get(0).label().note().equals("warmer than the first"));
        await("the row", () -> texts(".second").contains("warmer than the first") && texts(".title").contains("Harbour"));
        assertTrue(onFx(() -> stage.getScene().getRoot().lookupAll(".head").stream().map(Label.class::cast)
                .anyMatch(head -> head.getText().equals("Harbour"))), "in the filmstrip too");
        reopen();
        await("the take", () -> !roots().isEmpty() && roots().get(0).take().isPresent());
        assertEquals(List.of(true, "Harbour", "warmer than the first"), onFx(() -> List.of(roots().get(0).label().star(),
                roots().get(0).label().name(), roots().get(0).label().note())));
        menu("take-star", 0);
        assertFalse(onFx(() -> roots().get(0).label().star()));
        assertEquals("Unstar take", onFx(() -> studio.undo().history().undoNameProperty().get()));
        onFx(() -> {
            studio.undo().undo();
            return true;
        });
        assertTrue(onFx(() -> roots().get(0).label().star()));
    }

    @Test
    void aTakeIsDeletedWithItsBranchesAndBroughtBack() throws Exception {
        paint(3);
        filmstrip("snapshot-start", 1);
        paint(6);
        await("a branch", () -> roots().size() == 1 && roots().get(0).branches().size() == 1);
        assertEquals("Delete with its branch", onFx(() -> shown("take-delete", 0).getText()));
        menu("take-delete", 0);
        assertEquals(List.of(), onFx(this::roots));
        assertEquals("Delete 2 takes", onFx(() -> studio.undo().history().undoNameProperty().get()));
        onFx(() -> {
            studio.undo().undo();
            return true;
        });
        assertEquals(1, onFx(() -> roots().get(0).branches().size()));
        assertEquals(6, onFx(() -> studio.snapshots().frames().size()));
        show();
        focus(1);
        robot.push(KeyCode.DELETE);
        await("the branch to go", () -> roots().get(0).branches().isEmpty());
        assertEquals(2, store().list().size(), "as long as it can be undone");
        reopen();
        await("what is left", () -> studio.snapshots().frames().size() == 3 && roots().size() == 1);
        assertEquals(List.of(onFx(() -> roots().get(0).id())), store().list().stream().map(Take::id).toList());
    }

    @Test
    void theTreeViewsAndCompares() {
        paint(3);
        filmstrip("snapshot-start", 1);
        paint(6);
        await("a branch", () -> roots().size() == 1 && roots().get(0).branches().size() == 1);
        show();
        focus(0);
        robot.push(KeyCode.DOWN);
        await("the last of the branch", () -> studio.snapshots().viewedProperty().get() != null
                && studio.snapshots().viewedProperty().get().snapshot().equals(snapshot(5)));
        menu("take-compare", 1);
        await("what it was begun from", () -> studio.snapshots().comparedProperty().get() != null
                && studio.snapshots().comparedProperty().get().snapshot().equals(snapshot(1)));
        assertEquals(CompareMode.SIDE_BY_SIDE, onFx(() -> this.<PictureCanvas>node("#canvas").getCompareMode()));
        menu("take-compare", 0, 1);
        await("both", () -> studio.snapshots().comparedProperty().get() != null
                && studio.snapshots().comparedProperty().get().snapshot().equals(snapshot(2)));
        assertTrue(onFx(() -> shown("take-compare", 0).isDisable()), "alone with nothing to compare with");
    }
}
