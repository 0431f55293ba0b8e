package impasto.message;

import com.google.gson.JsonParseException;
import impasto.files.EnvironmentException;
import impasto.image.file.PictureException;
import impasto.log.Log;
import impasto.network.WeightsException;
import impasto.run.DivergedException;
import impasto.run.MemoryException;
import impasto.settings.SettingsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Which failures were foreseen: their messages are sentences for the user, and they are no faults of the program. */
public final class ForeseenFailures {

    private static final List<Class<? extends Throwable>> SENTENCES = List.of(PictureException.class,
            WeightsException.class, SettingsException.class, MemoryException.class, DivergedException.class,
            EnvironmentException.class);

    private ForeseenFailures() {}

    /** Whether a failure is one of these, is caused by one, or is trouble with files or memory. */
    public static boolean is(Throwable failure) {
        if (failure instanceof IOException || failure instanceof UncheckedIOException || failure instanceof JsonParseException
                || MemoryException.ranOut(failure)) {
            return true;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (SENTENCES.stream().anyMatch(cause.getClass()::equals)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Writes a failure into the log.
     *
     * @param what failed
     * @return whether it was foreseen
     */
    public static boolean logged(String what, Throwable failure) {
        boolean foreseen = is(failure);
        if (foreseen) {
            Log.failure(what, failure);
        } else {
            Log.unforeseen(what, failure);
        }
        return foreseen;
    }

    /** The class and message of what nobody foresaw, on one line. */
    public static String named(Throwable failure) {
        String message = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return failure.getClass().getSimpleName() + (failure.getMessage() == null ? "" : ": " + message);
    }
}
