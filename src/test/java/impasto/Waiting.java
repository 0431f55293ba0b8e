package impasto;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Waits for what other threads and processes bring about. */
public final class Waiting {

    private static final long PATIENCE_SECONDS = Long.getLong("impasto.test.patience", 120);
    private static final long PAUSE_MILLISECONDS = 5;

    private Waiting() {}

    /** @throws AssertionError when it does not come about for minutes. @param what it is waited for, in words */
    public static void until(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for " + what);
            }
            Thread.sleep(PAUSE_MILLISECONDS);
        }
    }

    /** The same of what a process brings about; returns also when it has ended. */
    public static void until(Process process, String what, Callable<Boolean> condition) throws Exception {
        until(what, () -> !process.isAlive() || condition.call());
    }
}
