package impasto.memory;

import ai.djl.engine.EngineException;
import impasto.run.MemoryException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Tells from other failures that memory ran out. */
public final class MemoryGuard {

    private static final List<String> ENGINE = List.of("can't allocate memory", "not enough memory", "out of memory");

    private MemoryGuard() {}

    /**
     * Does work that may run out of memory, Java's or the engine's.
     *
     * @param side the longest side of the picture it is for, in pixels
     * @throws MemoryException when it does
     */
    public static <T> T guard(int side, Callable<T> work) throws Exception {
        try {
            return work.call();
        } catch (OutOfMemoryError failure) {
            throw new MemoryException(side, failure);
        } catch (EngineException failure) {
            throw speaksOfMemory(failure) ? new MemoryException(side, failure) : failure;
        }
    }

    private static boolean speaksOfMemory(EngineException failure) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return ENGINE.stream().anyMatch(message::contains);
    }
}
