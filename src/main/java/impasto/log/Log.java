package impasto.log;

import ch.qos.logback.classic.LoggerContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.slf4j.helpers.BasicMarkerFactory;

/**
 * What the program writes down about itself, for when something fails: {@code impasto.log} in the state folder, without
 * names of people, pictures and folders. Nothing is loaded and no file made before there is something to write; what cannot
 * be written is left out without a word.
 */
public final class Log {

    /** The program's own logger. */
    static final String NAME = "impasto";

    private static final RepeatFilter REPEATS = new RepeatFilter();
    private static volatile Supplier<String> context = () -> "";

    private Log() {}

    /** Only now logging is loaded. */
    private static final class Holder {
        private static final Logger LOGGER = LoggerFactory.getLogger(NAME);
        private static final Marker OWN_WORDS = new BasicMarkerFactory().getDetachedMarker("own");
    }

    /** Sets what the head of this process's log says beside versions and machine; asked for when it is written. */
    public static void context(Supplier<String> words) {
        context = words;
    }

    static String context() {
        return context.get();
    }

    /** Writes down that something happened. */
    public static void note(String what) {
        write(() -> Holder.LOGGER.info(what));
    }

    /** Writes down settings and the like, which hold numbers and words of the program alone. */
    public static void ownWords(String what) {
        write(() -> Holder.LOGGER.info(Holder.OWN_WORDS, what));
    }

    static boolean hasOwnWords(List<Marker> markers) {
        return markers != null && markers.contains(Holder.OWN_WORDS);
    }

    /** Writes down that something failed, in a way that was foreseen. */
    public static void failure(String what, Throwable failure) {
        write(() -> Holder.LOGGER.warn(what, failure));
    }

    /** Writes down what nobody foresaw. */
    public static void unforeseen(String what, Throwable failure) {
        write(() -> Holder.LOGGER.error(what, failure));
    }

    /** Writes down what nobody caught. */
    static void uncaught(Throwable failure) {
        write(() -> REPEATS.told(failure).ifPresent(times -> Holder.LOGGER.error("nobody caught this" + times, failure)));
    }

    /** Where this process's log is; nowhere when it has written none. */
    public static Optional<Path> file() {
        return LoggerFactory.getILoggerFactory() instanceof LoggerContext loggers
                && loggers.getLogger(NAME).getAppender(LogSetup.FILE) instanceof LogFile log ? log.path() : Optional.empty();
    }

    /** Whatever the log's own failure is, what it tells of matters more. */
    private static void write(Runnable event) {
        try {
            event.run();
        } catch (RuntimeException | LinkageError | OutOfMemoryError | StackOverflowError unwritten) {
            // Nothing is written then.
        }
    }
}
