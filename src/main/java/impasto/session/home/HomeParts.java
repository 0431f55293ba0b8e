package impasto.session.home;

import impasto.files.BoundedFile;
import impasto.files.SafeFile;
import impasto.files.Sha256;
import impasto.files.UserFolders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the parts of a home lie, and what is done with their files. */
public final class HomeParts {

    private HomeParts() {}

    /** The settings' file. */
    public static Path settings(UserFolders home) {
        return home.config().resolve("studio.json");
    }

    /** The folder of presets. */
    public static Path presets(UserFolders home) {
        return home.config().resolve("presets");
    }

    /** The folder of snapshots. */
    public static Path snapshots(UserFolders home) {
        return home.data().resolve("snapshots");
    }

    /** The folder of masks. */
    public static Path masks(UserFolders home) {
        return home.data().resolve("masks");
    }

    /** The folder of pasted pictures. */
    public static Path pasted(UserFolders home) {
        return home.data().resolve("pasted");
    }

    /** The folder of paintings under way. */
    public static Path paintings(UserFolders home) {
        return home.state().resolve("paintings");
    }

    static boolean isPreset(String name) {
        return name.endsWith(".json") && !name.startsWith(".");
    }

    /** The names of regular files, none of them links or temporary; none when there is no folder. */
    static List<String> names(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && !SafeFile.isTemporary(file)) {
                        names.add(file.getFileName().toString());
                    }
                }
            } catch (DirectoryIteratorException failure) {
                throw failure.getCause();
            }
        }
        return names;
    }

    /** What is in a file, a character for each byte; empty when it is too large or cannot be read. */
    static Optional<String> text(Path file) {
        try {
            return Optional.of(new String(BoundedFile.read(file), StandardCharsets.ISO_8859_1));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** A sum of what is in a file, which tells whether it was changed; empty when it cannot be read. */
    static String sum(Path file) {
        try {
            return Sha256.of(BoundedFile.read(file));
        } catch (IOException unreadable) {
            return "";
        }
    }

    /** Writes what {@link #text} read. */
    static void write(Path file, String text) throws IOException {
        SafeFile.write(file, out -> out.write(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    static boolean same(Path one, Path other) throws IOException {
        return Files.isSameFile(one, other) || Files.mismatch(one, other) == -1;
    }
}
