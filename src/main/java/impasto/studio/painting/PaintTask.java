package impasto.studio.painting;

import impasto.engine.Engine;
import impasto.engine.Job;
import impasto.engine.Sources;
import impasto.engine.Sources.Source;
import impasto.image.Mask;
import impasto.image.Picture;
import impasto.image.file.PictureReader;
import impasto.log.Log;
import impasto.message.Sentence;
import impasto.run.Iterate;
import impasto.run.LeftRun;
import impasto.run.Run;
import impasto.run.RunControl;
import impasto.session.RunLog;
import impasto.session.recipe.Machine;
import impasto.session.snapshot.StateFile;
import impasto.settings.PlannedStage;
import impasto.settings.PrecisionChoice;
import impasto.settings.Weights;
import impasto.studio.fx.Words;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.concurrent.Task;

/** One painting, on a thread of its own; its controls may be used from any thread, also before the engine is ready. */
final class PaintTask extends Task<Integer> {

    private final BackgroundEngine engine;
    private final PaintRequest request;
    private final PrecisionChoice precision;
    private final Optional<? extends LeftRun> left;
    private final PaintListener listener;
    private final PreviewPace pace;
    private final RunControl control = new RunControl();
    private final AtomicBoolean snapshotWanted = new AtomicBoolean();
    private final AtomicReference<StatePlace> stateWanted = new AtomicReference<>();
    private volatile StatePlace whenLeft;

    // Guarded by this, so that what is asked before the run exists reaches it.
    private Run going;
    private Weights weights;
    private double likeness;

    private volatile Iterate last;
    private int previewed;
    private int lastSnapshot;

    /** @param left what is painted on; empty for a new painting */
    PaintTask(BackgroundEngine engine, PaintRequest request, PrecisionChoice precision, Optional<? extends LeftRun> left,
            PaintListener listener) {
        this.engine = engine;
        this.request = request;
        this.precision = precision;
        this.left = left;
        this.listener = listener;
        this.weights = request.setup().transfer().weights();
        this.likeness = request.setup().transfer().matching().likeness();
        this.pace = new PreviewPace(request.setup().previewEvery());
    }

    /** Paints; the number of iterations done. */
    @Override
    protected Integer call() throws IOException {
        Engine ready = engine.await();
        try {
            control.check();
            Job read = Job.read(engine.network(request.setup().network()), request.setup().transfer(), sources());
            Job job = left.map(read::goingOn).orElse(read);
            try (Run run = ready.run(job, control, precision)) {
                listener.began(job.content(), job.start(), run.iteration(),
                        run.iterations() - run.plan().stream().mapToInt(PlannedStage::iterations).sum(), run.plan());
                if (left.isEmpty()) {
                    job.contradictions().forEach(found -> listener.noted(Sentence.of(found.here())));
                }
                listener.remembers(request.recipe(job.network(), Machine.of(ready.device(), run.precision(),
                        OptionalInt.of(Engine.defaultThreads()))));
                begin(run);
                RunLog log = RunLog.begin(job, run, ready.device(), request.kinds());
                paint(run);
                log.ended(last == null ? Double.NaN : last.losses().total());
                return run.iteration();
            }
        } catch (CancellationException stopped) {
            return left.map(LeftRun::done).orElse(0);
        }
    }

    private void paint(Run run) {
        try {
            run.run(iterate -> note(run, iterate));
        } catch (RuntimeException | Error failure) {
            try {
                end(run);
            } catch (RuntimeException | Error further) {
                failure.addSuppressed(further);
            }
            throw failure;
        }
        end(run);
    }

    private Sources sources() {
        PictureReader reader = new PictureReader();
        List<Sources.StyleSource> styles = request.styles().stream().map(style -> new Sources.StyleSource(
                side -> style.picture().read(reader, side), mask(style.mask()))).toList();
        return new Sources(side -> request.content().read(reader, side), styles,
                request.start().map(start -> side -> start.readShrunk(reader, side).picture()), mask(request.protect()));
    }

    private static Optional<Source> mask(Optional<Mask> mask) {
        return mask.map(painted -> side -> painted.toPicture());
    }

    private synchronized void begin(Run run) {
        run.weights(weights);
        run.likeness(likeness);
        going = run;
    }

    private void note(Run run, Iterate iterate) {
        last = iterate;
        pace.iterated(iterate.seconds());
        listener.iterated(iterate);
        if (iterate.toFloat32()) {
            listener.noted(Words.of("painting.to-float32"));
        }
        boolean keep = snapshotWanted.getAndSet(false) || request.setup().snapshotDue(iterate.iteration());
        if (keep || pace.due(iterate.iteration())) {
            show(run, keep);
        }
        handWanted(run);
    }

    private void handWanted(Run run) {
        StatePlace place = stateWanted.getAndSet(null);
        if (place != null) {
            hand(run, place);
        }
    }

    /** Hands over what it takes to go on from here. */
    private void hand(Run run, StatePlace place) {
        Picture picture = run.picture();
        listener.previewed(picture, run.iteration());
        listener.kept(picture, run.iteration(), state(run, place));
    }

    /** Empty when there is no place or memory for it: whoever keeps the picture without it finds out why. */
    private static Optional<StateFile> state(Run run, StatePlace place) {
        StateFile file;
        try {
            file = place.next();
        } catch (IOException noPlace) {
            return Optional.empty();
        }
        try {
            run.save(file);
            return Optional.of(file);
        } catch (RuntimeException | OutOfMemoryError noMemory) {
            file.abandon();
            Log.failure("what it takes to go on was not handed over", noMemory);
            return Optional.empty();
        }
    }

    private void show(Run run, boolean keep) {
        long begin = System.nanoTime();
        Picture picture = run.picture();
        previewed = last.iteration();
        listener.previewed(picture, previewed);
        pace.previewed(previewed, (System.nanoTime() - begin) * 1e-9);
        if (keep) {
            lastSnapshot = previewed;
            listener.snapshot(picture, previewed, last.losses().total());
        }
    }

    /** The last picture is always shown and kept, whatever ended the run. */
    private void end(Run run) {
        synchronized (this) {
            going = null;
        }
        if (last != null && lastSnapshot < last.iteration()) {
            show(run, true);
        }
        if (whenLeft != null && run.iteration() > 0 && run.iteration() < run.iterations()) {
            listener.left();
            hand(run, whenLeft);
        }
    }

    /** Pauses, resumes and stops it. */
    RunControl control() {
        return control;
    }

    /** @throws impasto.settings.SettingsException when the weights do not fit the run; it keeps the ones before */
    synchronized void weights(Weights weights) {
        if (going != null) {
            going.weights(weights);
        }
        this.weights = weights;
    }

    /** Gives it another likeness, from the next scale on. */
    synchronized void likeness(double likeness) {
        if (going != null) {
            going.likeness(likeness);
        }
        this.likeness = likeness;
    }

    /** Keeps the picture after the current iteration, or as it is while paused; may wait for an iteration. */
    void snapshot() {
        if (!control.isPaused() || !showNow(true)) {
            snapshotWanted.set(true);
        }
    }

    /** Shows the picture as it is; may wait for an iteration. */
    void refresh() {
        showNow(false);
    }

    /** Hands over what it takes to go on, after the current iteration or as it is while paused; may wait for an iteration. */
    void keep(StatePlace place) {
        // Before it is asked whether it waits: the iteration that ends before it waits sees to it too.
        stateWanted.set(place);
        if (control.isPaused()) {
            now(this::handWanted);
        }
    }

    /** Has that done when it ends before its last iteration. */
    void keepWhenLeft(StatePlace place) {
        whenLeft = place;
    }

    private boolean showNow(boolean keep) {
        return now(run -> {
            Picture picture = run.picture();
            listener.previewed(picture, run.iteration());
            if (keep) {
                listener.snapshot(picture, run.iteration(), last == null ? Double.NaN : last.losses().total());
            }
        });
    }

    /** Whether there is a run with a picture to do this with. */
    private boolean now(Consumer<Run> work) {
        // On the engine's thread the run can neither step nor close meanwhile.
        return engine.await().call(() -> {
            Run run;
            synchronized (this) {
                run = going;
            }
            if (run == null || run.iteration() == 0) {
                return false;
            }
            work.accept(run);
            return true;
        });
    }

    /** The part of the time that previews have taken, 0 to 1. */
    double previewShare() {
        return pace.share();
    }
}
