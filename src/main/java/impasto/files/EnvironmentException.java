package impasto.files;

/** What the program needs of the system around it cannot be had; the message is one sentence for the user. */
public final class EnvironmentException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public EnvironmentException(String sentence) {
        super(sentence);
    }

    public EnvironmentException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
