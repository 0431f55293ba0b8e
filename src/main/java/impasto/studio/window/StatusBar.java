package impasto.studio.window;

import impasto.message.Durations;
import impasto.studio.network.DeviceModel;
import impasto.studio.painting.Painter;
import impasto.studio.painting.RunProgress;
import impasto.studio.painting.RunState;
import impasto.studio.settings.SettingsModel;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** How the painting goes: iteration of total, seconds per iteration, time left, memory, device. */
final class StatusBar extends HBox {


    private final Painter painter;
    private final PaintingModel painting;
    private final Label words = new Label();
    private final Label device = new Label();
    private final ProgressBar bar = new ProgressBar(0);

    StatusBar(Painter painter, PaintingModel painting, SettingsModel settings, DeviceModel machine) {
        this.painter = painter;
        this.painting = painting;
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        words.setId("status");
        device.setId("device");
        bar.setPrefWidth(160);
        bar.getStyleClass().add("small");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(bar, words, gap, device);
        painter.stateProperty().addListener((observed, old, now) -> show());
        painter.progress().iterationProperty().addListener((observed, old, now) -> show());
        settings.setupProperty().addListener((observed, old, now) -> show());
        device.textProperty().bind(machine.wordsProperty());
        show();
    }

    private void show() {
        RunProgress progress = painter.progress();
        RunState state = painter.state();
        int iteration = progress.iterationProperty().get();
        int total = progress.totalProperty().get();
        bar.setVisible(state.active());
        bar.setManaged(state.active());
        bar.setProgress(state == RunState.PREPARING ? -1 : total == 0 ? 0 : (double) iteration / total);
        words.setText(switch (state) {
            case IDLE -> iteration == 0 ? "Ready. Press Paint to begin."
                    : "Done at iteration " + iteration + " of " + total;
            case PREPARING -> "Loading the engine, the network and the pictures…";
            case PAUSED -> "Paused at iteration " + iteration + " of " + total + figures(progress);
            case STOPPING -> "Stopping after this iteration…";
            case PAINTING -> "Iteration " + iteration + " of " + total + figures(progress)
                    + (iteration == 0 ? "" : "  ·  " + Durations.clock(progress.secondsLeft()) + " left")
                    + (painting.somethingWaits() ? "  ·  what else you set is for the next painting" : "");
        });
    }

    private static String figures(RunProgress progress) {
        if (progress.iterationProperty().get() == 0) {
            return "";
        }
        return String.format(Locale.ROOT, "  ·  %d px  ·  %.2f s per iteration  ·  %.1f GB",
                progress.scaleProperty().get(), progress.secondsProperty().get(),
                progress.megabytesProperty().get() / 1024.0);
    }
}
