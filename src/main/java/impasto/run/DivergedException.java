package impasto.run;

/** A run whose loss is no longer a number; the picture is the last good one. The message is a sentence for the user. */
public final class DivergedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A run that going back to an earlier picture did not help. */
    public DivergedException() {
        super("the loss was no longer a number, so painting stopped at the last good picture: lower the weights or the"
                + " learning rate");
    }
}
