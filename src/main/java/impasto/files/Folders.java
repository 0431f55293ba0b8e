package impasto.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Folders, made when they are needed. */
public final class Folders {

    private Folders() {
    }

    /** Makes a folder and those above it, unless it is there or is a link to one, which the platform's own way refuses. */
    public static void make(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
    }

    /** A folder within this one that nothing has yet; it is named by a {@link UUID} and not made. */
    public static Path unique(Path folder) {
        return folder.resolve(UUID.randomUUID().toString());
    }

    /** The real folders within this one that are named as by {@link #unique}; none where it is not there itself. */
    public static List<Path> uniqueIn(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, Folders::isUnique)) {
                entries.forEach(found::add);
            } catch (DirectoryIteratorException failure) {
                throw failure.getCause();
            }
        }
        return found;
    }

    /** Lets a file, which nobody writes into any more, appear in another place that is free; at no cost where the disk can. */
    public static void link(Path file, Path place) throws IOException {
        make(place.getParent());
        try {
            Files.createLink(place, file);
        } catch (FileAlreadyExistsException taken) {
            throw taken;
        } catch (IOException | UnsupportedOperationException | SecurityException unable) {
            SafeFile.write(place, out -> Files.copy(file, out));
        }
    }

    private static boolean isUnique(Path entry) {
        try {
            return UUID.fromString(entry.getFileName().toString()).toString().equals(entry.getFileName().toString())
                    && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
        } catch (IllegalArgumentException other) {
            return false;
        }
    }
}
