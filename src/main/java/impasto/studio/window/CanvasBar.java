package impasto.studio.window;

import impasto.studio.canvas.CompareMode;
import impasto.studio.canvas.PictureCanvas;
import impasto.studio.export.Export;
import impasto.studio.frame.SparingRow;
import impasto.studio.fx.Icons;
import impasto.studio.fx.Words;
import impasto.words.Numbers;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;

/** Above the canvas: how it compares, what it shows, its zoom. */
final class CanvasBar extends SparingRow {

    private final PictureCanvas canvas;

    /**
     * @param masking whether a mask is painted, when nothing can be compared
     */
    CanvasBar(PictureCanvas canvas, CanvasModel model, BooleanExpression masking, ViewActions actions, Export export) {
        super(8);
        this.canvas = canvas;
        SegmentedButton modes = modes(actions);
        modes.disableProperty().bind(masking);
        Label title = new Label();
        title.setId("canvas-title");
        title.getStyleClass().add("canvas-title");
        title.textProperty().bind(model.titleProperty());
        title.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label zoom = new Label();
        zoom.setId("zoom");
        zoom.getStyleClass().add("reading");
        zoom.textProperty().bind(Bindings.createStringBinding(
                () -> Numbers.percent(canvas.getZoom()), canvas.zoomProperty()));
        zoom.setMinWidth(Region.USE_PREF_SIZE);
        Button dragOut = Icons.button(Feather.SHARE, Words.of("window.drag"), () -> { });
        dragOut.setId("drag-out");
        dragOut.disableProperty().bind(masking);
        dragOut.setOnDragDetected(event -> export.drag(dragOut, canvas.getResult()));
        Button backToResult = back(model);
        Button zoomOut = button(actions.zoomOut);
        Button zoomIn = button(actions.zoomIn);
        getChildren().addAll(modes, backToResult, title, gap, zoomOut, zoom, zoomIn, button(actions.fit), dragOut);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("canvas-bar");
        spare(title);
        spareWordsTogether(List.copyOf(modes.getButtons()));
        spareWords(backToResult);
        spare(zoomIn, zoomOut, zoom);
    }

    private SegmentedButton modes(ViewActions actions) {
        Map<CompareMode, ToggleButton> modes = new EnumMap<>(CompareMode.class);
        modes.put(CompareMode.RESULT, mode(actions.modes.get(CompareMode.RESULT)));
        modes.put(CompareMode.WIPE, mode(actions.modes.get(CompareMode.WIPE)));
        modes.put(CompareMode.SIDE_BY_SIDE, mode(actions.modes.get(CompareMode.SIDE_BY_SIDE)));
        SegmentedButton segments = new SegmentedButton();
        segments.getStyleClass().add("dark");
        segments.getButtons().setAll(modes.values());
        modes.forEach((mode, button) -> button.setOnAction(event -> {
            canvas.compareModeProperty().set(mode);
            button.setSelected(true);
        }));
        canvas.compareModeProperty().addListener((observed, old, now) -> modes.get(now).setSelected(true));
        modes.get(canvas.getCompareMode()).setSelected(true);
        return segments;
    }

    private static ToggleButton mode(Action action) {
        ToggleButton button = new ToggleButton(action.text(), Icons.of(action.icon()));
        button.setContentDisplay(ContentDisplay.TEXT_ONLY);
        button.setId("mode-" + action.name());
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        Icons.name(button, action.words());
        return button;
    }

    private static Button back(CanvasModel model) {
        Button back = new Button(null, Icons.of(Feather.ARROW_LEFT));
        back.textProperty().bind(model.backProperty());
        Icons.name(back, Words.of("window.back.help"));
        back.accessibleTextProperty().bind(Bindings.when(model.backProperty().isEmpty()).then(Words.of("window.back.help"))
                .otherwise(model.backProperty()));
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setId("back-to-painting");
        back.getStyleClass().addAll("small", "flat");
        back.setOnAction(event -> model.back());
        back.visibleProperty().bind(model.backProperty().isNotEmpty());
        back.managedProperty().bind(back.visibleProperty());
        return back;
    }

    private static Button button(Action action) {
        return Icons.button(action.icon(), action.words(), action::fire);
    }
}
