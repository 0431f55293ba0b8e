package impasto.studio.takes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.Waiting;
import impasto.files.UserFolders;
import impasto.session.home.HomeParts;
import impasto.session.snapshot.RecoveryStore;
import impasto.session.snapshot.RecoveryStore.Interrupted;
import impasto.session.snapshot.Snapshot;
import impasto.session.snapshot.SnapshotStore;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.StudioFixture;
import impasto.studio.painting.RunState;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A painting that was left goes on as if it had not been. */
class ResumeTest extends StudioFixture {

    private static final int ITERATIONS = 150;

    private void begin(double iterations) {
        onFx(() -> {
            studio.settings().change(Catalogue.SIZE, 64.0);
            studio.settings().change(Catalogue.ITERATIONS, iterations);
            studio.painting().paint();
            return true;
        });
    }

    private int iteration() {
        return onFx(() -> studio.painter().progress().iterationProperty().get());
    }

    private void awaitEnd() {
        await("the end", () -> studio.painter().state() == RunState.IDLE);
    }

    private List<Snapshot> kept() throws Exception {
        return new SnapshotStore(HomeParts.snapshots(UserFolders.within(folder))).list();
    }

    /** Looked at without clearing, since a painting may be under way. */
    private List<Interrupted> left() throws Exception {
        return new RecoveryStore(HomeParts.paintings(UserFolders.within(folder))).folders().stream()
                .flatMap(painting -> RecoveryStore.find(painting).stream()).toList();
    }

    private byte[] last(int iteration) throws Exception {
        Waiting.until("the last snapshot", () -> {
            List<Snapshot> all = kept();
            return !all.isEmpty() && all.get(all.size() - 1).iteration() == iteration;
        });
        List<Snapshot> all = kept();
        return Files.readAllBytes(all.get(all.size() - 1).file());
    }

    @Test
    void stoppedAndPaintedOnItIsThePictureOfOneRun() throws Exception {
        begin(ITERATIONS);
        awaitEnd();
        byte[] whole = last(ITERATIONS);
        begin(ITERATIONS);
        await("some steps", () -> iteration() > 5);
        onFx(() -> {
            studio.painter().stop();
            return true;
        });
        awaitEnd();
        int stopped = iteration();
        assertTrue(stopped < ITERATIONS, "stopped at " + stopped);
        Waiting.until("that it can go on exactly", () -> !left().isEmpty());
        await("so many steps", () -> studio.painter().furtherProperty().get() == ITERATIONS - stopped);
        onFx(() -> {
            studio.painting().paintOn();
            return true;
        });
        await("that it goes on", () -> studio.painter().state() != RunState.IDLE);
        awaitEnd();
        assertEquals(ITERATIONS, iteration());
        assertArrayEquals(whole, last(ITERATIONS));
        Waiting.until("that nothing is left", () -> left().isEmpty());
    }

    @Test
    void closedWhilePausedItGoesOnAfterTheRestart() throws Exception {
        begin(ITERATIONS);
        awaitEnd();
        byte[] whole = last(ITERATIONS);
        begin(ITERATIONS);
        await("some steps", () -> iteration() > 5);
        onFx(() -> {
            studio.painter().pause();
            return true;
        });
        Waiting.until("the checkpoint of the pause", () -> left().stream().anyMatch(Interrupted::isResumable));
        reopen();
        await("Paint on", () -> studio.painter().furtherProperty().get() > 0);
        int rest = onFx(() -> studio.painter().furtherProperty().get());
        int before = kept().size();
        await("that it is in the filmstrip once", () -> studio.snapshots().frames().size() == before);
        onFx(() -> {
            studio.painting().paintOn();
            return true;
        });
        await("that it goes on", () -> studio.painter().state() != RunState.IDLE);
        awaitEnd();
        assertEquals(ITERATIONS, iteration());
        assertArrayEquals(whole, last(ITERATIONS));
        assertTrue(rest < ITERATIONS);
        assertEquals(before + 1, kept().size());
        assertEquals(2, kept().stream().map(snapshot -> snapshot.origin().orElseThrow().begun()).distinct().count(), "one take goes on");
    }

    @Test
    void anotherPaintingTakesItsPlace() throws Exception {
        begin(100_000);
        await("some steps", () -> iteration() > 5);
        reopen();
        await("Paint on", () -> studio.painter().furtherProperty().get() > 0);
        begin(20);
        awaitEnd();
        Waiting.until("that nothing is left", () -> left().isEmpty());
    }
}
