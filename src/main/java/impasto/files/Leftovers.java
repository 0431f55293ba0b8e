package impasto.files;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The folders in which files are unpacked, and that a killed process leaves behind half full. */
final class Leftovers {

    private static final String PREFIX = "unpacking-";
    /** As DJL calls its own, which earlier versions of the program had it make. */
    private static final Pattern DJL = Pattern.compile("tmp\\d+");
    /** Nobody unpacks that long without writing; DJL keeps no lock. */
    private static final Duration STALE = Duration.ofHours(1);
    private static final Pattern LIBRARY = Pattern.compile(".*\\.(so(\\.\\d+)*|dll|dylib)");

    private final Path parent;

    Leftovers(Path parent) {
        this.parent = parent;
    }

    /** A new folder to unpack in. */
    Path newFolder() throws IOException {
        return Files.createTempDirectory(parent, PREFIX);
    }

    /** Whether there seem to be any; they may also be in use by another process. */
    boolean suspected() {
        return !found().isEmpty();
    }

    /** Deletes what is there, to be called when no other process unpacks. */
    void clear() {
        found().forEach(Leftovers::delete);
    }

    private List<Path> found() {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(parent)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                boolean own = name.startsWith(PREFIX) || DJL.matcher(name).matches() && stale(entry);
                if (own && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS) && librariesOnly(entry)) {
                    found.add(entry);
                }
            }
        } catch (IOException unreadable) {
            return List.of();
        }
        return found;
    }

    private static boolean stale(Path folder) throws IOException {
        FileTime newest = Files.getLastModifiedTime(folder, LinkOption.NOFOLLOW_LINKS);
        for (Path file : content(folder)) {
            FileTime time = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS);
            newest = time.compareTo(newest) > 0 ? time : newest;
        }
        return newest.toInstant().isBefore(Instant.now().minus(STALE));
    }

    private static boolean librariesOnly(Path folder) throws IOException {
        return content(folder).stream().allMatch(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && LIBRARY.matcher(file.getFileName().toString()).matches());
    }

    private static List<Path> content(Path folder) throws IOException {
        List<Path> content = new ArrayList<>();
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                files.forEach(content::add);
            }
        }
        return content;
    }

    /** Deletes a folder and the files in it, as far as that can be done. */
    static void delete(Path folder) {
        try {
            for (Path file : content(folder)) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException stays) {
            // The next start tries again.
        }
    }
}
