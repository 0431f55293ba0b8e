package impasto.studio.window;

import impasto.studio.frame.SparingRow;
import impasto.studio.fx.Icons;
import impasto.studio.fx.Words;
import impasto.studio.painting.RunState;
import impasto.studio.settings.EstimateNote;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** The toolbar: paint, pause, stop, presets, export. */
final class TopBar extends SparingRow {

    private final Button pause;

    TopBar(Actions actions, ReadOnlyObjectProperty<RunState> state, EstimateNote estimate, Button presets) {
        super(8);
        Button paint = button(actions.painting().paint, Words.of("window.paint"));
        paint.setId("paint");
        paint.getStyleClass().add("accent");
        pause = button(actions.painting().pause, Words.of("window.pause"));
        pause.setId("pause");
        Button stop = button(actions.painting().stop, Words.of("window.stop"));
        stop.setId("stop");
        Button snapshot = button(actions.painting().snapshot, Words.of("window.snapshot"));
        snapshot.setId("snapshot");
        Button undo = icon(actions.edit().undo);
        Button redo = icon(actions.edit().redo);
        Button export = button(actions.file().export, Words.of("window.export"));
        export.setId("export");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getStyleClass().add("tool-bar");
        setAlignment(Pos.CENTER_LEFT);
        spareWords(snapshot, presets, export, stop, pause);
        spare(estimate);
        getChildren().addAll(paint, estimate, pause, stop, new Separator(Orientation.VERTICAL), snapshot,
                new Separator(Orientation.VERTICAL), undo, redo, new Separator(Orientation.VERTICAL), presets, gap, export,
                icon(actions.file().copy), icon(actions.view().theme), icon(actions.help().keys));
        state.addListener((observed, old, now) -> show(now));
        show(state.get());
    }

    private void show(RunState state) {
        boolean waits = state == RunState.PAUSED;
        pause.setText(Words.of(waits ? "window.resume" : "window.pause"));
        pause.setGraphic(Icons.of(waits ? Feather.PLAY : Feather.PAUSE));
    }

    private static Button button(Action action, String text) {
        Button button = icon(action);
        button.setText(text);
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().removeAll("flat", "icon-button");
        return button;
    }

    private static Button icon(Action action) {
        Button button = Icons.button(action.icon(), action.words(), action::fire);
        button.setId("toolbar-" + action.name());
        if (action.enabled() != null) {
            button.setDisable(!action.enabled().get());
            action.enabled().addListener((observed, old, now) -> button.setDisable(!now));
        }
        return button;
    }
}
