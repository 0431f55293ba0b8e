package impasto.log;

import impasto.files.Names;
import impasto.files.OwnFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Java writes when it crashes itself: the launcher tells it to put that into the state folder. */
final class CrashFiles {

    private static final Pattern NAMES = Pattern.compile("impasto-crash-[0-9]+\\.log");
    private static final int MOST = 3;
    private static final int LINES = 40;

    private CrashFiles() {}

    /** The newest first. */
    private static List<Path> all(Path folder) throws IOException {
        List<Path> files = new ArrayList<>(new OwnFolder(folder, NAMES).list().stream().map(folder::resolve).toList());
        files.sort(Comparator.comparingLong((Path file) -> file.toFile().lastModified()).reversed());
        return files;
    }

    /** Deletes all but the newest. */
    static void forgetOld(Path folder) {
        try {
            List<Path> files = all(folder);
            for (Path file : files.subList(Math.min(MOST, files.size()), files.size())) {
                new OwnFolder(folder, NAMES).delete(Names.of(file));
            }
        } catch (IOException stays) {
            // The next one may.
        }
    }

    /** The newest one's name and what its head says of the crash; the rest tells of the user. */
    static Optional<String> newest(Path folder) {
        try {
            List<Path> files = all(folder);
            return files.isEmpty() ? Optional.empty() : Optional.of(head(files.get(0)));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private static String head(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return "Java crashed at " + Files.getLastModifiedTime(file) + ", " + file.getFileName() + ":\n"
                    + lines.limit(LINES).filter(line -> line.startsWith("# ")).collect(Collectors.joining("\n"));
        }
    }
}
