package impasto.image.file;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Work on a thread of its own that has so much time and no more, whatever it is made to do. */
final class TimeLimit {

    /** Seconds of work after which a picture is given up: for its header or a small one, and more for each so many pixels. */
    private static final int SECONDS = 4;
    private static final double PIXELS_PER_SECOND = 25e6;

    /** Seconds by the clock after which it is given up though the machine had little time for it. */
    private static final int MOST_SECONDS = 60;

    private static final long STACK = 1 << 20;

    private TimeLimit() {
    }

    /** The work was not done in its time. */
    static final class OverException extends IOException {
        private static final long serialVersionUID = 1L;

        OverException(int seconds) {
            super("no end within " + seconds + " s of work");
        }
    }

    /** The seconds that a picture of so many pixels has. */
    static int seconds(double pixels) {
        return SECONDS + (int) Math.ceil(pixels / PIXELS_PER_SECOND);
    }

    /**
     * Does work.
     *
     * @param seconds of work that it has
     * @param stop makes the work fail soon; is called when it is given up
     * @throws OverException when it took too long
     * @throws IOException what the work threw, as are unchecked exceptions and errors
     */
    static <T> T run(int seconds, Callable<T> work, Runnable stop) throws IOException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "picture-reader", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return await(task, thread, seconds);
        } catch (TimeoutException e) {
            stop.run();
            throw new OverException(seconds);
        } catch (InterruptedException e) {
            stop.run();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("nobody waits for the picture any more");
        } catch (ExecutionException e) {
            throw unwrapped(e.getCause());
        }
    }

    private static <T> T await(FutureTask<T> task, Thread thread, int seconds)
            throws InterruptedException, ExecutionException, TimeoutException {
        for (int waited = 0; waited < MOST_SECONDS; ) {
            int wait = waited < seconds ? seconds : 1;
            try {
                return task.get(wait, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                waited += wait;
                long worked = ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId());
                if (worked >= TimeUnit.SECONDS.toNanos(seconds)) {
                    throw e;
                }
            }
        }
        throw new TimeoutException();
    }

    private static IOException unwrapped(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        return cause instanceof IOException io ? io : new IOException(cause);
    }
}
