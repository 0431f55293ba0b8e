package impasto.studio.window;

import impasto.files.CacheFolder;
import impasto.files.UserFolders;
import impasto.image.Sides;
import impasto.message.Sentence;
import impasto.session.Notice;
import impasto.session.Preferences;
import impasto.session.home.HomeParts;
import impasto.session.home.Housekeeping;
import impasto.session.home.StudioHome;
import impasto.session.project.ProjectFolders;
import impasto.session.snapshot.RecoveryStore;
import impasto.settings.Setup;
import impasto.studio.canvas.FirstStepsModel;
import impasto.studio.export.ExportModel;
import impasto.studio.framing.FramingModel;
import impasto.studio.fx.Background;
import impasto.studio.fx.History;
import impasto.studio.fx.Messages;
import impasto.studio.fx.Words;
import impasto.studio.fx.Writes;
import impasto.studio.library.LibraryModel;
import impasto.studio.looks.IdlePainting;
import impasto.studio.looks.LooksModel;
import impasto.studio.mask.MaskShelf;
import impasto.studio.mask.Masking;
import impasto.studio.mask.Undo;
import impasto.studio.network.DeviceModel;
import impasto.studio.network.NetworkAdvice;
import impasto.studio.network.NetworkModel;
import impasto.studio.painting.Autosave;
import impasto.studio.painting.BackgroundEngine;
import impasto.studio.painting.Painter;
import impasto.studio.pictures.PictureSlot;
import impasto.studio.pictures.PicturesModel;
import impasto.studio.pictures.Thumbnails;
import impasto.studio.project.Desk;
import impasto.studio.project.Home;
import impasto.studio.project.ProjectModel;
import impasto.studio.recipe.RecipeModel;
import impasto.studio.settings.EstimateModel;
import impasto.studio.settings.PresetsModel;
import impasto.studio.settings.SettingsModel;
import impasto.studio.settings.SizeModel;
import impasto.studio.snapshots.SnapshotsModel;
import impasto.studio.takes.TakePainting;
import impasto.studio.takes.TakesModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;

/** All that the window shows and does, without the window. */
public final class StudioModel implements AutoCloseable {

    private final Messages messages = new Messages();
    private final Background background;
    private final StudioHome home;
    private final HomeModel shared;
    private final Writes writes;
    private final Autosave autosave;
    private final Shutdown shutdown;
    private final Preferences preferences;
    private final BackgroundEngine engine;
    private final Language language;
    private final SettingsModel settings;
    private final PicturesModel pictures;
    private final Painter painter;
    private final SnapshotsModel snapshots;
    private final TakesModel takes;
    private final TakePainting takePainting;
    private final PresetsModel presets;
    private final NetworkModel network;
    private final NetworkAdvice advice;
    private final DeviceModel device;
    private final ExportModel export;
    private final RecipeModel recipes;
    private final ReportModel report;
    private final Masking masking;
    private final Undo undo;
    private final FramingModel framing;
    private final LibraryModel library;
    private final Thumbnails thumbnails = new Thumbnails(CacheFolder.ofUser().resolve("thumbnails"));
    private final EstimateModel estimate;
    private final LooksModel looks;
    private final IdlePainting idle;
    private final SizeModel size;
    private final PaintingModel painting;
    private final CanvasModel canvas;
    private final FirstStepsModel firstSteps;
    private final ProjectModel project;

    /** @param folders where everything is remembered */
    public StudioModel(UserFolders folders, BackgroundEngine engine) {
        this(folders, engine, new Background());
    }

    /**
     * As above.
     *
     * @param background where pictures are read and files written; closed with this
     */
    public StudioModel(UserFolders folders, BackgroundEngine engine, Background background) {
        this.background = background;
        this.engine = engine;
        home = StudioHome.open(folders);
        shared = new HomeModel(home);
        writes = new Writes(background, messages);
        UserFolders own = home.folders();
        preferences = new Preferences(HomeParts.settings(own), failure -> Platform.runLater(() ->
                messages.error(Words.of("window.settings-lost"), Sentence.of(failure))));
        History history = new History();
        language = new Language(preferences);
        language.speak();
        settings = new SettingsModel(preferences.setup(Desk.SETUP).orElseGet(Setup::standard), history);
        pictures = new PicturesModel(background, preferences, HomeParts.pasted(own), settings, messages);
        MaskShelf masks = new MaskShelf(pictures, background, preferences, HomeParts.masks(own), writes, messages);
        masking = new Masking(pictures, background, messages);
        undo = new Undo(history, masking);
        framing = new FramingModel(pictures, background, messages);
        library = new LibraryModel(background, preferences);
        masking.slotProperty().addListener((observed, old, now) -> {
            if (now != null) {
                framing.cancel();
            }
        });
        framing.slotProperty().addListener((observed, old, now) -> {
            if (now != null) {
                masking.done();
            }
        });
        painter = new Painter(engine, background);
        RecoveryStore recovery = new RecoveryStore(HomeParts.paintings(own));
        autosave = new Autosave(recovery, painter, failure -> Platform.runLater(() -> messages.advise(
                Words.of("window.only-in-memory"),
                Words.of("window.only-in-memory.text", Sentence.ofWriting(own.state(), failure)))));
        snapshots = new SnapshotsModel(HomeParts.snapshots(own), background, writes, messages, history);
        takes = new TakesModel(HomeParts.snapshots(own), snapshots, painter, background, messages, history);
        presets = new PresetsModel(HomeParts.presets(own), settings, writes, messages);
        network = new NetworkModel(engine, settings, background, preferences);
        advice = new NetworkAdvice(network, settings, messages);
        device = new DeviceModel(engine, background, preferences, messages);
        painter.precision(device.precisionProperty().get());
        device.precisionProperty().addListener((observed, old, now) -> painter.precision(now));
        export = new ExportModel(painter, snapshots, pictures, preferences, background, writes, messages);
        recipes = new RecipeModel(pictures, settings, device, masks::store, background, messages);
        report = new ReportModel(background, settings, device, messages);
        painter.listen(snapshots.events(painter, autosave));
        painter.listen(new PaintingMessages(painter, messages));
        estimate = new EstimateModel(settings, painter, this::subject, engine, background, preferences);
        pictures.content().imageProperty().addListener((observed, old, now) -> estimate.ask());
        pictures.styles().addListener((ListChangeListener<PictureSlot>) change -> estimate.ask());
        network.download().stateProperty().addListener((observed, old, now) -> estimate.ask());
        looks = new LooksModel(presets, settings, network, preferences, messages);
        idle = new IdlePainting(looks, pictures, settings, painter, estimate, engine, CacheFolder.ofUser().resolve("looks"));
        size = new SizeModel(settings, estimate, preferences);
        export.printedAt(size.dpiProperty()::get);
        export.rememberedBy(takes::recipe);
        painting = new PaintingModel(painter, settings, pictures, network, advice, masks, masking, snapshots, messages);
        takePainting = new TakePainting(takes, settings, pictures, size, HomeParts.masks(own), painter, painting, background, messages);
        Recovering recovering = new Recovering(autosave, snapshots, takePainting);
        canvas = new CanvasModel(painter, snapshots, pictures, masking);
        firstSteps = Newcomer.steps(preferences, pictures, painter);
        project = new ProjectModel(new ProjectFolders(folders.state().resolve("projects")),
                new Home(HomeParts.snapshots(own), HomeParts.masks(own), HomeParts.paintings(own)),
                new Desk(pictures, masks, settings, takes, takePainting, snapshots, preferences), recovering, painter, preferences, background, writes, messages);
        settings.setupProperty().addListener((observed, old, now) -> {
            if (!project.isNamed()) {
                preferences.put(Desk.SETUP, now);
            }
        });
        project.nameProperty().addListener((observed, old, now) -> canvas.keepPhoto());
        presets.mend();
        recovering.takeIn(recovery);
        shutdown = new Shutdown(painter, autosave, background, writes, preferences, () -> {
            takes.close();
            snapshots.forgetDeleted();
        }, project);
        shutdown.interrupted().ifPresent(words -> messages.advise(Words.of("snapshots.interrupted"), words));
        preferences.listen(this::say);
        background.run(() -> {
            new Housekeeping(own).clear();
            return true;
        }, done -> { }, failure -> { });
    }

    private void say(Notice notice) {
        if (Platform.isFxApplicationThread()) {
            messages.advise(notice.title(), notice.text());
        } else {
            Platform.runLater(() -> say(notice));
        }
    }

    /** What the estimate is about. */
    private Optional<EstimateModel.Subject> subject() {
        Sides content = pictures.content().sides();
        if (content == null || network.isMissing()) {
            return Optional.empty();
        }
        // Of a style that is not there or not read yet, as the content.
        List<Sides> styles = pictures.styles().stream().filter(slot -> !slot.isFree())
                .map(slot -> Optional.ofNullable(slot.sides()).orElse(content)).toList();
        return Optional.of(new EstimateModel.Subject(content, styles.isEmpty() ? List.of(content) : styles));
    }

    /** How what is set acts on paintings. */
    public PaintingModel painting() {
        return painting;
    }

    /** What the canvas shows. */
    public CanvasModel canvas() {
        return canvas;
    }

    /** What a newcomer does first. */
    public FirstStepsModel firstSteps() {
        return firstSteps;
    }

    /** The project that is open. */
    public ProjectModel project() {
        return project;
    }

    /** How the studio ends. */
    public Shutdown shutdown() {
        return shutdown;
    }

    /** The looks to choose among. */
    public LooksModel looks() {
        return looks;
    }

    /** How large the next painting becomes. */
    public SizeModel size() {
        return size;
    }

    /** What of the machine paints. */
    public DeviceModel device() {
        return device;
    }

    /** Whether another studio has the same home. */
    public HomeModel home() {
        return shared;
    }

    /** What is being written, or could not be. */
    public Writes writes() {
        return writes;
    }

    public Messages messages() {
        return messages;
    }

    public SettingsModel settings() {
        return settings;
    }

    /** What the next painting will need. */
    public EstimateModel estimate() {
        return estimate;
    }

    /** The painting of masks. */
    public Masking masking() {
        return masking;
    }

    /** What is to be taken of a picture. */
    public FramingModel framing() {
        return framing;
    }

    /** The artist's own paintings. */
    public LibraryModel library() {
        return library;
    }

    /** Small images of files. */
    public Thumbnails thumbnails() {
        return thumbnails;
    }

    /** Undo and redo, of pictures, masks and settings. */
    public Undo undo() {
        return undo;
    }

    public PicturesModel pictures() {
        return pictures;
    }

    public Painter painter() {
        return painter;
    }

    public SnapshotsModel snapshots() {
        return snapshots;
    }

    /** What was painted, with all that it was made of. */
    public TakesModel takes() {
        return takes;
    }

    /** Returns to takes and paints them on. */
    public TakePainting takePainting() {
        return takePainting;
    }

    public PresetsModel presets() {
        return presets;
    }

    public NetworkModel network() {
        return network;
    }

    /** What the network that is chosen cannot do. */
    public NetworkAdvice advice() {
        return advice;
    }

    public ExportModel export() {
        return export;
    }

    /** What pictures remember of how they were painted. */
    public RecipeModel recipes() {
        return recipes;
    }

    /** What to send when something failed. */
    public ReportModel report() {
        return report;
    }

    /** What is remembered from one time to the next. */
    public Preferences preferences() {
        return preferences;
    }

    /** What the studio speaks. */
    public Language language() {
        return language;
    }

    public BackgroundEngine engine() {
        return engine;
    }

    /** Stops what is under way, keeps it, and writes everything down; waits for an iteration to end. */
    @Override
    public void close() {
        shutdown.close(() -> {
            network.close();
            idle.close();
        }, () -> {
            engine.close();
            shared.close();
        });
    }

    /**
     * Writes at once what would be lost, in no more than ten seconds: for a program that is ended from outside, on a thread other
     * than JavaFX's, which need not live any more. Nothing but that can be done with this afterwards.
     *
     * @param say told where lies what could not be written to its place, in a sentence for each
     */
    public void rescue(Consumer<String> say) {
        shutdown.rescue(say);
    }
}
