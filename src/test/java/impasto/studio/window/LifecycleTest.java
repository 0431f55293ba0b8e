package impasto.studio.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import impasto.settings.catalogue.Catalogue;
import impasto.studio.StudioFixture;
import impasto.studio.painting.RunState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Painting begins and ends again and again, and leaves nothing behind. */
class LifecycleTest extends StudioFixture {

    private static final int TIMES = 20;
    private static final List<String> OWN = List.of("painting", "background-1", "background-2", "memory", "download",
            "engine-loader");

    @Test
    void twentyStartsAndStopsLeaveNoThread() {
        onFx(() -> {
            studio.settings().change(Catalogue.SIZE, 64.0);
            return true;
        });
        for (int time = 0; time < TIMES; time++) {
            int least = time % 3;
            onFx(() -> {
                studio.painting().paint();
                return true;
            });
            await("iterations", () -> studio.painter().progress().iterationProperty().get() >= least);
            onFx(() -> {
                studio.painter().stop();
                return true;
            });
            await("the painting to stop", () -> studio.painter().state() == RunState.IDLE);
        }
        awaitNone(List.of("painting"));
        onFx(() -> {
            stage.close();
            return true;
        });
        studio.close();
        awaitNone(OWN);
        open();
        assertEquals(RunState.IDLE, onFx(() -> studio.painter().state()));
    }

    private static void awaitNone(List<String> names) {
        await("threads to end: " + names, () -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> names.contains(thread.getName())));
    }
}
