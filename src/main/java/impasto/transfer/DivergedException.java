package impasto.transfer;

/** A run whose loss is no longer a number; the picture is the last good one. The message is a sentence for the user. */
public final class DivergedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DivergedException(int iteration) {
        super("the loss was no longer a number at iteration " + iteration
                + ", so painting stopped at the picture before: use a lower learning rate or lower weights");
    }
}
