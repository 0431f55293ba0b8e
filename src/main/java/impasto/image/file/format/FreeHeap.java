package impasto.image.file.format;

/** The memory that is left. */
public final class FreeHeap {

    /** What the rest of the program works with meanwhile. */
    private static final long RESERVE = 24 << 20;

    private FreeHeap() {
    }

    /**
     * Refuses what needs more memory than there is.
     *
     * @throws OutOfMemoryError before it is asked for
     */
    static void require(long bytes) {
        if (!holds(bytes)) {
            throw new OutOfMemoryError(bytes + " bytes");
        }
    }

    /** Whether that many bytes are free, after a collection if need be. */
    public static boolean holds(long bytes) {
        if (bytes <= free()) {
            return true;
        }
        if (bytes > Runtime.getRuntime().maxMemory()) {
            return false;
        }
        System.gc();
        return bytes <= free();
    }

    private static long free() {
        Runtime runtime = Runtime.getRuntime();
        long used = runtime.totalMemory() - runtime.freeMemory();
        return runtime.maxMemory() - used - RESERVE;
    }
}
