package impasto.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** Measured seconds: those that went by, and those that processors worked on it, which other programs disturb less. */
public record Timing(double seconds, double processor) {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final double NANO = 1e-9;

    /** Those that work takes. */
    static Timing of(Runnable work) {
        long begin = System.nanoTime();
        long processor = SYSTEM.getProcessCpuTime();
        work.run();
        return new Timing((System.nanoTime() - begin) * NANO, (SYSTEM.getProcessCpuTime() - processor) * NANO);
    }

    /** The middle one, or the mean of the two in the middle. */
    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int count = sorted.length;
        return count == 0 ? 0 : (sorted[(count - 1) / 2] + sorted[count / 2]) / 2;
    }
}
