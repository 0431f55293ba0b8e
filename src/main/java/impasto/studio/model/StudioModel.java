package impasto.studio.model;

import impasto.files.UserFolders;
import impasto.session.HomeParts;
import impasto.session.Housekeeping;
import impasto.session.Memory;
import impasto.session.Notice;
import impasto.session.PictureSource;
import impasto.session.RecoveryStore;
import impasto.session.StudioHome;
import impasto.settings.Catalogue;
import impasto.settings.SettingsException;
import impasto.settings.Setup;
import impasto.settings.Start;
import impasto.settings.Weights;
import impasto.studio.fx.Background;
import impasto.studio.model.PictureSlot.Role;
import impasto.studio.paint.Autosave;
import impasto.studio.paint.BackgroundEngine;
import impasto.studio.paint.PaintRequest;
import impasto.studio.paint.Painter;
import impasto.studio.paint.RunEvents;
import impasto.studio.paint.RunState;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.application.Platform;

/** All that the window shows and does, without the window. */
public final class StudioModel implements AutoCloseable {

    private static final String SETUP = "setup";

    private static final String ONLY_IN_MEMORY = "The painting is only in memory";

    private final Messages messages = new Messages();
    private final Background background;
    private final StudioHome home;
    private final HomeModel shared;
    private final Writes writes;
    private final Autosave autosave;
    private final Shutdown shutdown;
    private final Memory memory;
    private final BackgroundEngine engine;
    private final SettingsModel settings;
    private final PicturesModel pictures;
    private final Painter painter;
    private final SnapshotsModel snapshots;
    private final PresetsModel presets;
    private final NetworkModel network;
    private final DeviceModel device;
    private final ExportModel export;
    private final ReportModel report;
    private final MaskShelf masks;
    private final Masking masking;
    private final Undo undo;
    private final EstimateModel estimate;
    private List<Integer> places = List.of();

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
        memory = new Memory(HomeParts.settings(own), failure -> Platform.runLater(() ->
                messages.error("Your settings could not be remembered", Sentence.of(failure))));
        settings = new SettingsModel(memory.setup(SETUP).orElseGet(Setup::standard));
        settings.setupProperty().addListener((observed, old, now) -> memory.put(SETUP, now));
        pictures = new PicturesModel(background, memory, HomeParts.pasted(own));
        masks = new MaskShelf(pictures, background, memory, HomeParts.masks(own), writes, messages);
        masking = new Masking(pictures, background, messages);
        undo = new Undo(settings, masking);
        painter = new Painter(engine, background);
        RecoveryStore recovery = new RecoveryStore(HomeParts.paintings(own));
        autosave = new Autosave(recovery, painter, failure -> Platform.runLater(() -> messages.advise(
                ONLY_IN_MEMORY, Reasons.of(own.state(), failure) + " If the program crashes now, the painting is lost.")));
        snapshots = new SnapshotsModel(HomeParts.snapshots(own), background, writes, messages);
        presets = new PresetsModel(HomeParts.presets(own), settings, writes, messages);
        network = new NetworkModel(engine, settings, background, memory);
        device = new DeviceModel(engine, background, memory, messages);
        export = new ExportModel(this, background, writes);
        report = new ReportModel(background, settings, device, messages);
        painter.listen(snapshots.events(painter, autosave));
        painter.listen(new Ending());
        estimate = new EstimateModel(this, engine, background);
        settings.setupProperty().addListener((observed, old, now) -> steer());
        painter.colour(settings.now().transfer().colour());
        settings.setupProperty().addListener((observed, old, now) -> colour(old, now));
        presets.mend();
        snapshots.takeIn(recovery);
        shutdown = new Shutdown(painter, autosave, background, writes, memory);
        shutdown.interrupted().ifPresent(words -> messages.advise("Your last painting was interrupted", words));
        memory.listen(this::say);
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

    /** Begins to paint with what is set, or says what is missing. */
    public void paint() {
        if (!masks.isReady(this::paint)) {
            return;
        }
        masking.done();
        List<Integer> used = IntStream.range(0, pictures.styles().size())
                .filter(place -> !pictures.styles().get(place).isFree()).boxed().toList();
        if (missing(pictures.content()) || used.isEmpty() && missing(pictures.styles().get(0))) {
            return;
        }
        if (network.isMissing()) {
            messages.advise("The network is not here yet", "Download VGG-19 under “Network”, or choose the built-in one.");
            return;
        }
        if (!network.errorProperty().get().isEmpty()) {
            messages.error("Painting could not begin", network.errorProperty().get());
            network.lookAgain();
            return;
        }
        boolean fromPicture = settings.now().transfer().start() == Start.PICTURE;
        if (fromPicture && missing(pictures.start())) {
            return;
        }
        List<PaintRequest.StyleSource> styles = used.stream().map(place -> pictures.styles().get(place))
                .map(slot -> new PaintRequest.StyleSource(slot.source(), slot.mask().mask())).toList();
        Optional<PictureSource> start = fromPicture ? Optional.of(pictures.start().source()) : Optional.empty();
        snapshots.view(null);
        places = used;
        Setup setup = settings.now().withTransfer(settings.now().transfer().withWeights(weights()));
        painter.start(new PaintRequest(setup, pictures.content().source(), styles, start,
                pictures.content().mask().mask()));
    }

    /** Paints, waits or goes on, whichever comes next. */
    public void paintOrPause() {
        switch (painter.state()) {
            case IDLE -> paint();
            case PAUSED -> painter.resume();
            case PREPARING, PAINTING -> painter.pause();
            case STOPPING -> { }
        }
    }

    /** Takes a style away, its weight in the blend with it. */
    public void removeStyle(PictureSlot slot) {
        int place = pictures.styles().indexOf(slot);
        if (pictures.styles().size() > 1) {
            for (int i = place; i < pictures.styles().size(); i++) {
                settings.change(Catalogue.blend(i), Catalogue.blend(i + 1).in(settings.now()));
            }
        }
        pictures.removeStyle(slot);
    }

    /** Whether masks are not those of the painting under way. */
    public boolean masksWait() {
        PaintRequest request = painter.request();
        return !request.protect().equals(pictures.content().mask().mask())
                || IntStream.range(0, Math.min(places.size(), request.styles().size())).anyMatch(i ->
                        places.get(i) < pictures.styles().size() && !request.styles().get(i).mask()
                                .equals(pictures.styles().get(places.get(i)).mask().mask()));
    }

    private void colour(Setup old, Setup now) {
        if (!now.transfer().colour().equals(old.transfer().colour())) {
            painter.colour(now.transfer().colour());
            snapshots.colour(now.transfer().colour());
        }
    }

    private boolean missing(PictureSlot slot) {
        if (!slot.isFree()) {
            return false;
        }
        String what = slot.role() == Role.CONTENT ? "a picture to paint"
                : slot.role() == Role.STYLE ? "a painting to learn from" : "a picture to start from";
        messages.advise("Choose " + what, slot.errorProperty().get().isEmpty()
                ? "Drop a file on the card “" + slot.role().title() + "”, or take a sample."
                : slot.errorProperty().get());
        return true;
    }

    /** The weights with the blend of the styles that are painted from. */
    private Weights weights() {
        Weights all = settings.now().transfer().weights();
        return all.withBlend(places.stream().map(place -> Catalogue.blend(place).in(settings.now()).doubleValue()).toList());
    }

    private void steer() {
        try {
            painter.weights(weights());
        } catch (SettingsException unfit) {
            messages.advise("This does not fit the painting under way", Sentence.of(unfit));
        }
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

    /**
     * Writes the settings and tries once more what could not be written, and tells when nothing is being written any more.
     *
     * @param then told whether the settings are written
     */
    public void settle(Consumer<Boolean> then) {
        background.run(memory::flush, written -> writes.settle(() -> then.accept(written)), failure -> then.accept(false));
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

    /** Undo and redo, of settings or of a mask. */
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

    public PresetsModel presets() {
        return presets;
    }

    public NetworkModel network() {
        return network;
    }

    public ExportModel export() {
        return export;
    }

    /** What to send when something failed. */
    public ReportModel report() {
        return report;
    }

    /** What is remembered from one time to the next. */
    public Memory memory() {
        return memory;
    }

    public BackgroundEngine engine() {
        return engine;
    }

    /** Stops what is under way, keeps it, and writes everything down; waits for an iteration to end. */
    @Override
    public void close() {
        shutdown.close(network::close, () -> {
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

    private final class Ending implements RunEvents {
        @Override
        public void noted(String sentence) {
            messages.advise("About this painting", sentence);
        }

        @Override
        public void ended(int iterations, boolean stopped, String error) {
            messages.over(ONLY_IN_MEMORY);
            if (!error.isEmpty()) {
                messages.error(iterations > 0 ? "Painting stopped" : "Painting could not begin", error);
            } else if (!stopped && painter.state() == RunState.IDLE) {
                messages.done("The painting is done",
                        iterations + " iterations. It is kept in the filmstrip until you delete it.");
            }
        }
    }
}
