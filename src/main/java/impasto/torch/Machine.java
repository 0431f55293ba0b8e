package impasto.torch;

import com.sun.management.OperatingSystemMXBean;
import impasto.files.NativeFolder;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.function.Function;
import oshi.SystemInfo;

/**
 * What OSHI knows of this machine or, where there is no folder for its native part, what Java and the system's files say.
 */
public final class Machine {

    private Machine() {}

    /** Physical processor cores, no more than the process may have, at least 1. */
    public static int cores() {
        int usable = Runtime.getRuntime().availableProcessors();
        int physical = asked(system -> system.getHardware().getProcessor().getPhysicalProcessorCount()).orElse(usable);
        return Math.max(1, Math.min(physical, usable));
    }

    /** Bytes of memory that are free. */
    public static long freeMemory() {
        return asked(system -> system.getHardware().getMemory().getAvailable()).orElseGet(() -> ManagementFactory
                .getPlatformMXBean(OperatingSystemMXBean.class).getFreeMemorySize());
    }

    /** Bytes of memory that this process has. */
    public static long residentMemory() {
        return asked(system -> system.getOperatingSystem().getCurrentProcess().getResidentSetSize())
                .orElseGet(() -> Runtime.getRuntime().totalMemory());
    }

    /** The processor's name and, as virtual machines hide the model behind one name for many, what else tells it apart. */
    public static String processor() {
        return asked(system -> system.getHardware().getProcessor().getProcessorIdentifier())
                .map(processor -> processor.getName().strip() + ", " + processor.getIdentifier())
                .orElse(System.getProperty("os.arch"));
    }

    private static <T> Optional<T> asked(Function<SystemInfo, T> question) {
        NativeFolder.forLibraries();
        try {
            return Optional.of(question.apply(new SystemInfo()));
        } catch (LinkageError noFolder) {
            return Optional.empty();
        }
    }
}
