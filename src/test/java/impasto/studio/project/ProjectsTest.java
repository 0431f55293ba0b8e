package impasto.studio.project;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.image.Framing;
import impasto.image.Mask;
import impasto.image.Picture;
import impasto.session.PictureSource.OfFile;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.FileDrop;
import impasto.studio.fx.Words;
import impasto.studio.painting.RunState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import org.junit.jupiter.api.Test;

/** Projects that are begun, saved and opened. */
class ProjectsTest extends ProjectFixture {

    private static final Framing CROP = new Framing(0, 0, 0.5, 0.5, 0, 0);

    /** A photo that is cropped, a painting with a mask, and a setting. */
    private Mask work() {
        Mask mask = Mask.of(Picture.of(3, 2, new float[] {0, 0, 0, 1, 1, 1, 0, 0, 0, 1, 1, 1, 0, 0, 0, 1, 1, 1}));
        onFx(() -> {
            studio.pictures().content().sourceProperty().set(new OfFile(COFFEE).framed(CROP));
            studio.pictures().styles().get(0).sourceProperty().set(new OfFile(WAVES));
            studio.settings().change(Catalogue.BETA, 123.0);
            return true;
        });
        await("the photo", () -> studio.pictures().content().imageProperty().get() != null);
        double ratio = onFx(() -> studio.pictures().content().imageProperty().get().getWidth()
                / studio.pictures().content().imageProperty().get().getHeight());
        assertEquals(1.5, ratio, 0.03, "the mask fits");
        onFx(() -> {
            studio.pictures().styles().get(0).mask().change("mask", Optional.of(mask));
            return true;
        });
        return mask;
    }

    @Test
    void everythingComesBackAsItWas() throws Exception {
        Mask mask = work();
        Path file = saveAs("Coffee");
        assertFalse(onFx(() -> studio.project().changedProperty().get()));
        menu("new-project");
        awaitTitle("Impasto");
        assertEquals("", photo());
        open(file);
        awaitTitle("Impasto — Coffee");
        assertEquals("coffee.jpg", photo());
        assertEquals(CROP, onFx(() -> studio.pictures().content().source().framing()));
        assertEquals("woodcut-waves.jpg", onFx(() -> studio.pictures().styles().get(0).source().name()));
        assertEquals(Optional.of(mask), onFx(() -> studio.pictures().styles().get(0).mask().mask()));
        assertEquals(123.0, onFx(() -> studio.settings().now().transfer().weights().beta()));
        await("the photo", () -> studio.pictures().content().imageProperty().get() != null);
        assertEquals(Optional.of(mask), onFx(() -> studio.pictures().styles().get(0).mask().mask()), "it still fits");
        assertFalse(onFx(() -> studio.project().changedProperty().get() || studio.undo().history().canUndoProperty().get()));
        assertEquals(List.of(), onFx(() -> studio.pictures().recent().stream().filter(path -> path.startsWith(projects)).toList()));
        close();
        end();
        assertEquals(List.of("Coffee.impasto"), names(projects));
        open();
        assertEquals("Impasto", onFx(() -> stage.getTitle()));
        assertFalse(onFx(() -> studio.settings().now().transfer().weights().beta() == 123), "the settings of what has no name");
    }

    @Test
    void theTitleSaysWhatIsNotSavedAndCtrlSSavesIt() throws Exception {
        Path file = saveAs("Coffee");
        byte[] before = Files.readAllBytes(file);
        onFx(() -> {
            studio.settings().change(Catalogue.BETA, 321.0);
            return true;
        });
        awaitTitle("Impasto — Coffee •");
        onFx(() -> {
            studio.undo().undo();
            return true;
        });
        awaitTitle("Impasto — Coffee");
        onFx(() -> {
            studio.undo().redo();
            return true;
        });
        menu("save-project");
        awaitTitle("Impasto — Coffee");
        assertFalse(Arrays.equals(before, Files.readAllBytes(file)));
    }

    @Test
    void whatIsNotSavedIsAskedAboutBeforeItGoes() throws Exception {
        Path first = saveAs("First");
        Path second = saveAs("Second");
        byte[] before = Files.readAllBytes(second);
        onFx(() -> {
            studio.settings().change(Catalogue.BETA, 321.0);
            return true;
        });
        open(first);
        assertTrue(asked().contains("Second"));
        answer(Words.of("project.cancel"));
        awaitTitle("Impasto — Second •");
        open(first);
        answer(Words.of("project.changed.lose"));
        awaitTitle("Impasto — First");
        assertArrayEquals(before, Files.readAllBytes(second));
        onFx(() -> {
            studio.settings().change(Catalogue.BETA, 456.0);
            return true;
        });
        open(second);
        answer(Words.of("project.changed.save"));
        awaitTitle("Impasto — Second");
        open(first);
        awaitTitle("Impasto — First");
        assertEquals(456.0, onFx(() -> studio.settings().now().transfer().weights().beta()));
        assertEquals(List.of(".First.impasto.work", "First.impasto", "Second.impasto"), names(projects));
    }

    @Test
    void closingAsksToo() throws Exception {
        Path file = saveAs("Coffee");
        onFx(() -> {
            studio.settings().change(Catalogue.BETA, 321.0);
            return true;
        });
        close();
        answer(Words.of("project.cancel"));
        assertTrue(onFx(() -> stage.isShowing()));
        close();
        answer(Words.of("project.changed.save"));
        end();
        assertEquals(List.of("Coffee.impasto"), names(projects));
        open();
        open(file);
        awaitTitle("Impasto — Coffee");
        assertEquals(321.0, onFx(() -> studio.settings().now().transfer().weights().beta()));
        onFx(() -> {
            studio.settings().change(Catalogue.BETA, 1.0);
            return true;
        });
        close();
        answer(Words.of("project.changed.lose"));
        end();
        assertEquals(List.of("Coffee.impasto"), names(projects));
        open();
    }

    @Test
    void withoutANameNothingIsAskedAndNewCanBeTakenBack() {
        onFx(() -> {
            studio.pictures().content().sourceProperty().set(new OfFile(COFFEE));
            studio.settings().change(Catalogue.BETA, 321.0);
            return true;
        });
        menu("new-project");
        await("empty cards", () -> studio.pictures().content().isFree() && studio.pictures().styles().get(0).isFree());
        assertEquals(onFx(() -> studio.settings().now().defaults()), onFx(() -> studio.settings().now()));
        onFx(() -> {
            studio.undo().undo();
            return true;
        });
        assertEquals("coffee.jpg", photo());
        assertEquals(321.0, onFx(() -> studio.settings().now().transfer().weights().beta()));
        close();
        end();
        open();
        assertEquals("coffee.jpg", photo());
    }

    @Test
    void aProjectLeavesWhatHasNoNameAsItWas() {
        onFx(() -> {
            studio.pictures().content().sourceProperty().set(new OfFile(COFFEE));
            return true;
        });
        saveAs("Coffee");
        onFx(() -> {
            studio.pictures().content().sourceProperty().set(new OfFile(WAVES));
            studio.settings().change(Catalogue.BETA, 321.0);
            return true;
        });
        menu("save-project");
        awaitTitle("Impasto — Coffee");
        close();
        end();
        open();
        assertEquals("coffee.jpg", photo());
        assertFalse(onFx(() -> studio.settings().now().transfer().weights().beta() == 321));
    }

    @Test
    void aProjectIsDroppedAnywhereAndIsAmongTheRecentOnes() {
        onFx(() -> {
            studio.pictures().content().sourceProperty().set(new OfFile(COFFEE));
            return true;
        });
        Path file = saveAs("Coffee");
        menu("new-project");
        awaitTitle("Impasto");
        for (String place : List.of("#style-card", "#canvas")) {
            onFx(() -> {
                FileDrop.on(node(place), null, file);
                return true;
            });
            awaitTitle("Impasto — Coffee");
            assertEquals("coffee.jpg", photo());
            menu("new-project");
            awaitTitle("Impasto");
        }
        onFx(() -> {
            Menu recent = (Menu) this.<MenuBar>node(".menu-bar").getMenus().get(0).getItems().stream()
                    .filter(item -> "recent-projects-menu".equals(item.getId())).findFirst().orElseThrow();
            assertEquals(1, recent.getItems().size());
            assertTrue(recent.getItems().get(0).getText().startsWith("Coffee.impasto"));
            recent.getItems().get(0).fire();
            return true;
        });
        awaitTitle("Impasto — Coffee");
    }

    @Test
    void aPaintingUnderWayIsStoppedBeforeAnotherProjectComes() {
        Path file = saveAs("Coffee");
        onFx(() -> {
            studio.settings().change(Catalogue.SIZE, 64.0);
            studio.settings().change(Catalogue.ITERATIONS, 5000.0);
            return true;
        });
        menu("save-project");
        awaitTitle("Impasto — Coffee");
        Path other = saveAs("Other");
        onFx(() -> {
            studio.painting().paint();
            return true;
        });
        await("some steps", () -> studio.painter().progress().iterationProperty().get() > 2);
        open(file);
        asked();
        answer(Words.of("project.cancel"));
        assertTrue(onFx(() -> studio.painter().state().active()));
        open(file);
        answer(Words.of("project.painting.stop"));
        // What was painted until then is a take of the project that it was painted in.
        answer(Words.of("project.changed.save"));
        awaitTitle("Impasto — Coffee");
        assertEquals(RunState.IDLE, onFx(() -> studio.painter().state()));
        assertEquals(0, takes());
        assertTrue(onFx(() -> studio.painter().pictureProperty().get() == null));
        open(other);
        awaitTitle("Impasto — Other");
        await("the take", () -> takes() == 1);
    }
}
