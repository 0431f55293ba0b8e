package impasto.studio.painting;

import impasto.log.Log;
import impasto.run.KeptRun;
import impasto.session.NamePattern;
import impasto.session.snapshot.PaintedPicture;
import impasto.session.snapshot.Recovery;
import impasto.session.snapshot.RecoveryStore;
import impasto.session.snapshot.RecoveryStore.Interrupted;
import impasto.session.snapshot.StateFile;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * Keeps what it takes to go on with the painting under way on disk, on a thread of its own, so that a program that is killed loses
 * no more than 20 seconds of it; until the painting has ended and its last picture lies in the filmstrip. A painting that is left
 * before its end, as when the studio is closed, stays there.
 */
public final class Autosave implements RunEvents, AutoCloseable {

    private static final long TICK_MILLISECONDS = 500;
    private static final double FIRST_SECONDS = 2;
    private static final double SECONDS = 19;
    /** The part of the processors' time that writing may take. */
    private static final double PART = 0.01 * Runtime.getRuntime().availableProcessors();
    private static final long CLOSE_SECONDS = 30;

    private final Painter painter;
    private final Consumer<IOException> onFailure;
    private final ScheduledExecutorService executor;
    private RecoveryStore store;
    private Run run;
    /** The painting that was left last, until another begins. */
    private Run offered;

    /** One painting; guarded by the autosave. */
    private static final class Run {
        private final Recovery recovery;
        private final PaintRequest request;
        private double due = now() + FIRST_SECONDS;
        private int saved;
        private int unwritten;
        private boolean asked;
        private boolean hurried;
        private boolean ended;
        private boolean left;
        private Runnable replaced;
        private boolean failed;

        /** @param replaced done when what this goes on with is not needed any more */
        private Run(Recovery recovery, PaintRequest request, Runnable replaced) {
            this.recovery = recovery;
            this.request = request;
            this.replaced = replaced;
        }

        private boolean over() {
            return ended && unwritten == 0 && !left;
        }
    }

    /** @param onFailure told, on some thread, when a painting's picture cannot be kept, once for each */
    public Autosave(RecoveryStore store, Painter painter, Consumer<IOException> onFailure) {
        this.store = store;
        this.painter = painter;
        this.onFailure = onFailure;
        executor = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "autosave");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        });
        executor.scheduleWithFixedDelay(this::tick, TICK_MILLISECONDS, TICK_MILLISECONDS, TimeUnit.MILLISECONDS);
        painter.listen(this);
        painter.stateProperty().addListener((observed, old, state) -> {
            if (state == RunState.PAUSED) {
                hurry();
            }
        });
    }

    /** Keeps the paintings that begin from now on in another place. */
    public synchronized void keepIn(RecoveryStore other) {
        store = other;
    }

    /** Waits until all that was handed over is kept. */
    public void settle() throws InterruptedException {
        CountDownLatch settled = new CountDownLatch(1);
        executor.execute(settled::countDown);
        settled.await();
    }

    /** Paintings that were left were taken over to another place, where those are kept, too, that begin from now on. */
    public synchronized void moveTo(RecoveryStore other) {
        store = other;
        if (offered != null) {
            Run moved = offered;
            executor.execute(() -> offer(moved, other.taken(moved.recovery)));
        }
    }

    /** What is done up to a pause is kept at once. */
    private synchronized void hurry() {
        if (run != null) {
            run.due = now();
            run.hurried = run.asked;
        }
    }

    private static double now() {
        return System.nanoTime() * 1e-9;
    }

    @Override
    public synchronized void started() {
        offered = null;
        run = new Run(store.begin(NamePattern.stem(painter.request().content().name()), painter.origin()), painter.request(), painter.replaced());
        painter.keepWhenLeft(run.recovery::state);
    }

    /** A picture of the painting under way is about to be written elsewhere; to be called with its run going. */
    public synchronized Runnable writing() {
        Run writing = run;
        if (writing == null) {
            return () -> { };
        }
        writing.unwritten++;
        return () -> written(writing);
    }

    private synchronized void written(Run writing) {
        writing.unwritten--;
        endIfOver(writing);
    }

    @Override
    public void ended(int iterations, boolean stopped, String error) {
        finish();
    }

    /** The painting has ended, if there is one. */
    public synchronized void finish() {
        if (run != null) {
            run.ended = true;
            endIfOver(run);
            run = null;
        }
    }

    private void endIfOver(Run done) {
        if (done.over()) {
            try {
                executor.execute(() -> end(done));
            } catch (RejectedExecutionException closed) {
                end(done);
            }
        }
    }

    private static void end(Run done) {
        try {
            done.recovery.end();
        } catch (IOException left) {
            // It is found again at the next start, where a picture too many does no harm.
        }
    }

    private void tick() {
        Run now;
        synchronized (this) {
            now = run;
            if (now == null || now.asked || now() < now.due || painter.newest().filter(newest -> newest.iteration() > now.saved).isEmpty()) {
                return;
            }
            now.asked = true;
        }
        try {
            painter.keep(now.recovery::state);
        } catch (RuntimeException ending) {
            // The engine is being closed; what is left then is kept on the way.
            Log.failure("what it takes to go on was not asked for", ending);
        }
    }

    @Override
    public void kept(PaintedPicture painted, int iteration, Optional<StateFile> state) {
        Run now;
        synchronized (this) {
            now = run;
        }
        if (now == null) {
            return;
        }
        int iterations = painter.progress().totalProperty().get();
        Runnable keeping = () -> keep(now, painted, iteration, iterations, state);
        try {
            executor.execute(keeping);
        } catch (RejectedExecutionException closed) {
            keeping.run();
        }
    }

    @Override
    public synchronized void left() {
        if (run != null) {
            run.left = true;
            painter.keeping();
        }
    }

    private void keep(Run now, PaintedPicture painted, int iteration, int iterations, Optional<StateFile> state) {
        double begin = now();
        try {
            now.recovery.keep(painted, iteration, iterations, Double.NaN, Optional.ofNullable(painter.setup()), state);
            now.saved = iteration;
            now.replaced.run();
            now.replaced = () -> { };
        } catch (IOException | RuntimeException | OutOfMemoryError failure) {
            if (!now.failed) {
                now.failed = true;
                onFailure.accept(failure instanceof IOException io ? io : new IOException(failure));
            }
        }
        boolean left;
        synchronized (this) {
            left = now.left;
            now.asked = false;
            // What was asked for before a pause may be of an iteration before it.
            now.due = now.hurried ? now() : now() + Math.max(SECONDS, (now() - begin) / PART);
            now.hurried = false;
        }
        if (left) {
            synchronized (this) {
                offered = now;
            }
            offer(now, now.recovery.find());
        }
    }

    /** Has the painter go on with what was left, exactly. */
    private void offer(Run now, Optional<Interrupted> kept) {
        Optional<KeptRun> exactly;
        try {
            exactly = kept.isPresent() ? Optional.of(kept.get().resume()) : Optional.empty();
        } catch (IOException lost) {
            exactly = Optional.empty();
        }
        Optional<KeptRun> offered = exactly;
        Platform.runLater(() -> painter.kept(now.request, offered, () -> kept.ifPresent(this::forget)));
    }

    /** That a painting can be gone on with is not wanted any more. */
    public void forget(Interrupted painting) {
        try {
            executor.execute(() -> RecoveryStore.forget(painting));
        } catch (RejectedExecutionException closed) {
            // The next start offers it once more.
        }
    }

    /** Ends what is being written. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            executor.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
