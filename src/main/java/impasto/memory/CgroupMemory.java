package impasto.memory;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What the control groups of Linux leave a process, as containers limit it, in both versions of their files. */
final class CgroupMemory {

    /** Where a version keeps its figures. */
    private enum Version {
        ONE("memory.limit_in_bytes", "memory.usage_in_bytes", "total_inactive_file"),
        TWO("memory.max", "memory.current", "inactive_file");

        private final String limit;
        private final String usage;
        private final String reclaimable;

        Version(String limit, String usage, String reclaimable) {
            this.limit = limit;
            this.usage = usage;
            this.reclaimable = reclaimable;
        }
    }

    private final Path groups;
    private final Path mounted;

    /**
     * @param groups the file that names the groups of the process, {@code /proc/self/cgroup}
     * @param mounted where the groups are, {@code /sys/fs/cgroup}
     */
    CgroupMemory(Path groups, Path mounted) {
        this.groups = groups;
        this.mounted = mounted;
    }

    /** Bytes that the process's groups have left, files kept for later reading not counted; empty without a limit. */
    OptionalLong left() {
        return SystemFile.lines(groups).stream().map(line -> line.split(":", 3)).filter(parts -> parts.length == 3)
                .mapToLong(parts -> left(parts[1], parts[2])).filter(left -> left < Long.MAX_VALUE).min();
    }

    private long left(String controllers, String path) {
        if (controllers.isEmpty()) {
            return left(mounted, path, Version.TWO);
        }
        return List.of(controllers.split(",")).contains("memory")
                ? left(mounted.resolve("memory"), path, Version.ONE) : Long.MAX_VALUE;
    }

    /** The least of what a group and those it lies in have left; in a container their names may not be there. */
    private static long left(Path root, String path, Version version) {
        long least = Long.MAX_VALUE;
        Path group = root.resolve(path.replaceFirst("^/+", "")).normalize();
        while (group.startsWith(root)) {
            Optional<Long> limit = number(SystemFile.lines(group.resolve(version.limit)));
            Optional<Long> usage = number(SystemFile.lines(group.resolve(version.usage)));
            if (limit.isPresent() && usage.isPresent()) {
                long cached = SystemFile.lines(group.resolve("memory.stat")).stream()
                        .filter(line -> line.startsWith(version.reclaimable + " "))
                        .mapToLong(line -> Long.parseLong(line.substring(line.indexOf(' ') + 1))).findFirst().orElse(0);
                least = Math.min(least, Math.max(0, limit.get() - usage.get() + cached));
            }
            group = group.getParent();
        }
        return least;
    }

    /** Empty for {@code max}, which is no number. */
    private static Optional<Long> number(List<String> lines) {
        return lines.stream().findFirst().filter(line -> line.matches("\\d{1,18}")).map(Long::valueOf);
    }
}
