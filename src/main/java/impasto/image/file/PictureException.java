package impasto.image.file;

import impasto.words.Saying;
import impasto.words.SpokenException;

/** A picture could not be read or written; the message is one sentence for the user, saying why and what to do. */
public final class PictureException extends SpokenException {

    private static final long serialVersionUID = 1L;

    /** @param saying what is wrong, with which file, and what to do about it */
    public PictureException(Saying saying) {
        super(saying, null);
    }

    /**
     * As above.
     *
     * @param cause what went wrong underneath, for logs
     */
    public PictureException(Saying saying, Throwable cause) {
        super(saying, cause);
    }

    /** The same in English alone, for the command line. */
    public PictureException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
