package impasto.torch;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Has a process that is ended from outside wait while PyTorch starts: taken down while it reads its operators, it aborts. */
final class StartGuard implements AutoCloseable {

    private static final int MOST_SECONDS = 30;

    private final CountDownLatch started = new CountDownLatch(1);
    private final Thread hook = new Thread(this::await, "engine-start");

    /** @throws IllegalStateException when the process ends already */
    StartGuard() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void await() {
        try {
            started.await(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the process ends; if it does not, it no longer waits. */
    boolean isEnding() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
            return false;
        } catch (IllegalStateException ending) {
            return true;
        }
    }

    /** It has started, or has failed to. */
    @Override
    public void close() {
        isEnding();
        started.countDown();
    }
}
