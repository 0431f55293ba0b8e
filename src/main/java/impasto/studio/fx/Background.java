package impasto.studio.fx;

import impasto.words.SpokenException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * Short work off the JavaFX thread, its result back on it. Two pieces are done at a time; one that turns out not to be
 * short no longer counts, so that nothing waits for it.
 */
public final class Background implements AutoCloseable {

    private static final int AT_A_TIME = 2;
    private static final int MOST_THREADS = 16;
    private static final long SHORT_MILLISECONDS = 1500;

    private final ThreadPoolExecutor executor;
    private final ScheduledThreadPoolExecutor clock;
    private int slow;

    /** Threads that end with the window. */
    public Background() {
        this(new CountDownLatch(0));
    }

    /** @param begin what the threads wait for before their first work */
    public Background(CountDownLatch begin) {
        AtomicInteger number = new AtomicInteger();
        executor = new ThreadPoolExecutor(AT_A_TIME, MOST_THREADS, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(),
                work -> daemon(() -> {
                    if (await(begin)) {
                        work.run();
                    }
                }, "background-" + number.incrementAndGet()));
        clock = new ScheduledThreadPoolExecutor(1, work -> daemon(work, "background-clock"));
        clock.setRemoveOnCancelPolicy(true);
        clock.setKeepAliveTime(AT_A_TIME, TimeUnit.SECONDS);
        clock.allowCoreThreadTimeOut(true);
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    private static boolean await(CountDownLatch begin) {
        try {
            begin.await();
            return true;
        } catch (InterruptedException interrupted) {
            return false;
        }
    }

    /**
     * Does work.
     *
     * @param done takes the result, on the JavaFX thread
     * @param failed takes what the work threw, on the JavaFX thread
     */
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        try {
            executor.execute(() -> timed(() -> {
                try {
                    T result = work.call();
                    Platform.runLater(() -> done.accept(result));
                } catch (Exception failure) {
                    Platform.runLater(() -> failed.accept(failure));
                } catch (OutOfMemoryError failure) {
                    Platform.runLater(() -> failed.accept(new SpokenException(Words.saying("fx.no-memory"), failure)));
                }
            }));
        } catch (RejectedExecutionException closed) {
            failed.accept(closed);
        }
    }

    private void timed(Runnable work) {
        AtomicBoolean counted = new AtomicBoolean();
        ScheduledFuture<?> late = clock.schedule(() -> {
            if (counted.compareAndSet(false, true)) {
                widen(1);
            }
        }, SHORT_MILLISECONDS, TimeUnit.MILLISECONDS);
        try {
            work.run();
        } finally {
            late.cancel(false);
            if (!counted.compareAndSet(false, true)) {
                widen(-1);
            }
        }
    }

    private synchronized void widen(int by) {
        slow += by;
        executor.setCorePoolSize(Math.min(MOST_THREADS, AT_A_TIME + slow));
    }

    /** Lets what was begun end and takes no more. */
    @Override
    public void close() {
        executor.shutdown();
    }

    /** Waits for what was begun, no longer than that; whether all of it is done. */
    public boolean awaitEnd(long seconds) {
        try {
            return executor.awaitTermination(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
