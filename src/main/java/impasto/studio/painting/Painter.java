package impasto.studio.painting;

import impasto.message.Sentence;
import impasto.run.KeptRun;
import impasto.run.LeftRun;
import impasto.session.recipe.Recipe;
import impasto.session.snapshot.Origin;
import impasto.session.snapshot.PaintedPicture;
import impasto.settings.Colour;
import impasto.settings.PlannedStage;
import impasto.settings.PrecisionChoice;
import impasto.settings.SettingsException;
import impasto.settings.Setup;
import impasto.settings.TransferSettings;
import impasto.settings.Weights;
import impasto.studio.fx.Background;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.image.Image;

/** Starts and steers paintings, one at a time, and says on the JavaFX thread how they go. */
public final class Painter {

    /**
     * The newest picture of a painting.
     *
     * @param iteration that it is of, from 1
     */
    public record Newest(PaintedPicture painted, int iteration) {}

    private final BackgroundEngine engine;
    private final Background background;
    private final List<RunEvents> listeners = new ArrayList<>();
    private final ReadOnlyObjectWrapper<RunState> state = new ReadOnlyObjectWrapper<>(RunState.IDLE);
    private final CurrentPainting painting = new CurrentPainting();
    private final ShownPainting shown = new ShownPainting();
    private final Onward onward = new Onward();
    private final Finish finish;
    private PrecisionChoice precision = PrecisionChoice.AUTO;
    private volatile PaintTask task;
    private volatile boolean keeping;
    private volatile Thread thread;

    /** @param background where a picture is fetched while paused, and coloured */
    public Painter(BackgroundEngine engine, Background background) {
        this.engine = engine;
        this.background = background;
        finish = new Finish(background);
    }

    /** Adds one that is told how paintings go. */
    public void listen(RunEvents listener) {
        listeners.add(listener);
    }

    /** Adds one that is told when the picture's pixels have changed. */
    public void onPreview(Runnable told) {
        shown.onPreview(told);
    }

    public RunState state() {
        return state.get();
    }

    public ReadOnlyObjectProperty<RunState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The painting as it was last shown; the same image while it is painted, with other pixels. */
    public ReadOnlyObjectProperty<Image> pictureProperty() {
        return shown.pictureProperty();
    }

    /** What the painting is made from, in its size; null before the first. */
    public ReadOnlyObjectProperty<Image> originalProperty() {
        return shown.originalProperty();
    }

    /** The figures of the painting. */
    public RunProgress progress() {
        return shown.progress();
    }

    /** The painting with all it takes to finish it; empty before the first. */
    public Optional<PaintedPicture> painted() {
        return finish.painted();
    }

    /** The newest picture of the painting; empty before the first iteration is done. May be called from any thread. */
    public Optional<Newest> newest() {
        return finish.newest();
    }

    /** Has what it takes to go on handed over, soon. May be called from any thread, and may wait for an iteration. */
    void keep(StatePlace place) {
        PaintTask now = task;
        if (now != null) {
            now.keep(place);
        }
    }

    /** Has that done when the painting that begins is left before its end. */
    void keepWhenLeft(StatePlace place) {
        task.keepWhenLeft(place);
    }

    /** Shows the painting in other colours, the one that is done too. */
    public void colour(Colour other) {
        finish.colour(other);
        painting.colour(other);
    }

    /** All settings of the painting, with those that were changed since it began; null before the first. May be called from any thread. */
    public Setup setup() {
        return painting.setup();
    }

    /** All stages of the painting, those that it went through among them; none before its first iteration. */
    public List<PlannedStage> plan() {
        return painting.plan();
    }

    /** Iterations before the first of its stages, which were another painting's. */
    public int before() {
        return painting.before();
    }

    /** What the painting was gone on with by {@link #goOn}; empty for one that was begun. */
    public Optional<LeftPainting> left() {
        return painting.left();
    }

    /** What is or was painted last; null before the first. */
    public PaintRequest request() {
        return painting.request();
    }

    /** What snapshots of the painting are known by: one for a painting and for all that is painted on it. */
    public Origin origin() {
        return painting.origin();
    }

    /**
     * What a picture of the painting remembers; empty before its first iteration. May be called from any thread.
     *
     * @param colour whose colours it is shown in
     */
    public Optional<Recipe> recipe(Colour colour, int iteration) {
        return painting.recipe(colour, iteration);
    }

    /** Has the next paintings computed in other numbers. */
    public void precision(PrecisionChoice wanted) {
        precision = wanted;
    }

    /** Begins a painting, unless one is under way. */
    public void start(PaintRequest wanted) {
        if (!state.get().active()) {
            onward.forget();
            prepare(wanted, Optional.empty());
            shown.progress().begin(0, wanted.setup().transfer().iterations());
            begin(wanted, Optional.empty(), RunEvents::started);
        }
    }

    /** Goes on with a painting that was left at another time, or with a moment of one, unless one is under way. */
    public void goOn(PaintRequest wanted, LeftPainting from) {
        if (!state.get().active()) {
            onward.goOn(from.rest());
            prepare(wanted, Optional.of(from));
            progress(from.rest());
            begin(wanted, Optional.of(from.rest()), RunEvents::started);
        }
    }

    private void prepare(PaintRequest wanted, Optional<LeftPainting> from) {
        painting.prepare(wanted, from);
        finish.clear();
    }

    private void progress(LeftRun rest) {
        shown.progress().begin(rest.done(), rest.done() + rest.iterations());
    }

    /**
     * Paints on what has ended, with all that it was begun with.
     *
     * @param transfer the same settings with what can be changed while it is painted
     */
    public void paintOn(UnaryOperator<TransferSettings> transfer) {
        if (state.get().active() || onward.furtherProperty().get() == 0) {
            return;
        }
        if (onward.earlier().isPresent()) {
            onward.earlier().get().run();
            return;
        }
        LeftRun rest = rest().orElseThrow();
        onward.take();
        painting.paintOn(rest, transfer.apply(request().setup().transfer()));
        progress(rest);
        begin(request(), Optional.of(rest), RunEvents::paintedOn);
    }

    /** The steps that {@link #paintOn} would do; 0 while nothing can be painted on. */
    public ReadOnlyIntegerProperty furtherProperty() {
        return onward.furtherProperty();
    }

    /** What it takes to go on exactly is being kept: nothing is offered before {@link #kept}. On any thread. */
    void keeping() {
        keeping = true;
    }

    /**
     * Has {@link #paintOn} go on with a painting as if it had never been left, unless something else is painted by now.
     *
     * @param left empty when it could not be kept, so that its picture alone is gone on with
     * @param over done when it is not wanted any more
     */
    void kept(PaintRequest of, Optional<KeptRun> left, Runnable over) {
        if (request() != of) {
            over.run();
            return;
        }
        keeping = false;
        left.ifPresent(run -> onward.offer(run, over));
        if (!state.get().active()) {
            onward.further(rest().map(LeftRun::iterations).orElse(0));
        }
    }

    /**
     * Has {@link #paintOn} go on with a painting of an earlier time, until something is painted.
     *
     * @param iterations that follow
     * @param going begins to
     * @param over done when it is not wanted any more
     */
    public void offerEarlier(int iterations, Runnable going, Runnable over) {
        if (request() == null) {
            onward.offerEarlier(iterations, going, over);
        }
    }

    /** Done when what is painted on is kept anew. */
    Runnable replaced() {
        return onward.replaced();
    }

    private Optional<LeftRun> rest() {
        return onward.left().or(() -> painting.rest(finish.newest()));
    }

    private void begin(PaintRequest wanted, Optional<? extends LeftRun> rest, Consumer<RunEvents> told) {
        painting.begin();
        keeping = false;
        state.set(RunState.PREPARING);
        onward.further(0);
        PaintTask next = new PaintTask(engine, wanted, precision, rest,
                new PaintEvents(painting, finish, shown, listeners, this::going, () -> task.previewShare()));
        task = next;
        listeners.forEach(told);
        onward.begun();
        next.setOnSucceeded(event -> end(next.getValue(), next.control().isStopped(), ""));
        next.setOnFailed(event -> {
            keepNewest();
            end(progress().iterationProperty().get(), true, Sentence.ofPainting(next.getException()));
        });
        thread = new Thread(next, "painting");
        thread.setDaemon(true);
        thread.start();
    }

    private void going() {
        if (state.get() == RunState.PREPARING) {
            state.set(RunState.PAINTING);
        }
    }

    /** Puts the painting that has ended aside, as before the first; what is kept of it stays. */
    public void forget() {
        if (!state.get().active()) {
            onward.withdraw();
            painting.forget();
            finish.forget();
            shown.clear();
        }
    }

    /** Waits after the current iteration. */
    public void pause() {
        if (state.get() == RunState.PAINTING || state.get() == RunState.PREPARING) {
            task.control().pause();
            state.set(RunState.PAUSED);
            inBackground(task::refresh);
        }
    }

    /** Goes on. */
    public void resume() {
        if (state.get() == RunState.PAUSED) {
            task.control().resume();
            state.set(RunState.PAINTING);
        }
    }

    /** Ends the painting after the current iteration; what is painted is kept. */
    public void stop() {
        if (state.get().active()) {
            task.control().stop();
            state.set(RunState.STOPPING);
        }
    }

    /** Keeps the picture after the current iteration. */
    public void snapshot() {
        if (state.get().active()) {
            inBackground(task::snapshot);
        }
    }

    /** Gives the painting another share of the photo in what is matched, from the next scale on. */
    public void likeness(double likeness) {
        if (state.get().active()) {
            task.likeness(likeness);
            painting.likeness(likeness);
        }
    }

    /**
     * Gives the painting other weights from the next iteration on.
     *
     * @throws SettingsException when they do not fit; the painting keeps the ones it has
     */
    public void weights(Weights changed) {
        Weights old = painting.weights();
        if (state.get().active() && !changed.equals(old)) {
            task.weights(changed);
            painting.weights(changed);
            int iteration = progress().iterationProperty().get();
            if (iteration > 0) {
                listeners.forEach(listener -> listener.weightsChanged(iteration, old, changed));
            }
        }
    }

    /** Has the newest picture kept, for when the painting could not see to that itself. May be called from any thread. */
    public void keepNewest() {
        newest().filter(newest -> newest.iteration() > painting.kept()).ifPresent(newest -> {
            painting.kept(newest.iteration());
            listeners.forEach(listener -> listener.snapshot(newest.painted(), newest.iteration(), Double.NaN));
        });
    }

    /**
     * Stops and waits for the painting's thread, no longer than that; whether it has ended. May be called from any thread.
     */
    public boolean awaitEnd(long seconds) {
        if (thread == null) {
            return true;
        }
        task.control().stop();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(seconds));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }

    /** Whether a painting's thread is at work. May be called from any thread. */
    public boolean isAlive() {
        return thread != null && thread.isAlive();
    }

    private void inBackground(Runnable work) {
        background.run(() -> {
            work.run();
            return true;
        }, done -> {}, failure -> {});
    }

    private void end(int iterations, boolean stopped, String error) {
        // What is being kept is offered when it is.
        onward.further(keeping ? 0 : rest().map(LeftRun::iterations).orElse(0));
        state.set(RunState.IDLE);
        listeners.forEach(listener -> listener.ended(iterations, stopped, error));
    }
}
