package impasto.image.file;

import java.io.IOException;

/** A picture could not be read or written; the message is one sentence for the user, saying why and what to do. */
public final class PictureException extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param sentence what is wrong, with which file, and what to do about it */
    public PictureException(String sentence) {
        super(sentence);
    }

    /**
     * @param sentence what is wrong, with which file, and what to do about it
     * @param cause what went wrong underneath, for logs
     */
    public PictureException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
