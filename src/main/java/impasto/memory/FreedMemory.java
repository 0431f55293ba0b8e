package impasto.memory;

import com.sun.jna.Function;
import com.sun.jna.Platform;

/**
 * Memory of tensors that were freed. The C library keeps it, in pieces between others that are still held, for what is asked of it
 * next; but a large tensor fits into none of them.
 */
public final class FreedMemory {

    /** Less is left behind than giving it back is worth. */
    private static final long LEAST_PIXELS = 1 << 20;

    private static boolean able = Platform.isLinux();

    private FreedMemory() {}

    /** Gives it back to the system, where the C library can; of small pictures it is kept. */
    public static synchronized void giveBack(long pixels) {
        if (!able || pixels < LEAST_PIXELS) {
            return;
        }
        try {
            Function.getFunction("c", "malloc_trim").invokeInt(new Object[] {0L});
        } catch (LinkageError | RuntimeException without) {
            // Another C library than GNU's has no such function.
            able = false;
        }
    }
}
