package impasto.studio.project;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.controls.Message;
import impasto.session.PictureSource.OfFile;
import impasto.session.project.ProjectFolder;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.fx.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Projects whose takes, whose unsaved work and whose other studio matter. */
class KeptProjectsTest extends ProjectFixture {

    private Optional<Path> called = Optional.empty();

    @Override
    protected Optional<Path> project() {
        return called;
    }

    private void change(double beta) {
        onFx(() -> {
            studio.settings().change(Catalogue.BETA, beta);
            return true;
        });
    }

    @Test
    void theFilmstripGoesAlongIntoTheProjectOrStays() throws Exception {
        take(homeTakes());
        reopen();
        await("the take", () -> takes() == 1);
        files.next = projects.resolve("Without.impasto");
        menu("save-project-as");
        answer(Words.of("project.takes.stay"));
        awaitTitle("Impasto — Without");
        assertEquals(0, takes());
        menu("new-project");
        await("the take", () -> takes() == 1);
        menu("new-project");
        answer(Words.of("project.new.keep"));
        await("empty cards", () -> studio.pictures().content().isFree());
        assertEquals(1, takes());
        onFx(() -> {
            studio.pictures().content().sourceProperty().set(new OfFile(COFFEE));
            return true;
        });
        files.next = projects.resolve("With");
        menu("save-project");
        answer(Words.of("project.takes.along"));
        awaitTitle("Impasto — With");
        await("the take", () -> takes() == 1);
        assertEquals(List.of(), names(homeTakes()));
        menu("new-project");
        awaitTitle("Impasto");
        assertEquals(0, takes());
        open(projects.resolve("With.impasto"));
        await("the take", () -> takes() == 1);
        await("the photo", () -> studio.pictures().content().isFree() || studio.pictures().content().imageProperty().get() != null);
        await("the last take on the canvas", () -> studio.canvas().shownProperty().get().result() != null);
        assertFalse(onFx(() -> studio.project().changedProperty().get()));
        onFx(() -> {
            studio.snapshots().delete(List.of(studio.snapshots().frames().get(0).snapshot()), "delete");
            return true;
        });
        awaitTitle("Impasto — With •");
    }

    @Test
    void aPictureThatPaintingBeginsFromGoesAlongWithItsTake() throws Exception {
        take(homeTakes());
        reopen();
        await("the take", () -> takes() == 1);
        onFx(() -> {
            studio.pictures().startFrom(new OfFile(studio.snapshots().frames().get(0).snapshot().file()));
            return true;
        });
        files.next = projects.resolve("Start.impasto");
        menu("save-project");
        answer(Words.of("project.takes.along"));
        awaitTitle("Impasto — Start");
        Path start = onFx(() -> ((OfFile) studio.pictures().start().source()).file());
        assertTrue(Files.isRegularFile(start) && start.startsWith(projects), start.toString());
        Path other = saveAs("Other");
        start = onFx(() -> ((OfFile) studio.pictures().start().source()).file());
        assertTrue(Files.isRegularFile(start) && start.toString().contains("Other"), start.toString());
        assertTrue(Files.exists(other));
        await("the take", () -> takes() == 1);
    }

    @Test
    void anotherStudioKeepsTheProjectToItself() throws Exception {
        change(123);
        Path file = saveAs("Coffee");
        menu("new-project");
        awaitTitle("Impasto");
        ProjectFolder other = elsewhere().open(file);
        byte[] bytes = Files.readAllBytes(file);
        open(file);
        awaitTitle("Impasto — Coffee (read only)");
        await("the message", () -> stage.getScene().lookup("#advice-message") != null);
        change(321);
        files.next = file;
        menu("save-project");
        await("the refusal", () -> stage.getScene().lookup("#error-message") instanceof Message said
                && said.getTitle().equals(Words.of("project.unsaved")) && !studio.project().busyProperty().get());
        assertArrayEquals(bytes, Files.readAllBytes(file));
        files.next = projects.resolve("Mine.impasto");
        menu("save-project");
        awaitTitle("Impasto — Mine");
        other.discard();
        open(file);
        awaitTitle("Impasto — Coffee");
        assertEquals(123.0, onFx(() -> studio.settings().now().transfer().weights().beta()));
    }

    @Test
    void unsavedWorkIsOfferedAtTheNextStart() throws Exception {
        Path file = saveAs("Coffee");
        change(321);
        byte[] bytes = Files.readAllBytes(file);
        await("the journal", () -> {
            try {
                return Files.readString(projects.resolve(".Coffee.impasto.work/project.json")).contains("321");
            } catch (java.io.IOException notYet) {
                return false;
            }
        });
        kill();
        open();
        assertTrue(asked().contains("Coffee"));
        answer(Words.of("project.offer.keep"));
        kill();
        open();
        answer(Words.of("project.offer.open"));
        awaitTitle("Impasto — Coffee •");
        assertEquals(321.0, onFx(() -> studio.settings().now().transfer().weights().beta()));
        assertArrayEquals(bytes, Files.readAllBytes(file));
        menu("save-project");
        awaitTitle("Impasto — Coffee");
        close();
        end();
        open();
        assertEquals(List.of("Coffee.impasto"), names(projects));
        assertEquals(null, onFx(() -> question()));
    }

    @Test
    void unsavedWorkIsThrownAwayOnlyWhenThatIsSaid() throws Exception {
        Path file = saveAs("Coffee");
        change(321);
        onFx(() -> {
            studio.project().flush();
            return true;
        });
        kill();
        called = Optional.of(file);
        open();
        assertTrue(asked().contains("unsaved"));
        answer(Words.of("project.left.as-saved"));
        awaitTitle("Impasto — Coffee");
        assertFalse(onFx(() -> studio.settings().now().transfer().weights().beta() == 321));
    }

    /** As when the process is gone: nothing is asked, nothing is tidied up. */
    private void kill() {
        onFx(() -> {
            stage.hide();
            return true;
        });
        studio.close();
    }

    @Test
    void theProgramIsCalledWithAProject() {
        onFx(() -> {
            studio.pictures().content().sourceProperty().set(new OfFile(COFFEE));
            return true;
        });
        Path file = saveAs("Coffee");
        close();
        end();
        called = Optional.of(file);
        open();
        awaitTitle("Impasto — Coffee");
        assertEquals("coffee.jpg", photo());
    }

    @Test
    void whatCannotBeOpenedIsSaidAndEverythingStays() throws Exception {
        String before = photo();
        Path file = Files.writeString(projects.resolve("Broken.impasto"), "PK no zip at all");
        open(file);
        await("the message", () -> stage.getScene().lookup("#error-message") != null);
        assertEquals("Impasto", onFx(() -> stage.getTitle()));
        assertEquals(before, photo());
        assertEquals(List.of("Broken.impasto"), names(projects));
    }

    @Test
    void whatCannotBeSavedIsSaidAndStaysOpen() throws Exception {
        Path file = saveAs("Coffee");
        change(321);
        Files.delete(file);
        Files.createDirectory(file);
        menu("save-project");
        await("the message", () -> stage.getScene().lookup("#error-message") != null);
        awaitTitle("Impasto — Coffee •");
        Files.delete(file);
        menu("save-project");
        awaitTitle("Impasto — Coffee");
        assertTrue(Files.isRegularFile(file));
    }
}
