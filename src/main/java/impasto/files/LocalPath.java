package impasto.files;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Paths from files that others may have written, such as presets. On Windows to open a path that names another computer is to
 * send it the user's name and a hash of the password, so such paths are never opened because a file says so.
 */
public final class LocalPath {

    private static final int LONGEST = 4096;
    private static final Pattern TWO_SEPARATORS = Pattern.compile("[\\\\/]{2}.*", Pattern.DOTALL);
    /** A URL with a host: {@code file://server/share}. */
    private static final Pattern HOST = Pattern.compile("[a-z][a-z0-9+.-]+:[\\\\/]{2}(?!localhost[\\\\/])[^\\\\/].*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** A file URL that hides a path with a host: {@code file:////server/share}. */
    private static final Pattern HIDDEN = Pattern.compile("file:[\\\\/]{4}.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private LocalPath() {
    }

    /** The path of this text; empty when it is none, is too long for one or names another computer. */
    public static Optional<Path> of(String text) {
        if (!isPath(text) || isRemote(text)) {
            return Optional.empty();
        }
        return Optional.of(Path.of(text));
    }

    /** Whether this text is a path on this platform, here or on another computer. */
    public static boolean isPath(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            return false;
        }
        try {
            Path.of(text);
            return true;
        } catch (InvalidPathException none) {
            return false;
        }
    }

    /** Whether this text names something on another computer, on this platform. */
    public static boolean isRemote(String text) {
        return isRemote(text, File.separatorChar == '\\');
    }

    /**
     * Whether this text names something on another computer.
     *
     * @param windows whether two separators before a name stand for a computer's, devices and {@code \\?\} among them
     */
    public static boolean isRemote(String text, boolean windows) {
        String plain = text.strip();
        return HOST.matcher(plain).matches() || HIDDEN.matcher(plain).matches()
                || windows && TWO_SEPARATORS.matcher(plain).matches();
    }
}
