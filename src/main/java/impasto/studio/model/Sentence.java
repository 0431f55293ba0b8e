package impasto.studio.model;

import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;

/** Why something failed, as a whole sentence for the artist. */
final class Sentence {

    private Sentence() {}

    /** What a failure says, or for a file what to look at: the platform's own words are often only the file's name. */
    static String of(Throwable failure) {
        if (failure instanceof FileSystemException trouble && trouble.getFile() != null) {
            return Path.of(trouble.getFile()).getFileName()
                    + " cannot be read or written; check that you are allowed to and that its disk has space.";
        }
        String message = failure.getMessage();
        return message == null || message.isBlank() ? "It failed with " + failure.getClass().getSimpleName() + "."
                : of(message);
    }

    /** The words begun with a capital, unless a file's name comes first, and ended with a full stop. */
    static String of(String words) {
        String line = words.strip();
        if (line.isEmpty()) {
            return line;
        }
        boolean word = line.split("\\s", 2)[0].chars().allMatch(Character::isLetter);
        String begun = word ? line.substring(0, 1).toUpperCase(Locale.ROOT) + line.substring(1) : line;
        return ".!?…".indexOf(line.charAt(line.length() - 1)) >= 0 ? begun : begun + ".";
    }
}
