package impasto.image.file.format;

import java.io.IOException;

/** A whole picture of a kind that is not read; the message names the kind, as in "has JBIG compression". */
public final class UnsupportedException extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param kind what the picture "is" or "has", beginning with that word */
    UnsupportedException(String kind) {
        super(kind);
    }
}
