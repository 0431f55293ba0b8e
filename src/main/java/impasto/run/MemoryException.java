package impasto.run;

/** A run that memory was not enough for; its last picture is still to be had. The message is a sentence for the user. */
public final class MemoryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param side the longest side of the picture that there was no memory for, in pixels */
    public MemoryException(int side, Throwable cause) {
        super("there was not enough memory to go on at " + side
                + " px: use a smaller size or smaller blocks", cause);
    }

    /** Whether a failure was that memory ran out, Java's or the engine's. */
    public static boolean ranOut(Throwable failure) {
        return failure instanceof OutOfMemoryError || failure instanceof MemoryException;
    }
}
