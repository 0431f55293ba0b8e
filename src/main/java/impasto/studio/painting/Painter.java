package impasto.studio.painting;

import impasto.image.Picture;
import impasto.message.Sentence;
import impasto.run.Continuation;
import impasto.run.Iterate;
import impasto.run.KeptRun;
import impasto.run.LeftRun;
import impasto.session.NamePattern;
import impasto.session.recipe.Recipe;
import impasto.session.snapshot.Origin;
import impasto.session.snapshot.PaintedPicture;
import impasto.session.snapshot.StateFile;
import impasto.settings.Colour;
import impasto.settings.ColourMode;
import impasto.settings.PlannedStage;
import impasto.settings.PrecisionChoice;
import impasto.settings.SettingsException;
import impasto.settings.Setup;
import impasto.settings.TransferSettings;
import impasto.settings.Weights;
import impasto.studio.fx.Background;
import impasto.studio.fx.Images;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;

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
    private final ReadOnlyObjectWrapper<Image> picture = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Image> original = new ReadOnlyObjectWrapper<>();
    private final RunProgress progress = new RunProgress();
    private final ReadOnlyIntegerWrapper further = new ReadOnlyIntegerWrapper();
    private final List<Runnable> onPreview = new ArrayList<>();
    private volatile PaintTask task;
    private volatile PaintRequest request;
    /** All settings as they act on the painting now. */
    private volatile Setup setup;
    private Colour colour;
    private volatile Recipe recipe;
    private PrecisionChoice precision = PrecisionChoice.AUTO;
    private volatile Thread thread;
    private Optional<LeftPainting> left = Optional.empty();
    /** Stages that the painting went through before the run that is or was going on. */
    private List<PlannedStage> passed = List.of();
    /** All stages of the painting, with the iterations before them. */
    private List<PlannedStage> plan = List.of();
    private int before;
    private volatile long begun;
    private Optional<Offer> offer = Optional.empty();
    private Optional<Runnable> earlier = Optional.empty();
    private Runnable replaced = () -> { };
    private final Finish finish;
    private volatile int lastSnapshot;

    /**
     * A painting that was left, to be gone on with exactly.
     *
     * @param over done when it is not wanted any more
     */
    private record Offer(KeptRun run, Runnable over) {}

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
    public void onPreview(Runnable shown) {
        onPreview.add(shown);
    }

    public RunState state() {
        return state.get();
    }

    public ReadOnlyObjectProperty<RunState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The painting as it was last shown; the same image while it is painted, with other pixels. */
    public ReadOnlyObjectProperty<Image> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** What the painting is made from, in its size; null before the first. */
    public ReadOnlyObjectProperty<Image> originalProperty() {
        return original.getReadOnlyProperty();
    }

    /** The figures of the painting. */
    public RunProgress progress() {
        return progress;
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
        PaintTask painting = task;
        if (painting != null) {
            painting.keep(place);
        }
    }

    /** Has that done when the painting is left before its end. May be called from any thread. */
    void keepWhenLeft(StatePlace place) {
        PaintTask painting = task;
        if (painting != null) {
            painting.keepWhenLeft(place);
        }
    }

    /** Shows the painting in other colours, the one that is done too. */
    public void colour(Colour other) {
        finish.colour(other);
        colour = other;
        if (setup != null) {
            Colour begun = setup.transfer().colour();
            // Matched before painting, or not at all.
            boolean matched = begun.mode() == ColourMode.MATCH || other.mode() == ColourMode.MATCH;
            put(setup.transfer().withColour(matched ? new Colour(begun.mode(), begun.strength(), other.opacity()) : other));
        }
    }

    private void put(TransferSettings transfer) {
        setup = setup.withTransfer(transfer);
    }

    /** All settings of the painting, with those that were changed since it began; null before the first. May be called from any thread. */
    public Setup setup() {
        return setup;
    }

    /** All stages of the painting, those that it went through among them; none before its first iteration. */
    public List<PlannedStage> plan() {
        return plan;
    }

    /** Iterations before the first of its stages, which were another painting's. */
    public int before() {
        return before;
    }

    /** What the painting was gone on with by {@link #goOn}; empty for one that was begun. */
    public Optional<LeftPainting> left() {
        return left;
    }

    /** What is or was painted last; null before the first. */
    public PaintRequest request() {
        return request;
    }

    /** What snapshots of the painting are known by: one for a painting and for all that is painted on it. */
    public Origin origin() {
        return Origin.of(begun, NamePattern.stem(request.styles().get(0).picture().name()));
    }

    /**
     * What a picture of the painting remembers; empty before its first iteration. May be called from any thread.
     *
     * @param colour whose colours it is shown in
     */
    public Optional<Recipe> recipe(Colour colour, int iteration) {
        return Optional.ofNullable(recipe).map(known -> known.after(iteration)
                .with(setup.withTransfer(setup.transfer().withColour(colour))));
    }

    /** Has the next paintings computed in other numbers. */
    public void precision(PrecisionChoice wanted) {
        precision = wanted;
    }

    /** Begins a painting, unless one is under way. */
    public void start(PaintRequest wanted) {
        if (!state.get().active()) {
            forgetOffer();
            prepare(wanted, Optional.empty());
            progress.begin(0, wanted.setup().transfer().iterations());
            begin(wanted, Optional.empty(), RunEvents::started);
        }
    }

    /** Goes on with a painting that was left at another time, or with a moment of one, unless one is under way. */
    public void goOn(PaintRequest wanted, LeftPainting from) {
        if (!state.get().active()) {
            // Of the very painting that is offered, what is offered is what it goes on with.
            Runnable over = earlier.isPresent() && from.rest() instanceof KeptRun ? replaced : null;
            if (over == null) {
                forgetOffer();
            }
            earlier = Optional.empty();
            prepare(wanted, Optional.of(from));
            replaced = over == null ? () -> { } : over;
            progress.begin(from.rest().done(), from.rest().done() + from.rest().iterations());
            begin(wanted, Optional.of(from.rest()), RunEvents::started);
        }
    }

    private void prepare(PaintRequest wanted, Optional<LeftPainting> from) {
        request = wanted;
        recipe = null;
        left = from;
        // Also when the clock goes back.
        begun = from.map(LeftPainting::take).filter(take -> take > 0).orElseGet(() -> Math.max(begun + 1, System.currentTimeMillis()));
        passed = from.map(LeftPainting::passed).orElse(List.of());
        before = from.map(LeftPainting::before).orElse(0);
        plan = List.of();
        finish.clear();
        lastSnapshot = 0;
    }

    /**
     * Paints on what has ended, with all that it was begun with.
     *
     * @param transfer the same settings with what can be changed while it is painted
     */
    public void paintOn(UnaryOperator<TransferSettings> transfer) {
        if (state.get().active() || further.get() == 0) {
            return;
        }
        if (earlier.isPresent()) {
            earlier.get().run();
            return;
        }
        LeftRun rest = rest().orElseThrow();
        passed = rest instanceof Continuation ? Continuation.passed(plan, rest.done() - before) : passed;
        replaced = offer.map(Offer::over).orElse(() -> { });
        offer = Optional.empty();
        request = request.withTransfer(transfer.apply(request.setup().transfer()));
        progress.begin(rest.done(), rest.done() + rest.iterations());
        begin(request, Optional.of(rest), RunEvents::paintedOn);
    }

    /** The steps that {@link #paintOn} would do; 0 while nothing can be painted on. */
    public ReadOnlyIntegerProperty furtherProperty() {
        return further.getReadOnlyProperty();
    }

    /** Has {@link #paintOn} go on with what was painted last as if it had never been left. @param over done when it is not wanted any more */
    void offer(KeptRun left, Runnable over) {
        if (state.get().active() || request == null) {
            return;
        }
        forgetOffer();
        offer = Optional.of(new Offer(left, over));
        further.set(left.iterations());
    }

    /**
     * Has {@link #paintOn} go on with a painting of an earlier time, until something is painted.
     *
     * @param iterations that follow
     * @param going begins to
     * @param over done when it is not wanted any more
     */
    public void offerEarlier(int iterations, Runnable going, Runnable over) {
        if (request == null) {
            earlier.ifPresent(old -> replaced.run());
            earlier = Optional.of(going);
            replaced = over;
            further.set(iterations);
        }
    }

    private void forgetOffer() {
        offer.ifPresent(old -> old.over().run());
        offer = Optional.empty();
        earlier.ifPresent(old -> replaced.run());
        earlier = Optional.empty();
        replaced = () -> { };
    }

    /** Done when what is painted on is kept anew. */
    Runnable replaced() {
        return replaced;
    }

    private Optional<LeftRun> rest() {
        if (offer.isPresent()) {
            return Optional.of(offer.get().run());
        }
        return plan.isEmpty() ? Optional.empty() : finish.newest().map(newest ->
                (LeftRun) Continuation.of(newest.painted().raw(), plan, before, newest.iteration()));
    }

    private void begin(PaintRequest wanted, Optional<? extends LeftRun> rest, Consumer<RunEvents> told) {
        setup = wanted.setup();
        if (colour != null) {
            colour(colour);
        }
        state.set(RunState.PREPARING);
        further.set(0);
        PaintTask painting = new PaintTask(engine, wanted, precision, rest, new Events());
        task = painting;
        listeners.forEach(told);
        replaced = () -> { };
        painting.setOnSucceeded(event -> end(painting.getValue(), painting.control().isStopped(), ""));
        painting.setOnFailed(event -> {
            keepNewest();
            end(progress.iterationProperty().get(), true, Sentence.ofPainting(painting.getException()));
        });
        thread = new Thread(painting, "painting");
        thread.setDaemon(true);
        thread.start();
    }

    /** Puts the painting that has ended aside, as before the first; what is kept of it stays. */
    public void forget() {
        if (!state.get().active()) {
            offer = Optional.empty();
            earlier = Optional.empty();
            replaced = () -> { };
            plan = List.of();
            further.set(0);
            finish.forget();
            picture.set(null);
            original.set(null);
        }
    }

    /** Waits after the current iteration. */
    public void pause() {
        if (state.get() == RunState.PAINTING || state.get() == RunState.PREPARING) {
            task.control().pause();
            state.set(RunState.PAUSED);
            PaintTask painting = task;
            inBackground(painting::refresh);
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
            PaintTask painting = task;
            inBackground(painting::snapshot);
        }
    }

    /** Gives the painting another share of the photo in what is matched, from the next scale on. */
    public void likeness(double likeness) {
        if (state.get().active()) {
            task.likeness(likeness);
            put(setup.transfer().withMatching(setup.transfer().matching().withLikeness(likeness)));
        }
    }

    /**
     * Gives the painting other weights from the next iteration on.
     *
     * @throws SettingsException when they do not fit; the painting keeps the ones it has
     */
    public void weights(Weights changed) {
        Weights old = setup == null ? null : setup.transfer().weights();
        if (state.get().active() && !changed.equals(old)) {
            task.weights(changed);
            put(setup.transfer().withWeights(changed));
            int iteration = progress.iterationProperty().get();
            if (iteration > 0) {
                listeners.forEach(listener -> listener.weightsChanged(iteration, old, changed));
            }
        }
    }

    /** Has the newest picture kept, for when the painting could not see to that itself. May be called from any thread. */
    public void keepNewest() {
        newest().filter(newest -> newest.iteration() > lastSnapshot).ifPresent(newest -> {
            lastSnapshot = newest.iteration();
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
        further.set(rest().map(LeftRun::iterations).orElse(0));
        state.set(RunState.IDLE);
        listeners.forEach(listener -> listener.ended(iterations, stopped, error));
    }

    /** From the painting's thread to JavaFX's. */
    private final class Events implements PaintListener {

        private final MemorySampler memory = new MemorySampler();
        private final Batches<Iterate> iterates = new Batches<>(this::show);
        private final PreviewFeed previews = new PreviewFeed(this::show);

        @Override
        public void began(Picture content, Picture start, int done, int earlier, List<PlannedStage> stages) {
            Image shown = Images.of(content);
            previews.size(content.width(), content.height());
            finish.begin(content, previews::offer);
            Platform.runLater(() -> {
                original.set(shown);
                plan = Stream.concat(passed.stream(), stages.stream()).toList();
                progress.begin(done, earlier + stages.stream().mapToInt(PlannedStage::iterations).sum());
            });
            finish.picture(start, done);
        }

        @Override
        public void remembers(Recipe made) {
            recipe = made;
        }

        @Override
        public void noted(String sentence) {
            Platform.runLater(() -> listeners.forEach(listener -> listener.noted(sentence)));
        }

        @Override
        public void iterated(Iterate iterate) {
            memory.sampleIfOld();
            iterates.add(iterate);
        }

        @Override
        public void previewed(Picture shown, int iteration) {
            finish.picture(shown, iteration);
        }

        @Override
        public void snapshot(Picture picture, int iteration, double loss) {
            PaintedPicture painted = finish.of(picture);
            lastSnapshot = iteration;
            listeners.forEach(listener -> listener.snapshot(painted, iteration, loss));
        }

        @Override
        public void left() {
            listeners.forEach(RunEvents::left);
        }

        @Override
        public void kept(Picture picture, int iteration, Optional<StateFile> state) {
            PaintedPicture painted = finish.of(picture);
            listeners.forEach(listener -> listener.kept(painted, iteration, state));
        }

        private void show(List<Iterate> done) {
            if (state.get() == RunState.PREPARING) {
                state.set(RunState.PAINTING);
            }
            done.forEach(progress::add);
            progress.memory(memory.megabytes());
            progress.previews(task.previewShare());
            listeners.forEach(listener -> listener.iterated(done));
        }

        private void show(WritableImage image, int iteration) {
            if (state.get() == RunState.PREPARING) {
                state.set(RunState.PAINTING);
            }
            picture.set(image);
            progress.previewed(iteration);
            onPreview.forEach(Runnable::run);
        }
    }
}
