package impasto.memory;

import ai.djl.engine.EngineException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** A run that memory was not enough for; its last picture is still to be had. The message is a sentence for the user. */
public final class MemoryException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final List<String> ENGINE = List.of("can't allocate memory", "not enough memory", "out of memory");

    private MemoryException(int side, Throwable cause) {
        super("there was not enough memory to go on at " + side
                + " px: use a smaller size or smaller blocks", cause);
    }

    /**
     * Does work that may run out of memory, Java's or the engine's.
     *
     * @param side the longest side of the picture it is for, in pixels
     * @throws MemoryException when it does
     */
    public static <T> T guard(int side, Callable<T> work) throws Exception {
        try {
            return work.call();
        } catch (OutOfMemoryError | EngineException failure) {
            if (ranOut(failure)) {
                throw new MemoryException(side, failure);
            }
            throw failure;
        }
    }

    /** Whether a failure was that memory ran out, Java's or the engine's. */
    public static boolean ranOut(Throwable failure) {
        return failure instanceof OutOfMemoryError || failure instanceof MemoryException
                || failure instanceof EngineException && speaksOfMemory(failure);
    }

    private static boolean speaksOfMemory(Throwable failure) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return ENGINE.stream().anyMatch(message::contains);
    }
}
