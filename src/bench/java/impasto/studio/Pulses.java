package impasto.studio;

import javafx.animation.AnimationTimer;

/** Watches the pulses of the window while it runs; on the JavaFX thread. */
final class Pulses extends AnimationTimer {

    private static final double NANO = 1e-9;

    private long last;
    private long longest;

    @Override
    public void handle(long now) {
        long time = System.nanoTime();
        longest = last == 0 ? 0 : Math.max(longest, time - last);
        last = time;
    }

    /** The longest time between two pulses. */
    double longestSeconds() {
        return longest * NANO;
    }
}
