package impasto.studio.view;

import impasto.session.PictureSource;
import impasto.studio.canvas.CompareMode;
import impasto.studio.model.PictureSlot;
import impasto.studio.model.StudioModel;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** The window: its parts put together, and what the actions need it for. */
public final class StudioWindow implements WindowDeeds {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 600;

    private final StudioModel studio;
    private final Stage stage;
    private final FileDialogs files;
    private final Dialogs dialogs;
    private final BooleanBinding hasPicture;
    private final Actions actions;
    private final CanvasArea canvas;
    private final PicturesColumn pictures;
    private final Overlay overlay = new Overlay();
    private final NetworkButton network;
    private final PresetMenu presets;
    private final Export export;
    private final Theme theme;
    private final double width;
    private final double height;

    /**
     * Puts the window together; it is not shown yet.
     *
     * @param files asks for files
     */
    public StudioWindow(StudioModel studio, Stage stage, FileDialogs files) {
        this.studio = studio;
        this.stage = stage;
        this.files = files;
        dialogs = new Dialogs(stage);
        hasPicture = Bindings.createBooleanBinding(() -> studio.export().subject().isPresent(),
                studio.painter().pictureProperty(), studio.snapshots().viewedProperty());
        actions = new Actions(studio, this);
        export = new Export(studio.export(), files, dialogs);
        presets = new PresetMenu(studio, files, dialogs);
        network = new NetworkButton(studio, files, overlay);
        pictures = new PicturesColumn(studio, files);
        Notices notices = new Notices(studio.messages());
        canvas = new CanvasArea(studio, actions, notices, files);
        SplitPane below = new SplitPane(new LossPane(studio), new SnapshotsPane(studio, export, dialogs));
        SplitPane middle = new SplitPane(canvas, below);
        middle.setOrientation(Orientation.VERTICAL);
        SplitPane columns = new SplitPane(pictures, middle, new ControlsColumn(studio, network));
        SplitPane.setResizableWithParent(pictures, false);
        SplitPane.setResizableWithParent(below, false);
        SplitPane.setResizableWithParent(columns.getItems().get(2), false);
        BorderPane root = new BorderPane(columns);
        root.setTop(new VBox(new StudioMenus(studio, actions), new HomeNotice(studio.home()), new TopBar(studio, actions, presets.button())));
        root.setBottom(new StatusBar(studio));
        root.getStyleClass().add("studio");
        PictureDrop.accept(root, studio.pictures()::place);
        WindowMemory earlier = new WindowMemory(studio.memory(), stage);
        boolean known = earlier.width() > 0 && earlier.height() > 0;
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        width = Math.max(LEAST_WIDTH, known ? earlier.width() : Math.min(WIDTH, screen.getWidth()));
        height = Math.max(LEAST_HEIGHT, known ? earlier.height() : Math.min(HEIGHT, screen.getHeight()));
        Scene scene = new Scene(new StackPane(root, notices, overlay), width, height);
        theme = new Theme(studio.memory(), scene);
        actions.further().forEach((keys, action) -> scene.getAccelerators().put(keys, action::fire));
        SpaceKey.listen(scene, actions.pause, studio.masking()::isActive);
        stage.setScene(scene);
        stage.setTitle("Impasto");
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        resize();
        earlier.divider("columns", columns, 0.17, 0.75).divider("middle", middle, 0.76).divider("below", below, 0.5).restore();
        new CloseGuard(studio, stage, dialogs, files);
    }

    /** Shows the window. */
    public void show() {
        stage.show();
        // With some window managers of X11, such as Openbox, it opens as small as it may be.
        Platform.runLater(this::resize);
        canvas.canvas().requestFocus();
    }

    private void resize() {
        if (!stage.isMaximized()) {
            stage.setWidth(width);
            stage.setHeight(height);
        }
    }

    @Override
    public ObservableBooleanValue hasPicture() {
        return hasPicture;
    }

    @Override
    public void open() {
        pictures.card(studio.pictures().content()).open();
    }

    @Override
    public void samples() {
        pictures.card(studio.pictures().styles().get(0)).toggleSamples();
    }

    @Override
    public void paste() {
        List<PictureSource> pasted = ClipboardPictures.files();
        if (!pasted.isEmpty()) {
            studio.pictures().place(pasted);
            return;
        }
        PictureSlot free = studio.pictures().firstFree();
        ClipboardPictures.picture().ifPresentOrElse(
                picture -> studio.pictures().paste(picture, free, studio.messages()),
                () -> studio.messages().advise("There is no picture to paste", "Copy a picture or a file first."));
    }

    @Override
    public void savePreset() {
        presets.save();
    }

    @Override
    public void export() {
        studio.export().subject().ifPresent(subject -> export.run(canvas, List.of(subject)));
    }

    @Override
    public void copy() {
        studio.masking().done();
        if (canvas.canvas().getResult() != null) {
            ClipboardPictures.put(canvas.canvas().getResult());
            studio.messages().done("Copied", "The picture is on the clipboard.");
        }
    }

    /** Once the key that asks for it is over, for the same reason as in dialogs: see {@link LateKeys}. */
    @Override
    public void close() {
        Platform.runLater(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    @Override
    public void preferences() {
        network.toggle();
    }

    @Override
    public void showResult() {
        canvas.mode(CompareMode.RESULT);
    }

    @Override
    public void showWipe() {
        canvas.mode(CompareMode.WIPE);
    }

    @Override
    public void showSideBySide() {
        canvas.mode(CompareMode.SIDE_BY_SIDE);
    }

    @Override
    public void zoomIn() {
        canvas.canvas().zoomIn();
    }

    @Override
    public void zoomOut() {
        canvas.canvas().zoomOut();
    }

    @Override
    public void fit() {
        canvas.canvas().setFit(true);
    }

    @Override
    public void actualSize() {
        canvas.canvas().setZoom(1);
    }

    @Override
    public void switchTheme() {
        theme.toggle();
    }

    @Override
    public void shortcuts() {
        ShortcutSheet.of(actions, dialogs).show();
    }

    @Override
    public void copyReport() {
        studio.report().copy("window of " + Math.round(stage.getWidth()) + " × " + Math.round(stage.getHeight())
                + " at scale " + stage.getOutputScaleX(), ClipboardPictures::putText);
    }

    @Override
    public void about() {
        Alert alert = new Alert(AlertType.INFORMATION, "Paints a photo in the style of a painting, after Gatys, Ecker and"
                + " Bethge (2016), on your own machine. No picture leaves it.");
        dialogs.prepare(alert, "About Impasto");
        alert.setHeaderText("Impasto");
        alert.show();
    }
}
