package impasto.session;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Writes a moment after it is asked to, and again later when that fails. Safe from several threads. */
public final class DelayedWriter implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration RETRY = Duration.ofSeconds(10);

    /** Writes everything there is to write. */
    @FunctionalInterface
    public interface Work {
        void write() throws IOException;
    }

    private final Work work;
    private final Consumer<IOException> onFailure;
    private final ScheduledExecutorService executor;
    private final Object writing = new Object();
    private ScheduledFuture<?> planned;
    private boolean due;
    private boolean failing;

    /** @param onFailure told, on the thread that writes, of the first failure in a row */
    public DelayedWriter(Work work, Consumer<IOException> onFailure) {
        this.work = work;
        this.onFailure = onFailure;
        executor = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "memory");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** There is something to write. */
    public synchronized void plan() {
        due = true;
        if (planned == null) {
            plan(PAUSE);
        }
    }

    private void plan(Duration pause) {
        if (!executor.isShutdown()) {
            planned = executor.schedule(this::flush, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Writes now if there is something to write; whether nothing is left. */
    public boolean flush() {
        synchronized (writing) {
            synchronized (this) {
                if (planned != null) {
                    planned.cancel(false);
                    planned = null;
                }
                if (!due) {
                    return true;
                }
                due = false;
            }
            try {
                work.write();
                failing = false;
                return true;
            } catch (IOException | RuntimeException failure) {
                failed(failure instanceof IOException io ? io : new IOException(failure));
                return false;
            }
        }
    }

    private void failed(IOException failure) {
        synchronized (this) {
            due = true;
            if (planned == null) {
                plan(RETRY);
            }
        }
        if (!failing) {
            failing = true;
            onFailure.accept(failure);
        }
    }

    /** Writes what is left, and then no more. */
    @Override
    public void close() {
        synchronized (this) {
            executor.shutdown();
        }
        flush();
    }
}
