package impasto.words;

import java.io.IOException;

/** Trouble whose message is a sentence for the user in English, and whose localised message says it in the user's language. */
public class SpokenException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Saying saying;

    /**
     * @param saying what is wrong, with what, and what to do about it
     * @param cause what went wrong underneath, for logs; null for nothing
     */
    public SpokenException(Saying saying, Throwable cause) {
        super(saying.english(), cause);
        this.saying = saying;
    }

    /** What is said in English alone, as by the command line. */
    protected SpokenException(String sentence, Throwable cause) {
        super(sentence, cause);
        saying = null;
    }

    @Override
    public String getLocalizedMessage() {
        return saying == null ? getMessage() : saying.here();
    }
}
