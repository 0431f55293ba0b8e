package impasto.files;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/** What processes that were killed while they wrote a file have left in a folder. */
public final class StaleParts {

    /** As earlier versions named what they had not finished. */
    private static final Pattern EARLIER = Pattern.compile(
            "\\.(fastest\\.json|verified\\.txt)\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.part");
    private static final Duration STALE = Duration.ofHours(1);

    private StaleParts() {}

    /** Deletes them, as far as that can be done; what is young may still be written. */
    public static void clear(Path folder) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ".*.part")) {
            for (Path file : files) {
                if ((SafeFile.isTemporary(file) || EARLIER.matcher(file.getFileName().toString()).matches())
                        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        && Files.getLastModifiedTime(file).toInstant().isBefore(Instant.now().minus(STALE))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException stay) {
            return;
        }
    }
}
