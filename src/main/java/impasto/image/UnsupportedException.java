package impasto.image;

import java.io.IOException;

/** A whole picture of a kind that is not read; the message names the kind, as in "has JBIG compression". */
final class UnsupportedException extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param kind what the picture "is" or "has", beginning with that word */
    UnsupportedException(String kind) {
        super(kind);
    }
}
