package impasto.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.Waiting;
import impasto.files.UserFolders;
import impasto.session.home.HomeParts;
import impasto.session.snapshot.RecoveryStore;
import impasto.session.snapshot.RecoveryStore.Interrupted;
import impasto.session.snapshot.Snapshot;
import impasto.session.snapshot.SnapshotStore;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.window.StudioModel;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Studios that are ended from outside while they paint, and the start after that. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "There is no kill.")
class EndedFromOutsideTest extends StudioFixture {

    /** A studio that paints as soon as it can, in a process of its own. */
    public static final class Painting extends StudioApplication {

        static final String HOME = "impasto.test.home";

        @Override
        UserFolders folders() {
            return UserFolders.within(Path.of(System.getProperty(HOME)));
        }

        @Override
        void usable(StudioModel studio, Stage stage) {
            studio.pictures().takeSamples();
            studio.settings().change(Catalogue.SIZE, 64.0);
            studio.settings().change(Catalogue.ITERATIONS, 100_000.0);
            studio.painter().progress().iterationProperty().addListener((observed, old, now) -> {
                if (now.intValue() == 20) {
                    // In the half second before settings are written.
                    studio.settings().change(Catalogue.BETA, 321.0);
                    say("painting");
                }
            });
            Platform.runLater(studio.painting()::paint);
        }

        private static void say(String what) {
            try {
                Files.writeString(Path.of(System.getProperty(HOME)).resolve(what), "");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** Starts one in a process of its own. */
    public static void main(String[] arguments) {
        Studio.open(Painting.class);
    }

    @Test
    void whatWasPaintedIsKeptWhenItIsToldToEnd() throws Exception {
        Path home = folder.resolve("told");
        Process process = start(home);
        awaitFile(process, home.resolve("painting"));
        assertEquals(0, new ProcessBuilder("kill", "-TERM", Long.toString(process.pid())).start().waitFor());
        assertTrue(process.waitFor(30, TimeUnit.SECONDS), "it did not end");
        // JavaFX's own hook may take the renderer away before ours begins; of that the window says what it must.
        String said = Files.readString(home.resolve("output"));
        assertFalse(said.contains("impasto"), said);
        UserFolders folders = UserFolders.within(home);
        List<Snapshot> kept = new SnapshotStore(HomeParts.snapshots(folders)).list();
        assertEquals(1, kept.size());
        assertTrue(kept.get(0).iteration() >= 20);
        assertEquals(64, SnapshotStore.read(kept.get(0)).finished().width());
        List<Interrupted> left = new RecoveryStore(HomeParts.paintings(folders)).list();
        assertEquals(1, left.size());
        assertTrue(left.get(0).isResumable());
        assertEquals(kept.get(0).iteration(), left.get(0).snapshot().iteration());
        reopenOn(home);
        await("that it can be gone on with", () -> studio.painter().furtherProperty().get() > 0);
        await("the message", () -> stage.getScene().lookup("#advice-message") != null);
        await("the filmstrip", () -> studio.snapshots().frames().size() == 1);
        assertEquals(321.0, onFx(() -> studio.settings().now().transfer().weights().beta()));
    }

    @Test
    void whatWasKeptIsTakenInAfterACrashAndAfterASecondOne() throws Exception {
        Path home = folder.resolve("killed");
        Process process = start(home);
        awaitFile(process, home.resolve("painting"));
        Path paintings = HomeParts.paintings(UserFolders.within(home));
        awaitPainting(process, paintings);
        process.destroyForcibly().waitFor();
        int iteration = new RecoveryStore(paintings).list().get(0).snapshot().iteration();
        assertEquals(100_000, new RecoveryStore(paintings).list().get(0).iterations());
        // A start that is killed at once loses nothing of it.
        Process second = start(home);
        awaitFile(second, HomeParts.settings(UserFolders.within(home)));
        second.destroyForcibly().waitFor();
        reopenOn(home);
        await("the painting in the filmstrip", () -> studio.snapshots().frames().stream()
                .anyMatch(frame -> frame.snapshot().iteration() == iteration));
        await("that the message comes", () -> stage.getScene().lookup("#advice-message") != null
                || studio.snapshots().frames().size() > 1);
    }

    @Test
    void nothingIsLostWhenJavaFxEndsWhileThePaintingGoesOn() throws Exception {
        onFx(() -> {
            studio.settings().change(Catalogue.SIZE, 64.0);
            studio.settings().change(Catalogue.ITERATIONS, 100_000.0);
            studio.painting().paint();
            return true;
        });
        await("some iterations", () -> studio.painter().progress().iterationProperty().get() > 20);
        onFx(() -> {
            studio.close();
            return true;
        });
        List<Snapshot> kept = new SnapshotStore(HomeParts.snapshots(UserFolders.within(folder))).list();
        assertEquals(1, kept.size());
        assertTrue(kept.get(0).iteration() > 20);
        assertEquals(1, new RecoveryStore(HomeParts.paintings(UserFolders.within(folder))).list().size());
        reopenOn(folder);
    }

    private void reopenOn(Path home) {
        onFx(() -> {
            stage.close();
            return true;
        });
        studio.close();
        folder = home;
        open();
    }

    private static Process start(Path home) throws Exception {
        Files.createDirectories(home);
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true", "-Dprism.order=sw", "-Dglass.platform=Monocle", "-Dmonocle.platform=Headless",
                "-D" + Painting.HOME + "=" + home, "-cp", System.getProperty("java.class.path"),
                EndedFromOutsideTest.class.getName()).redirectErrorStream(true)
                .redirectOutput(new File(home.toFile(), "output")).start();
    }

    private static void awaitFile(Process process, Path file) throws Exception {
        Waiting.until(process, file.getFileName().toString(), () -> Files.exists(file));
        assertTrue(process.isAlive(), "it ended");
    }

    private static void awaitPainting(Process process, Path paintings) throws Exception {
        Waiting.until(process, "a painting to be kept", () -> !new RecoveryStoreView(paintings).isEmpty());
        assertTrue(process.isAlive(), "it ended");
    }

    /** Looks without clearing, since the painting is under way. */
    private record RecoveryStoreView(Path folder) {
        boolean isEmpty() throws Exception {
            if (!Files.isDirectory(folder)) {
                return true;
            }
            try (var all = Files.walk(folder)) {
                return all.noneMatch(file -> file.endsWith("current.json"));
            }
        }
    }
}
