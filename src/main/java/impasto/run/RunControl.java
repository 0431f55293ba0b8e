package impasto.run;

import java.util.concurrent.CancellationException;

/** Pause, resume and stop, from any thread, before a run begins too; it asks before every step. */
public final class RunControl {

    private boolean paused;
    private boolean stopped;

    /** Makes the run wait after the current iteration. */
    public synchronized void pause() {
        paused = true;
    }

    /** Lets the run go on. */
    public synchronized void resume() {
        paused = false;
        notifyAll();
    }

    /** Ends the run after the current iteration, for good. */
    public synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    /** Whether the run waits or will after the current iteration. */
    public synchronized boolean isPaused() {
        return paused;
    }

    /** Whether the run was stopped. */
    public synchronized boolean isStopped() {
        return stopped;
    }

    /** @throws CancellationException when it was stopped */
    public synchronized void check() {
        if (stopped) {
            throw new CancellationException("the run was stopped before it began");
        }
    }

    /** Waits while paused; whether to go on. An interrupt stops the run and is kept. */
    public synchronized boolean goOn() {
        while (paused && !stopped) {
            try {
                wait();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                stopped = true;
            }
        }
        return !stopped && !Thread.currentThread().isInterrupted();
    }
}
