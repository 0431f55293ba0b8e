package impasto.studio;

import impasto.settings.TransferSettings;
import impasto.studio.painting.RunEvents;
import impasto.studio.painting.RunProgress;
import impasto.studio.window.StudioModel;
import java.util.function.Consumer;

/** Paints once and measures meanwhile; on the JavaFX thread. */
final class Watch implements RunEvents {

    private static final double MILLI = 1e-3;
    private static final double NANO = 1e-9;

    private final StudioModel studio;
    private final Consumer<UiFigures> done;
    private final Consumer<RuntimeException> failed;
    private final Pulses pulses = new Pulses();
    private int firstScaleIterations;
    private final double launchSeconds;
    private double engineSeconds;
    private long begin;
    private double firstPreview;
    private double firstScale;

    /**
     * @param launchSeconds from the start of the process until the window could be used
     * @param done takes what was measured
     * @param failed takes why nothing was
     */
    Watch(StudioModel studio, double launchSeconds, Consumer<UiFigures> done, Consumer<RuntimeException> failed) {
        this.studio = studio;
        this.launchSeconds = launchSeconds;
        this.done = done;
        this.failed = failed;
    }

    void begin() {
        engineSeconds = LaunchTime.sinceStart() * MILLI;
        TransferSettings settings = studio.settings().now().transfer();
        firstScaleIterations = settings.plan(settings.size(), 1, settings.size()).get(0).iterations();
        studio.painter().listen(this);
        RunProgress progress = studio.painter().progress();
        progress.previewedProperty().addListener((observed, old, now) -> previewed(now.intValue()));
        begin = System.nanoTime();
        pulses.start();
        studio.painting().paint();
    }

    private void previewed(int iteration) {
        if (firstPreview == 0 && iteration >= 1) {
            firstPreview = sinceBegin();
        }
        if (firstScale == 0 && iteration >= firstScaleIterations) {
            firstScale = sinceBegin();
        }
    }

    private double sinceBegin() {
        return (System.nanoTime() - begin) * NANO;
    }

    @Override
    public void ended(int iterations, boolean stopped, String error) {
        pulses.stop();
        if (stopped) {
            failed.accept(new IllegalStateException(error.isEmpty() ? "the painting was stopped" : error));
            return;
        }
        TransferSettings settings = studio.settings().now().transfer();
        done.accept(new UiFigures(settings.size(), launchSeconds, engineSeconds, firstPreview, firstScale, sinceBegin(),
                iterations, pulses.longestSeconds() / MILLI, studio.painter().progress().previewShareProperty().get()));
    }
}
