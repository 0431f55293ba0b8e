package impasto.log;

import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** The names of files that an exception, its causes and what it suppressed speak of: those of the file system hold them. */
final class ThrownNames {

    private static final int DEEPEST = 50;

    private ThrownNames() {}

    static void collect(Throwable thrown, List<String> names) {
        collect(thrown, names, 0);
    }

    private static void collect(Throwable thrown, List<String> names, int depth) {
        if (thrown == null || depth > DEEPEST) {
            return;
        }
        if (thrown instanceof FileSystemException trouble) {
            add(trouble.getFile(), names);
            add(trouble.getOtherFile(), names);
        }
        if (thrown instanceof InvalidPathException wrong) {
            add(wrong.getInput(), names);
        }
        for (Throwable further : thrown.getSuppressed()) {
            collect(further, names, depth + 1);
        }
        collect(thrown.getCause(), names, depth + 1);
    }

    private static void add(String file, List<String> names) {
        if (file == null || file.isEmpty()) {
            return;
        }
        names.add(file);
        try {
            Path last = Path.of(file).getFileName();
            if (last != null && last.toString().length() > 2) {
                names.add(last.toString());
            }
        } catch (InvalidPathException noPath) {
            // The whole is taken out.
        }
    }
}
