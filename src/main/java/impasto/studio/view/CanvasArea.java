package impasto.studio.view;

import impasto.studio.canvas.CompareMode;
import impasto.studio.canvas.PictureCanvas;
import impasto.studio.model.SnapshotsModel.Viewed;
import impasto.studio.model.StudioModel;
import impasto.studio.paint.RunEvents;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;

/** The canvas with what it shows, how it compares, and messages above it. */
final class CanvasArea extends BorderPane {

    private static final double ROOMY = 640;

    private final StudioModel studio;
    private final PictureCanvas canvas = new PictureCanvas();
    private final Map<CompareMode, ToggleButton> modes = new EnumMap<>(CompareMode.class);
    private final Label title = new Label();
    private final Button back;
    private CompareMode unmasked = CompareMode.RESULT;

    CanvasArea(StudioModel studio, Actions actions, Notices notices, FileDialogs files) {
        this.studio = studio;
        getStyleClass().add("canvas-area");
        canvas.setId("canvas");
        canvas.emptyTextProperty().set("Drop a photo and a painting anywhere in the window");
        back = new Button("Painting", Icons.of(Feather.ARROW_LEFT));
        Icons.name(back, "Back to the painting");
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setId("back-to-painting");
        back.getStyleClass().addAll("small", "flat");
        back.setOnAction(event -> studio.snapshots().view(null));
        BrushRing ring = new BrushRing();
        setTop(new VBox(bar(actions), new MaskStrip(studio, files, canvas)));
        setCenter(new StackPane(canvas, ring));
        new MaskLayer(studio, canvas);
        new MaskInput(this, canvas, studio.masking(), ring);
        setMinSize(0, 0);
        studio.painter().listen(new RunEvents() {
            @Override
            public void started() {
                notices.clear();
            }
        });
        studio.painter().onPreview(canvas::repaint);
        studio.painter().pictureProperty().addListener((observed, old, now) -> show());
        studio.painter().originalProperty().addListener((observed, old, now) -> show());
        studio.snapshots().viewedProperty().addListener((observed, old, now) -> show());
        studio.snapshots().comparedProperty().addListener((observed, old, now) -> show());
        studio.pictures().content().imageProperty().addListener((observed, old, now) -> show());
        studio.masking().slotProperty().addListener((observed, old, now) -> mask(old != null, now != null));
        studio.painter().progress().previewedProperty().addListener((observed, old, now) -> name());
        show();
    }

    private HBox bar(Actions actions) {
        modes.put(CompareMode.RESULT, mode("Result", actions.result));
        modes.put(CompareMode.WIPE, mode("Wipe", actions.wipe));
        modes.put(CompareMode.SIDE_BY_SIDE, mode("Side by side", actions.sideBySide));
        SegmentedButton segments = new SegmentedButton();
        segments.getStyleClass().add("dark");
        segments.getButtons().setAll(modes.values());
        segments.disableProperty().bind(studio.masking().slotProperty().isNotNull());
        modes.forEach((mode, button) -> button.setOnAction(event -> mode(mode)));
        canvas.compareModeProperty().addListener((observed, old, now) -> modes.get(now).setSelected(true));
        modes.get(canvas.getCompareMode()).setSelected(true);
        title.setId("canvas-title");
        title.getStyleClass().add("canvas-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label zoom = new Label();
        zoom.setId("zoom");
        zoom.getStyleClass().add("reading");
        zoom.textProperty().bind(Bindings.createStringBinding(
                () -> Math.round(canvas.getZoom() * 100) + " %", canvas.zoomProperty()));
        Button in = Icons.button(Feather.ZOOM_IN, actions.zoomIn.words(), canvas::zoomIn);
        Button out = Icons.button(Feather.ZOOM_OUT, actions.zoomOut.words(), canvas::zoomOut);
        Button dragOut = Icons.button(Feather.SHARE, "Drag the picture from here into another program or folder", () -> { });
        dragOut.setId("drag-out");
        dragOut.disableProperty().bind(studio.masking().slotProperty().isNotNull());
        dragOut.setOnDragDetected(event -> drag(dragOut));
        Button fit = Icons.button(Feather.MAXIMIZE, actions.fit.words(), () -> canvas.setFit(true));
        zoom.setMinWidth(Region.USE_PREF_SIZE);
        title.setMinWidth(0);
        HBox bar = new HBox(8, segments, back, title, gap, out, zoom, in, fit, dragOut);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("canvas-bar");
        // In a narrow window the status bar alone says how far the painting is.
        title.visibleProperty().bind(bar.widthProperty().greaterThan(ROOMY));
        title.managedProperty().bind(title.visibleProperty());
        return bar;
    }

    private static ToggleButton mode(String text, Action action) {
        ToggleButton button = new ToggleButton(text);
        button.setId("mode-" + action.text().toLowerCase(Locale.ROOT).replace(' ', '-'));
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        Icons.name(button, action.words());
        return button;
    }

    private void drag(Button from) {
        studio.export().subject().ifPresent(subject -> {
            try {
                Path file = studio.export().temporary(subject);
                ClipboardContent content = new ClipboardContent();
                content.putFiles(List.of(file.toFile()));
                content.putImage(canvas.getResult());
                from.startDragAndDrop(TransferMode.COPY).setContent(content);
            } catch (IOException failure) {
                studio.messages().error("The picture could not be dragged", failure.getMessage());
            }
        });
    }

    /** The canvas itself. */
    PictureCanvas canvas() {
        return canvas;
    }

    /** Shows the result in this way. */
    void mode(CompareMode mode) {
        canvas.setCompareMode(mode);
        modes.get(mode).setSelected(true);
    }

    /** The content alone is shown while it is masked, and then what was shown before. */
    private void mask(boolean before, boolean now) {
        if (now && !before) {
            unmasked = canvas.getCompareMode();
            mode(CompareMode.RESULT);
        }
        show();
        if (before && !now) {
            mode(unmasked);
        }
    }

    private void show() {
        Viewed viewed = studio.snapshots().viewedProperty().get();
        Viewed beside = studio.snapshots().comparedProperty().get();
        Image painting = studio.painter().pictureProperty().get();
        Image content = studio.pictures().content().imageProperty().get();
        Image original = studio.painter().originalProperty().get();
        if (studio.masking().isActive()) {
            canvas.setResult(null);
            canvas.setOriginal(content);
        } else if (viewed != null) {
            canvas.setResult(viewed.image());
            canvas.setOriginal(beside != null ? beside.image() : original != null ? original : content);
        } else {
            canvas.setResult(painting);
            canvas.setOriginal(painting != null && original != null ? original : content);
        }
        if (beside != null && canvas.getCompareMode() == CompareMode.RESULT && !studio.masking().isActive()) {
            mode(CompareMode.SIDE_BY_SIDE);
        }
        back.setVisible(viewed != null);
        back.setManaged(viewed != null);
        name();
    }

    /** A picture that is still smaller than the painting says so. */
    private String coarse() {
        int side = studio.painter().progress().scaleProperty().get();
        Image shown = studio.painter().pictureProperty().get();
        return side > 0 && side < Math.max(shown.getWidth(), shown.getHeight()) ? " · " + side + " px so far" : "";
    }

    private void name() {
        Viewed viewed = studio.snapshots().viewedProperty().get();
        Viewed beside = studio.snapshots().comparedProperty().get();
        int iteration = studio.painter().progress().previewedProperty().get();
        title.setText(studio.masking().isActive() ? "Mask"
                : beside != null && viewed != null
                ? "Snapshots " + beside.snapshot().iteration() + " and " + viewed.snapshot().iteration()
                : viewed != null ? "Snapshot of iteration " + viewed.snapshot().iteration()
                : studio.painter().pictureProperty().get() == null ? ""
                : iteration == 0 ? "Start" : "Iteration " + iteration + coarse());
    }
}
