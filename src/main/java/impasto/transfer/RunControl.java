package impasto.transfer;

/** Pause, resume and stop, from any thread; a run asks before every step. */
final class RunControl {

    private boolean paused;
    private boolean stopped;

    synchronized void pause() {
        paused = true;
    }

    synchronized void resume() {
        paused = false;
        notifyAll();
    }

    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    synchronized boolean paused() {
        return paused;
    }

    synchronized boolean stopped() {
        return stopped;
    }

    /** Waits while paused; whether to go on. An interrupt stops the run and is kept. */
    synchronized boolean goOn() {
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
