package impasto.studio.project;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import impasto.Waiting;
import impasto.files.UserFolders;
import impasto.session.home.HomeParts;
import impasto.session.snapshot.RecoveryStore;
import impasto.session.snapshot.RecoveryStore.Interrupted;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.fx.Words;
import impasto.studio.painting.RunState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A painting of a project that was saved and closed goes on as if it had not been. */
class ResumedProjectTest extends ProjectFixture {

    private static final int ITERATIONS = 80;

    private void begin() {
        onFx(() -> {
            studio.painting().paint();
            return true;
        });
    }

    private void paintUpToAPause(RecoveryStore store) throws Exception {
        begin();
        await("some steps", () -> studio.painter().progress().iterationProperty().get() > 5);
        onFx(() -> {
            studio.painter().pause();
            return true;
        });
        Waiting.until("the checkpoint of the pause", () -> store.folders().stream()
                .anyMatch(painting -> RecoveryStore.find(painting).filter(Interrupted::isResumable).isPresent()));
    }

    private RecoveryStore paintings(String name) {
        return new RecoveryStore(projects.resolve("." + name + ".impasto.work").resolve("paintings"));
    }

    private RecoveryStore withoutName() {
        return new RecoveryStore(HomeParts.paintings(UserFolders.within(folder)));
    }

    private void save() {
        menu("save-project");
        awaitTitle("Impasto — Harbour");
    }

    private byte[] last(int takes) throws Exception {
        await("the last picture", () -> takes() == takes && Files.exists(file(takes)));
        return Files.readAllBytes(file(takes));
    }

    private Path file(int takes) {
        return studio.snapshots().frames().get(takes - 1).snapshot().file();
    }

    private void take() {
        onFx(() -> {
            studio.pictures().takeSamples();
            studio.settings().change(Catalogue.SIZE, 64.0);
            studio.settings().change(Catalogue.ITERATIONS, (double) ITERATIONS);
            return true;
        });
        begin();
        await("the end", () -> studio.painter().state() == RunState.IDLE && takes() == 1);
    }

    private Path projectWithTake() {
        Path file = saveAs("Harbour");
        take();
        save();
        return file;
    }

    private void paintOn() {
        await("Paint on", () -> studio.painter().furtherProperty().get() > 0);
        onFx(() -> {
            studio.painting().paintOn();
            return true;
        });
        await("that it goes on", () -> studio.painter().state() != RunState.IDLE);
        await("the end", () -> studio.painter().state() == RunState.IDLE);
        assertEquals(ITERATIONS, onFx(() -> studio.painter().progress().iterationProperty().get()));
    }

    /** Saves under another name while it is painted, which stops that. */
    private Path moveTo(String name, String... answers) {
        Path file = projects.resolve(name + ".impasto");
        files.next = file;
        menu("save-project-as");
        answer(Words.of("project.painting.stop"));
        for (String answer : answers) {
            answer(answer);
        }
        awaitTitle("Impasto — " + name);
        return file;
    }

    @Test
    void savedAndClosedItGoesOnAfterTheRestart() throws Exception {
        Path file = projectWithTake();
        byte[] whole = last(1);
        paintUpToAPause(paintings("Harbour"));
        close();
        answer(Words.of("window.close.stop"));
        answer(Words.of("project.changed.save"));
        end();
        open();
        assertNull(onFx(ResumedProjectTest::question), "nothing was left unsaved");
        open(file);
        paintOn();
        byte[] resumed = last(3);
        assertArrayEquals(whole, resumed);
        Waiting.until("that nothing is left", () -> paintings("Harbour").folders().isEmpty());
        save();
        close();
        end();
        assertEquals(List.of("Harbour.impasto"), names(projects));
    }

    @Test
    void savedUnderAnotherNameItGoesOnAtOnce() throws Exception {
        projectWithTake();
        byte[] whole = last(1);
        paintUpToAPause(paintings("Harbour"));
        moveTo("Quay");
        await("its takes", () -> takes() == 2);
        Waiting.until("that nothing is left in the other", () -> !names(projects).contains(".Harbour.impasto.work"));
        paintOn();
        assertArrayEquals(whole, last(3));
        Waiting.until("that nothing is left", () -> paintings("Quay").folders().isEmpty());
    }

    @Test
    void givenANameItGoesOnAfterTheRestart() throws Exception {
        take();
        byte[] whole = last(1);
        paintUpToAPause(withoutName());
        Path file = moveTo("Quay", Words.of("project.takes.along"));
        await("its takes", () -> takes() == 2);
        Waiting.until("that nothing is left without a name", () -> withoutName().folders().isEmpty());
        close();
        end();
        open();
        assertNull(onFx(ResumedProjectTest::question), "nothing was left unsaved");
        open(file);
        paintOn();
        assertArrayEquals(whole, last(3));
    }
}
