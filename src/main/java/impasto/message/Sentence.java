package impasto.message;

import impasto.files.SafeFile;
import impasto.log.Log;
import impasto.run.DivergedException;
import impasto.run.MemoryException;
import impasto.settings.SettingsException;
import impasto.words.Phrases;
import impasto.words.SpokenException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A failure as one sentence: what is wrong, with which file or setting, and what to do. It is logged on the way. In the
 * studio it is a whole sentence; on the command line it begins small and has no full stop, as it follows on {@code impasto:}.
 */
public final class Sentence {

    /** What the studio says, in the user's language. */
    static final Phrases WORDS = new Phrases("impasto.message.words");

    private static final String NO_MEMORY = "there is not enough memory for this: use a smaller --size or --block";

    private Sentence() {}

    /** What a failure in the studio says, or for a file what to look at. */
    public static String of(Throwable thrown) {
        Throwable failure = unwrapped(thrown);
        return ForeseenFailures.logged("something failed in the studio", failure)
                ? ofFile(failure).orElseGet(() -> here(failure)) : unforeseen(failure);
    }

    /**
     * Why nothing could be written in the studio: what is wrong with the folder, or else what the failure says.
     *
     * @param folder that was written into
     */
    public static String ofWriting(Path folder, Throwable failure) {
        Optional<String> place = FolderTrouble.of(folder, failure);
        if (place.isPresent()) {
            Log.failure("something could not be written in the studio", failure);
        }
        return place.orElseGet(() -> of(failure));
    }

    /** Why a painting in the studio ended before its time. */
    public static String ofPainting(Throwable thrown) {
        Throwable failure = unwrapped(thrown);
        boolean foreseen = ForeseenFailures.logged("painting failed", failure);
        if (failure instanceof SpokenException || failure instanceof SettingsException || failure instanceof DivergedException) {
            return here(failure);
        }
        if (MemoryException.ranOut(failure)) {
            return WORDS.here("message.no-memory");
        }
        String message = failure.getLocalizedMessage() == null ? failure.toString() : failure.getLocalizedMessage();
        return WORDS.here(foreseen ? "message.painting" : "message.painting.unforeseen",
                message.lines().findFirst().orElse(message));
    }

    /** The whole sentence for what nobody foresaw; not logged here. */
    public static String unforeseen(Throwable failure) {
        return WORDS.here("message.unforeseen", ForeseenFailures.named(failure));
    }

    /** The words begun with a capital, unless a file's name comes first, and ended with a full stop. */
    public static String of(String words) {
        String line = words.strip();
        if (line.isEmpty()) {
            return line;
        }
        boolean word = line.split("\\s", 2)[0].chars().allMatch(Character::isLetter);
        String begun = word ? line.substring(0, 1).toUpperCase(Locale.ROOT) + line.substring(1) : line;
        return ".!?…".indexOf(line.charAt(line.length() - 1)) >= 0 ? begun : begun + ".";
    }

    /** Why a command of the command line failed. */
    public static String ofCommand(String command, Throwable thrown) {
        Throwable failure = unwrapped(thrown);
        if (!ForeseenFailures.logged(command + " failed", failure)) {
            return unforeseenOfCommand(failure);
        }
        if (MemoryException.ranOut(failure) && !(failure instanceof MemoryException)) {
            return NO_MEMORY;
        }
        boolean says = failure instanceof IOException || failure instanceof RuntimeException || failure.getMessage() == null;
        return ofFileOfCommand(failure).orElseGet(() -> (says ? "" : failure.getClass().getSimpleName() + ": ") + message(failure));
    }

    /** The command line's sentence for what nobody foresaw; not logged here. */
    public static String unforeseenOfCommand(Throwable failure) {
        String what = "something unforeseen failed (" + ForeseenFailures.named(failure) + ")";
        return Log.file().map(log -> what + ": the log " + log + " has what is needed to find out why").orElse(what);
    }

    /** The trouble with a file itself: what wraps it says its class too. */
    private static Throwable unwrapped(Throwable failure) {
        return failure instanceof UncheckedIOException ? failure.getCause() : failure;
    }

    /** What a failure says in the user's language. */
    private static String here(Throwable failure) {
        String message = failure.getLocalizedMessage();
        return message == null || message.isBlank() ? WORDS.here("message.failed", failure.getClass().getSimpleName()) : of(message);
    }

    private static String message(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? "it failed with " + failure.getClass().getSimpleName() : message;
    }

    /** What to look at; the platform's own words are often only the file's name, and a temporary one says nothing to anyone. */
    private static Optional<String> ofFile(Throwable failure) {
        return file(failure).map(file -> SafeFile.isTemporary(file)
                ? WORDS.here("message.folder", file.toAbsolutePath().getParent()) : WORDS.here("message.file", file.getFileName()));
    }

    private static Optional<String> ofFileOfCommand(Throwable failure) {
        return file(failure).map(file -> (SafeFile.isTemporary(file) ? "The folder " + file.toAbsolutePath().getParent()
                : file.getFileName()) + " cannot be read or written: check that you are allowed to and that its disk has space");
    }

    private static Optional<Path> file(Throwable failure) {
        return failure instanceof FileSystemException trouble && trouble.getFile() != null
                ? Optional.of(Path.of(trouble.getFile())) : Optional.empty();
    }
}
