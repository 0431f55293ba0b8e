package impasto.studio.model;

import impasto.files.SafeFile;
import impasto.session.Foreseen;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;

/** Why something failed, as a whole sentence for the artist. */
final class Sentence {

    private Sentence() {}

    /**
     * What a failure says, or for a file what to look at: the platform's own words are often only the file's name. It is
     * logged.
     */
    static String of(Throwable failure) {
        if (!Foreseen.logged("something failed in the studio", failure)) {
            return unforeseen(failure);
        }
        if (failure instanceof FileSystemException trouble && trouble.getFile() != null) {
            Path file = Path.of(trouble.getFile());
            // The name of a temporary file says nothing to anyone.
            return (SafeFile.isTemporary(file) ? "The folder " + file.toAbsolutePath().getParent() : file.getFileName())
                    + " cannot be read or written; check that you are allowed to and that its disk has space.";
        }
        String message = failure.getMessage();
        return message == null || message.isBlank() ? "It failed with " + failure.getClass().getSimpleName() + "."
                : of(message);
    }

    /** The sentence for what nobody foresaw. */
    static String unforeseen(Throwable failure) {
        return "Something unforeseen failed (" + Foreseen.named(failure)
                + "). Help → Copy report has what is needed to find out why.";
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
