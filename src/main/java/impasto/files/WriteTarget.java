package impasto.files;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The file that a name stands for, which need not be there yet.
 *
 * @param file what links at the end of the name lead to, in its real folder
 * @param stream whether it is a device, a pipe or another thing that bytes are sent to and that nothing may replace
 */
record WriteTarget(Path file, boolean stream) {

    private static final int MOST_LINKS = 40;
    /** Where the files that the process has open appear under names. */
    private static final List<Path> OPEN_FILES =
            List.of(Path.of("/proc"), Path.of("/dev/fd"), Path.of("/dev/stdin"), Path.of("/dev/stdout"), Path.of("/dev/stderr"));

    /** @throws IOException when links lead in a circle or cannot be followed */
    static WriteTarget of(Path name) throws IOException {
        Path file = name.toAbsolutePath();
        for (int links = 0; ; links++) {
            if (OPEN_FILES.stream().anyMatch(file::startsWith)) {
                return new WriteTarget(file, true);
            }
            if (!Files.isSymbolicLink(file)) {
                break;
            }
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(name.toString());
            }
            file = file.resolveSibling(Files.readSymbolicLink(file));
        }
        boolean other = Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
        return new WriteTarget(inRealFolder(file), other);
    }

    private static Path inRealFolder(Path file) throws IOException {
        Path folder = file.getParent();
        return folder != null && Files.exists(folder) ? folder.toRealPath().resolve(file.getFileName()) : file;
    }
}
