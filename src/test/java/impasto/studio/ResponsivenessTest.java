package impasto.studio;

import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.settings.Scales;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.painting.RunState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** How the window answers while it paints at 512 pixels. The figures go to target/responsiveness.txt. */
class ResponsivenessTest extends StudioFixture {

    private static final double NANO = 1e-9;
    private static final int WATCHED_ITERATIONS = 40;
    /** Far above what is measured: it fails for a window that stands still, not for a busy machine. */
    private static final double LONGEST_SECONDS = 3;

    private final Pulses pulses = new Pulses();
    private long firstPreview;

    @Test
    void paintingLeavesTheWindowFree(TestReporter reporter) throws Exception {
        onFx(() -> {
            studio.settings().change(Catalogue.SIZE, 512.0);
            studio.settings().change(Catalogue.ITERATIONS, 5000.0);
            studio.settings().change(Catalogue.SCALES, Scales.NONE);
            studio.painter().progress().previewedProperty().addListener((observed, old, now) -> {
                if (firstPreview == 0 && now.intValue() >= 1) {
                    firstPreview = System.nanoTime();
                }
            });
            return true;
        });
        await("the engine", () -> studio.engine().loaded().isDone());
        long begin = System.nanoTime();
        onFx(() -> {
            studio.painting().paint();
            pulses.start();
            return true;
        });
        await("a first preview", () -> firstPreview > 0);
        await("a good many iterations", () -> studio.painter().progress().iterationProperty().get() >= WATCHED_ITERATIONS);
        double seconds = (System.nanoTime() - begin) * NANO;
        double longest = onFx(() -> {
            pulses.stop();
            return pulses.longestSeconds();
        });
        int iterations = onFx(() -> studio.painter().progress().iterationProperty().get());
        String report = String.format(Locale.ROOT, "512 px on %d cores, %d iterations: longest gap between pulses %.0f ms"
                + " over %.0f s; first preview %.2f s after the start", Runtime.getRuntime().availableProcessors(), iterations,
                longest * 1e3, seconds, (firstPreview - begin) * NANO);
        Files.writeString(Path.of("target", "responsiveness.txt"), report + "\n");
        reporter.publishEntry("responsiveness", report);
        onFx(() -> {
            studio.painter().stop();
            return true;
        });
        await("the painting to stop", () -> studio.painter().state() == RunState.IDLE);
        assertTrue(longest < LONGEST_SECONDS, report);
    }
}
