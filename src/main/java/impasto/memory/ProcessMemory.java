package impasto.memory;

import impasto.torch.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The memory of this process as the system counts it, tensors included. */
public final class ProcessMemory {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final long MEGABYTE = 1 << 20;

    private long highest;

    /** The resident memory now, in megabytes of 2²⁰ bytes. */
    public static long residentMegabytes() {
        return field("VmRSS:").orElseGet(Machine::residentMemory) / MEGABYTE;
    }

    /**
     * The bytes that this process may have in all: those it has and those that are free, within the limits of a container
     * and of the process where there are any.
     */
    public static long allowance() {
        long free = Machine.freeMemory();
        long left = new CgroupMemory(Path.of("/proc/self/cgroup"), Path.of("/sys/fs/cgroup")).left().orElse(free);
        long own = new ProcessLimits(Path.of("/proc/self/limits"), STATUS).left().orElse(free);
        return field("VmRSS:").orElseGet(Machine::residentMemory) + Math.min(free, Math.min(left, own));
    }

    /** Takes note of the memory now; where the system keeps its own peak this costs nothing. */
    public void sample() {
        if (!Files.exists(STATUS)) {
            highest = Math.max(highest, Machine.residentMemory());
        }
    }

    /** The peak, in megabytes of 2²⁰ bytes: the system's own where it keeps one, else that of the samples. */
    public long peakMegabytes() {
        return field("VmHWM:").orElse(highest) / MEGABYTE;
    }

    private static OptionalLong field(String name) {
        if (!Files.exists(STATUS)) {
            return OptionalLong.empty();
        }
        try (var lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024).findFirst();
        } catch (IOException failure) {
            return OptionalLong.empty();
        }
    }
}
