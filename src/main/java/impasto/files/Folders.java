package impasto.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
}
