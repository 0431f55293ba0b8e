package impasto.memory;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the limits of Linux leave a process, as {@code ulimit -v} and {@code ulimit -d} set them on machines that many share. */
final class ProcessLimits {

    /** The limits, and the lines that tell what counts towards them. */
    private static final Map<String, String> COUNTED = Map.of("Max address space", "VmSize:", "Max data size", "VmData:");
    private static final int KILOBYTE = 1024;

    private final Path limits;
    private final Path status;

    /**
     * @param limits the file of the limits, {@code /proc/self/limits}
     * @param status the file of what is used, {@code /proc/self/status}
     */
    ProcessLimits(Path limits, Path status) {
        this.limits = limits;
        this.status = status;
    }

    /** Bytes that the tightest limit leaves; empty without one. */
    OptionalLong left() {
        List<String> set = SystemFile.lines(limits);
        List<String> used = SystemFile.lines(status);
        return COUNTED.entrySet().stream().flatMapToLong(pair -> number(set, pair.getKey()).stream()
                .flatMap(limit -> number(used, pair.getValue()).stream().map(use -> Math.max(0, limit - use * KILOBYTE)))).min();
    }

    /** The number behind a name; empty for {@code unlimited}, which is none. */
    private static OptionalLong number(List<String> lines, String name) {
        Pattern pattern = Pattern.compile(Pattern.quote(name) + "\\s+(\\d{1,18})\\b.*");
        return lines.stream().map(pattern::matcher).filter(Matcher::matches).mapToLong(line -> Long.parseLong(line.group(1))).findFirst();
    }
}
