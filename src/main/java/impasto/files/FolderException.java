package impasto.files;

/** There is no folder to keep something in; the message is a sentence for the user, which names the variable to set. */
public final class FolderException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** @param sentence what is missing and what to do about it */
    public FolderException(String sentence) {
        super(sentence);
    }

    /**
     * @param sentence what is missing and what to do about it
     * @param cause what went wrong underneath, for logs
     */
    public FolderException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
