package impasto.run;

import impasto.words.Saying;

/** A run that memory was not enough for; its last picture is still to be had. The message is a sentence for the user. */
public final class MemoryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Saying saying;

    /** @param side the longest side of the picture that there was no memory for, in pixels */
    public MemoryException(int side, Throwable cause) {
        this(Said.of("run.no-memory", side), cause);
    }

    private MemoryException(Saying saying, Throwable cause) {
        super(saying.english(), cause);
        this.saying = saying;
    }

    /** The same in the user's language. */
    @Override
    public String getLocalizedMessage() {
        return saying == null ? getMessage() : saying.here();
    }

    /** Whether a failure was that memory ran out, Java's or the engine's. */
    public static boolean ranOut(Throwable failure) {
        return failure instanceof OutOfMemoryError || failure instanceof MemoryException;
    }
}
