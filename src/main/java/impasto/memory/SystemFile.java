package impasto.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files in which Linux tells what there is. */
final class SystemFile {

    private SystemFile() {}

    /** The lines of one; none where it is not there or cannot be read. */
    static List<String> lines(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
