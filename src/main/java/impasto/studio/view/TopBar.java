package impasto.studio.view;

import impasto.studio.model.StudioModel;
import impasto.studio.paint.RunState;
import java.util.Locale;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Separator;
import javafx.scene.control.ToolBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** The toolbar: paint, pause, stop, presets, export. */
final class TopBar extends ToolBar {

    private static final double ROOMY = 990;

    private final Button pause;

    TopBar(StudioModel studio, Actions actions, Button presets) {
        Button paint = button(actions.paint, "Paint");
        paint.setId("paint");
        paint.getStyleClass().add("accent");
        pause = button(actions.pause, "Pause");
        pause.setId("pause");
        EstimateNote estimate = new EstimateNote(studio);
        // In the narrowest window the buttons need the room.
        estimate.visibleProperty().bind(widthProperty().greaterThan(ROOMY));
        estimate.managedProperty().bind(estimate.visibleProperty());
        Button stop = button(actions.stop, "Stop");
        stop.setId("stop");
        Button snapshot = button(actions.snapshot, "Snapshot");
        snapshot.setId("snapshot");
        Button undo = icon(actions.undo);
        Button redo = icon(actions.redo);
        Button export = button(actions.export, "Export…");
        export.setId("export");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getItems().addAll(paint, estimate, pause, stop, new Separator(Orientation.VERTICAL), snapshot,
                new Separator(Orientation.VERTICAL), undo, redo, new Separator(Orientation.VERTICAL), presets, gap, export,
                icon(actions.copy), icon(actions.theme), icon(actions.shortcuts));
        studio.painter().stateProperty().addListener((observed, old, now) -> show(now));
        show(studio.painter().state());
    }

    private void show(RunState state) {
        boolean waits = state == RunState.PAUSED;
        pause.setText(waits ? "Resume" : "Pause");
        pause.setGraphic(Icons.of(waits ? Feather.PLAY : Feather.PAUSE));
    }

    private static Button button(Action action, String text) {
        Button button = icon(action);
        button.setText(text);
        button.getStyleClass().removeAll("flat", "icon-button");
        return button;
    }

    private static Button icon(Action action) {
        Button button = Icons.button(action.icon(), action.words(), action::fire);
        button.setId("toolbar-" + action.text().toLowerCase(Locale.ROOT).replace("…", "").replace(' ', '-'));
        if (action.enabled() != null) {
            button.setDisable(!action.enabled().get());
            action.enabled().addListener((observed, old, now) -> button.setDisable(!now));
        }
        return button;
    }
}
