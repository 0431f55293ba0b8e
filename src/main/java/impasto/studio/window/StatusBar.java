package impasto.studio.window;

import impasto.message.Durations;
import impasto.studio.fx.Words;
import impasto.studio.network.DeviceModel;
import impasto.studio.painting.Painter;
import impasto.studio.painting.RunProgress;
import impasto.studio.painting.RunState;
import impasto.studio.settings.SettingsModel;
import impasto.words.Numbers;
import java.util.ArrayList;
import java.util.List;
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
        painting.onPictures(this::show);
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
            case IDLE -> iteration == 0 ? Words.of(painting.hasPictures() ? "window.status.ready" : "window.status.empty")
                    : iteration < total ? stopped(iteration, total, progress) : Words.of("window.status.done", iteration, total);
            case PREPARING -> Words.of("window.status.preparing");
            case PAUSED -> line(Words.of("window.status.paused", iteration, total), progress, List.of());
            case STOPPING -> Words.of("window.status.stopping");
            case PAINTING -> line(Words.of("window.status.painting", iteration, total), progress, further(progress));
        });
    }

    /** What was stopped while it was coarse says how large it is. */
    private String stopped(int iteration, int total, RunProgress progress) {
        int side = progress.scaleProperty().get();
        int whole = painter.painted().map(painted -> Math.max(painted.width(), painted.height())).orElse(0);
        return side > 0 && side < whole ? Words.of("window.status.stopped.coarse", iteration, total, side, whole)
                : Words.of("window.status.stopped", iteration, total);
    }

    private List<String> further(RunProgress progress) {
        List<String> further = new ArrayList<>();
        if (progress.iterationProperty().get() > 0) {
            further.add(Words.of("window.status.left", Durations.clock(progress.secondsLeft())));
        }
        if (painting.somethingWaits()) {
            further.add(Words.of("window.status.waits"));
        }
        return further;
    }

    private static String line(String first, RunProgress progress, List<String> further) {
        List<String> parts = new ArrayList<>(List.of(first));
        if (progress.iterationProperty().get() > 0) {
            parts.add(Words.of("window.status.size", progress.scaleProperty().get()));
            parts.add(Words.of("window.status.pace", Numbers.fixed(progress.secondsProperty().get(), 2)));
            parts.add(Words.of("window.status.memory", Numbers.fixed(progress.megabytesProperty().get() / 1024.0, 1)));
        }
        parts.addAll(further);
        return String.join("  ·  ", parts);
    }
}
