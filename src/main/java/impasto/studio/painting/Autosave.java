package impasto.studio.painting;

import impasto.session.NamePattern;
import impasto.session.snapshot.Recovery;
import impasto.session.snapshot.RecoveryStore;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Keeps the newest picture of the painting under way on disk, on a thread of its own, so that a program that is killed loses no
 * more than 20 seconds of it; until the painting has ended and its last picture lies in the filmstrip.
 */
public final class Autosave implements RunEvents, AutoCloseable {

    private static final long TICK_MILLISECONDS = 500;
    private static final double FIRST_SECONDS = 2;
    private static final double SECONDS = 19;
    /** Before a picture is kept, one is fetched. */
    private static final double FETCH_SECONDS = 2;
    /** The part of the processors' time that writing may take. */
    private static final double PART = 0.01 * Runtime.getRuntime().availableProcessors();
    private static final long CLOSE_SECONDS = 5;

    private final RecoveryStore store;
    private final Painter painter;
    private final Consumer<IOException> onFailure;
    private final ScheduledExecutorService executor;
    private Run run;

    /** One painting; guarded by the autosave. */
    private static final class Run {
        private final Recovery recovery;
        private double due = now() + FIRST_SECONDS;
        private int saved;
        private int unwritten;
        private boolean fetched;
        private boolean ended;
        private boolean failed;

        private Run(Recovery recovery) {
            this.recovery = recovery;
        }

        private boolean over() {
            return ended && unwritten == 0;
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
    }

    private static double now() {
        return System.nanoTime() * 1e-9;
    }

    @Override
    public synchronized void started() {
        run = new Run(store.begin(NamePattern.stem(painter.request().content().name()), painter.origin()));
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
        double late;
        synchronized (this) {
            now = run;
            late = now == null ? -SECONDS : now() - now.due;
        }
        if (late > -FETCH_SECONDS && !now.fetched) {
            now.fetched = true;
            painter.fetch();
        }
        if (late >= 0) {
            painter.newest().filter(newest -> newest.iteration() > now.saved).ifPresent(newest -> keep(now, newest));
        }
    }

    private void keep(Run now, Painter.Newest newest) {
        double begin = now();
        try {
            now.recovery.keep(newest.painted(), newest.iteration(), painter.progress().totalProperty().get(), Double.NaN);
            now.saved = newest.iteration();
        } catch (IOException | RuntimeException | OutOfMemoryError failure) {
            if (!now.failed) {
                now.failed = true;
                onFailure.accept(failure instanceof IOException io ? io : new IOException(failure));
            }
        }
        now.fetched = false;
        synchronized (this) {
            now.due = now() + Math.max(SECONDS, (now() - begin) / PART);
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
