package impasto.files;

import impasto.words.Saying;

/** What the program needs of the system around it cannot be had; the message is one sentence for the user. */
public final class EnvironmentException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final transient Saying saying;

    /**
     * @param saying what is wrong and what to do
     * @param cause what went wrong underneath, for logs; null for nothing
     */
    public EnvironmentException(Saying saying, Throwable cause) {
        super(saying.english(), cause);
        this.saying = saying;
    }

    @Override
    public String getLocalizedMessage() {
        return saying.here();
    }
}
