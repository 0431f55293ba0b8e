package impasto.studio.fx;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Short work off the JavaFX thread, its result back on it. */
public final class Background implements AutoCloseable {

    private final ExecutorService executor;

    /** Two threads, which end with the window. */
    public Background() {
        this(new CountDownLatch(0));
    }

    /** @param begin what the threads wait for before their first work */
    public Background(CountDownLatch begin) {
        AtomicInteger number = new AtomicInteger();
        executor = Executors.newFixedThreadPool(2, work -> {
            Thread thread = new Thread(() -> {
                if (await(begin)) {
                    work.run();
                }
            }, "background-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
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
            executor.execute(() -> {
                try {
                    T result = work.call();
                    Platform.runLater(() -> done.accept(result));
                } catch (Exception failure) {
                    Platform.runLater(() -> failed.accept(failure));
                } catch (OutOfMemoryError failure) {
                    Platform.runLater(() -> failed.accept(new IOException("There is not enough memory for this.", failure)));
                }
            });
        } catch (RejectedExecutionException closed) {
            failed.accept(closed);
        }
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
