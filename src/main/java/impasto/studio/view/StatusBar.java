package impasto.studio.view;

import impasto.settings.Catalogue;
import impasto.studio.model.StudioModel;
import impasto.studio.paint.RunProgress;
import impasto.studio.paint.RunState;
import java.util.Locale;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** How the painting goes: iteration of total, seconds per iteration, time left, memory, device. */
final class StatusBar extends HBox {

    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private final StudioModel studio;
    private final Label words = new Label();
    private final Label device = new Label();
    private final ProgressBar bar = new ProgressBar(0);

    StatusBar(StudioModel studio) {
        this.studio = studio;
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        words.setId("status");
        device.setId("device");
        bar.setPrefWidth(160);
        bar.getStyleClass().add("small");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(bar, words, gap, device);
        studio.painter().stateProperty().addListener((observed, old, now) -> show());
        studio.painter().progress().iterationProperty().addListener((observed, old, now) -> show());
        studio.settings().setupProperty().addListener((observed, old, now) -> show());
        device.textProperty().bind(studio.device().wordsProperty());
        show();
    }

    private void show() {
        RunProgress progress = studio.painter().progress();
        RunState state = studio.painter().state();
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
                    + (iteration == 0 ? "" : "  ·  " + time(progress.secondsLeft()) + " left") + later();
        });
    }

    /** What was set since the start and does not act on the painting under way. */
    private String later() {
        boolean waits = Catalogue.waits(studio.painter().request().setup(), studio.settings().now()) || studio.masksWait();
        return waits ? "  ·  what else you set is for the next painting" : "";
    }

    private static String figures(RunProgress progress) {
        if (progress.iterationProperty().get() == 0) {
            return "";
        }
        return String.format(Locale.ROOT, "  ·  %d px  ·  %.2f s per iteration  ·  %.1f GB",
                progress.scaleProperty().get(), progress.secondsProperty().get(),
                progress.megabytesProperty().get() / 1024.0);
    }

    private static String time(double seconds) {
        long whole = Math.round(seconds);
        return whole >= HOUR ? String.format(Locale.ROOT, "%d:%02d h", whole / HOUR, whole % HOUR / MINUTE)
                : String.format(Locale.ROOT, "%d:%02d min", whole / MINUTE, whole % MINUTE);
    }
}
