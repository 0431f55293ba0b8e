package impasto.studio.window;

import impasto.session.PictureSource.OfFile;
import impasto.session.Preferences;
import impasto.studio.canvas.PictureCanvas;
import impasto.studio.chart.LossPane;
import impasto.studio.desktop.Desktop;
import impasto.studio.export.Export;
import impasto.studio.frame.KeptSplit;
import impasto.studio.frame.KeptSplit.Part;
import impasto.studio.frame.Notices;
import impasto.studio.frame.Overlay;
import impasto.studio.frame.Toasts;
import impasto.studio.frame.WindowPlace;
import impasto.studio.fx.BareKeys;
import impasto.studio.fx.Dialogs;
import impasto.studio.fx.FileDialogs;
import impasto.studio.fx.LateKeys;
import impasto.studio.framing.FramingEditor;
import impasto.studio.fx.Popovers;
import impasto.studio.fx.Words;
import impasto.studio.library.LibraryPane;
import impasto.studio.looks.LooksPane;
import impasto.studio.mask.MaskChip;
import impasto.studio.mask.MaskLayer;
import impasto.studio.mask.MaskStrip;
import impasto.studio.mask.Masking;
import impasto.studio.network.DeviceRow;
import impasto.studio.network.NetworkButton;
import impasto.studio.network.NetworkCards;
import impasto.studio.painting.RunState;
import impasto.studio.pictures.CardTools;
import impasto.studio.pictures.ClipboardPictures;
import impasto.studio.pictures.PictureDrop;
import impasto.studio.pictures.PictureSlot;
import impasto.studio.pictures.PicturesColumn;
import impasto.studio.project.ProjectDrop;
import impasto.studio.project.ProjectModel;
import impasto.studio.project.Projects;
import impasto.studio.project.RecentProjectsMenu;
import impasto.studio.settings.ControlsColumn;
import impasto.studio.settings.EstimateNote;
import impasto.studio.settings.LayerBank;
import impasto.studio.settings.PresetMenu;
import impasto.studio.settings.SizePane;
import impasto.studio.snapshots.BottomTabs;
import impasto.studio.snapshots.SnapshotsModel;
import impasto.studio.snapshots.SnapshotsPane;
import impasto.studio.takes.TakeCommands;
import impasto.studio.takes.TakesPane;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.controlsfx.control.PopOver;

/** The window: its parts put together. */
public final class StudioWindow {

    // Pixels, as the parts are at first.
    private static final double PICTURES = 218;
    private static final double CONTROLS = 320;
    private static final double BELOW = 190;

    private final StudioModel studio;
    private final Stage stage;
    private final PictureCanvas canvas = new PictureCanvas();
    private final Dialogs dialogs;
    private final Actions actions;
    private final Projects projects;

    /**
     * Puts the window together; it is not shown yet.
     *
     * @param files asks for files
     * @param desktop keeps the machine awake while it paints, and is told of what is done; closed with the window
     */
    public StudioWindow(StudioModel studio, Stage stage, FileDialogs files, Desktop desktop) {
        this.studio = studio;
        this.stage = stage;
        dialogs = new Dialogs(stage);
        Layout layout = new Layout(stage, canvas);
        Theme theme = new Theme(studio.preferences());
        Overlay overlay = new Overlay();
        Export export = new Export(studio.export(), files, dialogs, studio.messages());
        PresetMenu presets = new PresetMenu(studio.presets(), files, dialogs);
        PicturesColumn pictures = new PicturesColumn(studio.pictures(), studio.settings(), files, new CardTools(
                (slot, id) -> new MaskChip(studio.pictures(), studio.masking(), slot, id), studio.masking()::begin,
                studio.framing()::begin, (beside, slot) -> library(files, beside, slot), desktop::showInFolder), studio.thumbnails(),
                studio.messages());
        Runnable networks = () -> overlay.toggle(() -> new NetworkCards(studio.network(), files, desktop::browse,
                new DeviceRow(studio.device(), studio.painter())));
        studio.advice().onCards(networks);
        studio.looks().onCards(networks);
        BorderPane root = new BorderPane();
        projects = new Projects(studio.project(), studio.painter(), dialogs, files, root);
        actions = new Actions(new FileActions(projects, studio.project(), pictures, presets, export,
                () -> ClipboardPictures.paste(studio.pictures(), studio.messages()), this::copy, this::close),
                new EditActions(studio.undo(), networks),
                new PaintingActions(studio.painting(), studio.painter(), studio.masking()), new ViewActions(canvas, layout, theme),
                new HelpActions(this::showKeys, studio.firstSteps()::recall, studio.report(), stage, dialogs));
        Toasts toasts = new Toasts();
        Notices notices = new Notices(studio.messages(), studio.painter(), toasts, desktop);
        studio.export().onShow(desktop::showInFolder);
        Preferences preferences = studio.preferences();
        TakeCommands takes = new TakeCommands(studio.takes(), studio.takePainting(), studio.snapshots(), dialogs);
        BottomTabs below = new BottomTabs(snapshots(takes, export), new LossPane(studio.painter(), studio.takes().lookedLosses()),
                new TakesPane(studio.takes(), studio.snapshots(), takes), preferences);
        CanvasArea area = canvasArea(files, export, toasts);
        KeptSplit middle = new KeptSplit(preferences, Orientation.VERTICAL, List.of(), area,
                List.of(new Part("below", below, BELOW)));
        ControlsColumn controls = new ControlsColumn(studio.settings(), new LooksPane(studio.looks(), presets.button()),
                new SizePane(studio.size(), studio.estimate(), studio.settings()),
                new LayerBank(studio.settings(), studio.network().layersProperty(), studio.network()::name),
                new NetworkButton(studio.network(), networks));
        KeptSplit columns = new KeptSplit(preferences, Orientation.HORIZONTAL,
                List.of(new Part("pictures", pictures, PICTURES)), middle, List.of(new Part("controls", controls, CONTROLS)));
        VBox above = new VBox(new StudioMenus(new RecentProjectsMenu(studio.project(), projects::open), studio.pictures(), studio.thumbnails(), actions.groups(), studio.language(), studio.messages()), new HomeNotice(studio.home()),
                new TopBar(actions, studio.painter(), new EstimateNote(studio.estimate(), studio.settings())));
        // The focus goes through them in this order.
        root.setTop(above);
        root.setCenter(columns);
        root.setBottom(new StatusBar(studio.painter(), studio.painting(), studio.settings(), studio.device()));
        root.getStyleClass().add("studio");
        PictureDrop.accept(root, studio.recipes()::dropped);
        ProjectDrop.accept(root, projects::open);
        WindowPlace place = new WindowPlace(preferences, stage);
        Scene scene = new Scene(new StackPane(root, notices, overlay), place.width(), place.height());
        theme.dress(scene);
        actions.further().forEach((keys, action) -> scene.getAccelerators().put(keys, action::fire));
        BareKeys.listen(scene, actions.contended(), () -> studio.masking().isActive() || studio.framing().isActive() || overlay.isDisplay());
        canvas.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            // Who has come here with Tab goes on with it.
            if (actions.view().panels.keys().match(event) && !canvas.isFocusVisible()) {
                actions.view().panels.fire();
                event.consume();
            }
        });
        stage.setScene(scene);
        stage.titleProperty().bind(title(studio.project()));
        layout.arrange(List.of(columns, middle), List.of(above, root.getBottom(), area.bar()));
        wake(desktop);
        new CloseGuard(studio.painter(), studio.writes(), studio.shutdown(), stage, dialogs, files, projects::unlessUnsaved);
    }

    private static StringBinding title(ProjectModel project) {
        return Bindings.createStringBinding(() -> project.nameProperty().get().isEmpty() ? "Impasto"
                : Words.of(project.readOnlyProperty().get() ? "project.title.read-only"
                : project.changedProperty().get() ? "project.title.changed" : "project.title", project.nameProperty().get()),
                project.nameProperty(), project.readOnlyProperty(), project.changedProperty());
    }

    /** While it is painted; a painting that pauses may wait for the artist in a machine that sleeps. */
    private void wake(Desktop desktop) {
        studio.painter().stateProperty().addListener((observed, old, now) -> {
            if (now.active() && now != RunState.PAUSED) {
                desktop.stayAwake(Words.of("window.awake"));
            } else {
                desktop.maySleep();
            }
        });
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> desktop.close());
    }

    private CanvasArea canvasArea(FileDialogs files, Export export, Toasts toasts) {
        Masking masking = studio.masking();
        studio.painter().onPreview(canvas::repaint);
        new MaskLayer(studio.pictures(), masking, canvas);
        return new CanvasArea(canvas, studio.canvas(), masking,
                new CanvasBar(canvas, studio.canvas(), masking.slotProperty().isNotNull(), actions.view(), export),
                new MaskStrip(studio.pictures(), masking, studio.undo(), files, canvas), studio.firstSteps(),
                studio.pictures()::takeSamples, toasts, new FramingEditor(studio.framing()).returningTo(canvas));
    }

    private void library(FileDialogs files, Node beside, PictureSlot slot) {
        PopOver[] popover = new PopOver[1];
        popover[0] = Popovers.beside(new LibraryPane(studio.library(), studio.thumbnails(), files, canvas, file -> {
            slot.sourceProperty().set(new OfFile(file));
            popover[0].hide();
        }), PopOver.ArrowLocation.LEFT_TOP);
        popover[0].show(beside);
    }

    private SnapshotsPane snapshots(TakeCommands takes, Export export) {
        SnapshotsPane snapshots = new SnapshotsPane(studio.snapshots(), takes,
                snapshot -> studio.pictures().startFrom(SnapshotsModel.source(snapshot)),
                chosen -> export.snapshots(canvas, chosen));
        studio.takes().listen(snapshots::relabel);
        return snapshots;
    }

    /** Shows the window. */
    public void show() {
        show(Optional.empty());
    }

    /** Shows the window, and opens a project; what was left unsaved is offered. */
    public void show(Optional<Path> project) {
        stage.show();
        canvas.requestFocus();
        projects.begin(project);
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
