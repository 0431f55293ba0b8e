package impasto.run;

import impasto.words.Saying;

/** A run whose loss is no longer a number; the picture is the last good one. The message is a sentence for the user. */
public final class DivergedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Saying saying;

    /** A run that going back to an earlier picture did not help. */
    public DivergedException() {
        this(Said.of("run.diverged"));
    }

    private DivergedException(Saying saying) {
        super(saying.english());
        this.saying = saying;
    }

    /** The same in the user's language. */
    @Override
    public String getLocalizedMessage() {
        return saying == null ? getMessage() : saying.here();
    }
}
