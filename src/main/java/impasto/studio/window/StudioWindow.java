package impasto.studio.window;

import impasto.studio.canvas.PictureCanvas;
import impasto.studio.chart.LossPane;
import impasto.studio.export.Export;
import impasto.studio.fx.Dialogs;
import impasto.studio.fx.FileDialogs;
import impasto.studio.fx.LateKeys;
import impasto.studio.fx.SpaceKey;
import impasto.studio.fx.Words;
import impasto.studio.looks.LooksPane;
import impasto.studio.mask.MaskChip;
import impasto.studio.mask.MaskLayer;
import impasto.studio.mask.MaskStrip;
import impasto.studio.mask.Masking;
import impasto.studio.network.DeviceRow;
import impasto.studio.network.NetworkButton;
import impasto.studio.network.NetworkCards;
import impasto.studio.pictures.ClipboardPictures;
import impasto.studio.pictures.PictureDrop;
import impasto.studio.pictures.PicturesColumn;
import impasto.studio.settings.ControlsColumn;
import impasto.studio.settings.EstimateNote;
import impasto.studio.settings.LayerBank;
import impasto.studio.settings.PresetMenu;
import impasto.studio.settings.SizePane;
import impasto.studio.snapshots.BottomTabs;
import impasto.studio.snapshots.SnapshotsModel;
import impasto.studio.snapshots.SnapshotsPane;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** The window: its parts put together. */
public final class StudioWindow {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 600;

    private final StudioModel studio;
    private final Stage stage;
    private final PictureCanvas canvas = new PictureCanvas();
    private final Dialogs dialogs;
    private final Actions actions;
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
        dialogs = new Dialogs(stage);
        Theme theme = new Theme(studio.preferences());
        Overlay overlay = new Overlay();
        Export export = new Export(studio.export(), files, dialogs, studio.messages());
        PresetMenu presets = new PresetMenu(studio.presets(), files, dialogs);
        PicturesColumn pictures = new PicturesColumn(studio.pictures(), studio.settings(), files,
                (slot, id) -> new MaskChip(studio.pictures(), studio.masking(), slot, id));
        Runnable networks = () -> overlay.toggle(() -> new NetworkCards(studio.network(), files,
                new DeviceRow(studio.device(), studio.painter())));
        studio.advice().onCards(networks);
        studio.looks().onCards(networks);
        actions = new Actions(new FileActions(pictures, presets, export,
                () -> ClipboardPictures.paste(studio.pictures(), studio.messages()), this::copy, this::close),
                new EditActions(studio.undo(), networks),
                new PaintingActions(studio.painting(), studio.painter(), studio.masking()), new ViewActions(canvas, theme),
                new HelpActions(this::showKeys, studio.firstSteps()::recall, studio.report(), stage, dialogs));
        Notices notices = new Notices(studio.messages(), studio.painter());
        BottomTabs below = new BottomTabs(snapshots(export), new LossPane(studio.painter()), studio.preferences());
        SplitPane middle = new SplitPane(canvasArea(files, export), below);
        middle.setOrientation(Orientation.VERTICAL);
        SplitPane columns = new SplitPane(pictures, middle, new ControlsColumn(studio.settings(), new LooksPane(studio.looks(), presets.button()),
                new SizePane(studio.size(), studio.estimate(), studio.settings()),
                new LayerBank(studio.settings(), studio.network().layersProperty(), studio.network()::name),
                new NetworkButton(studio.network(), networks)));
        SplitPane.setResizableWithParent(pictures, false);
        SplitPane.setResizableWithParent(below, false);
        SplitPane.setResizableWithParent(columns.getItems().get(2), false);
        BorderPane root = new BorderPane(columns);
        root.setTop(new VBox(new StudioMenus(studio.pictures(), actions.groups(), studio.language(), studio.messages()), new HomeNotice(studio.home()),
                new TopBar(actions, studio.painter(), new EstimateNote(studio.estimate(), studio.settings()))));
        root.setBottom(new StatusBar(studio.painter(), studio.painting(), studio.settings(), studio.device()));
        root.getStyleClass().add("studio");
        PictureDrop.accept(root, studio.pictures()::place);
        WindowPreferences earlier = new WindowPreferences(studio.preferences(), stage);
        boolean known = earlier.width() > 0 && earlier.height() > 0;
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        width = Math.max(LEAST_WIDTH, known ? earlier.width() : Math.min(WIDTH, screen.getWidth()));
        height = Math.max(LEAST_HEIGHT, known ? earlier.height() : Math.min(HEIGHT, screen.getHeight()));
        Scene scene = new Scene(new StackPane(root, notices, overlay), width, height);
        theme.dress(scene);
        actions.further().forEach((keys, action) -> scene.getAccelerators().put(keys, action::fire));
        SpaceKey.listen(scene, actions.painting().pause::fire, studio.masking()::isActive);
        stage.setScene(scene);
        stage.setTitle("Impasto");
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        resize();
        earlier.divider("columns", columns, 0.17, 0.75).divider("middle", middle, 0.73).restore();
        new CloseGuard(studio.painter(), studio.writes(), studio.shutdown(), stage, dialogs, files);
    }

    private CanvasArea canvasArea(FileDialogs files, Export export) {
        Masking masking = studio.masking();
        studio.painter().onPreview(canvas::repaint);
        new MaskLayer(studio.pictures(), masking, canvas);
        return new CanvasArea(canvas, studio.canvas(), masking,
                new CanvasBar(canvas, studio.canvas(), masking.slotProperty().isNotNull(), actions.view(), export),
                new MaskStrip(studio.pictures(), masking, studio.undo(), files, canvas), studio.firstSteps(),
                studio.pictures()::takeSamples);
    }

    private SnapshotsPane snapshots(Export export) {
        return new SnapshotsPane(studio.snapshots(), dialogs,
                snapshot -> studio.pictures().startFrom(SnapshotsModel.source(snapshot)),
                chosen -> export.snapshots(canvas, chosen));
    }

    /** Shows the window. */
    public void show() {
        stage.show();
        // With some window managers of X11, such as Openbox, it opens as small as it may be.
        Platform.runLater(this::resize);
        canvas.requestFocus();
    }

    private void resize() {
        if (!stage.isMaximized()) {
            stage.setWidth(width);
            stage.setHeight(height);
        }
    }

    private void copy() {
        studio.masking().done();
        if (canvas.getResult() != null) {
            ClipboardPictures.put(canvas.getResult());
            studio.messages().done(Words.of("window.copied"), Words.of("window.copied.picture"));
        }
    }

    /** Once the key that asks for it is over, for the same reason as in dialogs: see {@link LateKeys}. */
    private void close() {
        Platform.runLater(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    private void showKeys() {
        ShortcutSheet.of(actions, dialogs).show();
    }
}
