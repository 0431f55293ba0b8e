package impasto.studio.window;

import impasto.studio.frame.SparingRow;
import impasto.studio.fx.Icons;
import impasto.studio.fx.Words;
import impasto.studio.painting.PaintButton;
import impasto.studio.painting.Painter;
import impasto.studio.settings.EstimateNote;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** The toolbar: paint or pause, stop or paint on, export. */
final class TopBar extends SparingRow {

    TopBar(Actions actions, Painter painter, EstimateNote estimate) {
        super(8);
        PaintButton paint = new PaintButton(painter, actions.painting().pause.keysText(), actions.painting()::paintOrPause);
        Button stop = button(actions.painting().stop, Words.of("window.stop"));
        stop.setId("stop");
        Button paintOn = button(actions.painting().paintOn, "");
        paintOn.setId("paint-on");
        // What may come next: one of the two, or that nothing can be stopped.
        only(paintOn, actions.painting().paintOn.enabled());
        only(stop, Bindings.not(actions.painting().paintOn.enabled()));
        painter.furtherProperty().addListener((observed, old, now) -> further(paintOn, now.intValue()));
        further(paintOn, painter.furtherProperty().get());
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
        spareWords(snapshot, export, stop, paintOn);
        spare(estimate);
        getChildren().addAll(paint, stop, paintOn, estimate, new Separator(Orientation.VERTICAL), snapshot,
                new Separator(Orientation.VERTICAL), undo, redo, gap, export,
                icon(actions.file().copy), icon(actions.view().theme), icon(actions.help().keys));
    }

    private static void further(Button paintOn, int steps) {
        if (steps > 0) {
            paintOn.setText(Words.of("window.paint-on", steps));
            Icons.name(paintOn, Words.of("window.paint-on.help", steps));
        }
    }

    private static void only(Button button, ObservableBooleanValue when) {
        button.visibleProperty().bind(when);
        button.managedProperty().bind(when);
        button.setMinWidth(Region.USE_PREF_SIZE);
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
        if (action.what() != null) {
            action.what().addListener((observed, old, now) -> {
                button.getTooltip().setText(action.words());
                button.setAccessibleText(action.words());
            });
        }
        return button;
    }
}
