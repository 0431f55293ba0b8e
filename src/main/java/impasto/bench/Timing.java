package impasto.bench;

import java.util.Arrays;

/** Seconds of repeated work. */
record Timing(double[] seconds) {

    /** The middle one, or the mean of the two in the middle. */
    double median() {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        int count = sorted.length;
        return count == 0 ? 0 : (sorted[(count - 1) / 2] + sorted[count / 2]) / 2;
    }

    /** The seconds that work takes. */
    static double of(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) * 1e-9;
    }
}
