package impasto.files;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** What sentences to the user call files. */
public final class Names {

    /** Control characters, line ends of every kind, and what turns the direction of writing around. */
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]");

    private static final Pattern RESERVED_BY_WINDOWS = Pattern.compile(
            "(con|prn|aux|nul|conin\\$|conout\\$|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3]) *(\\..*)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Names() {
    }

    /** The last part of a path, or the whole path where there is none, as for the root folder; {@link #plain}. */
    public static String of(Path path) {
        PrivateNames.add(path);
        Path last = path.getFileName();
        String name = plain(last == null || last.toString().isEmpty() ? path.toString() : last.toString());
        PrivateNames.add(name);
        return name;
    }

    /** A text on one line, safe to print on a terminal: a question mark for each character that steers one. */
    public static String plain(String text) {
        return UNSEEN.matcher(text).replaceAll("?");
    }

    /** Whether Windows keeps a file's name, with any ending, for a device. */
    public static boolean reservedByWindows(Path file) {
        return RESERVED_BY_WINDOWS.matcher(of(file)).matches();
    }
}
