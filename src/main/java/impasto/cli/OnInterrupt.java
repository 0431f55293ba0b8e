package impasto.cli;

import java.util.concurrent.CountDownLatch;

/** While open, Ctrl-C or a request to end runs an action and waits for this to be closed before the process ends. */
final class OnInterrupt implements AutoCloseable {

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupted, "interrupt");
    private Runnable action = () -> {};
    private boolean interrupted;

    OnInterrupt() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Sets the action; runs it at once when the interrupt has already come. */
    synchronized void run(Runnable action) {
        this.action = action;
        if (interrupted) {
            action.run();
        }
    }

    private void interrupted() {
        synchronized (this) {
            interrupted = true;
            action.run();
        }
        try {
            closed.await();
        } catch (InterruptedException wait) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // The process ends, and now nothing waits any more.
        }
    }
}
