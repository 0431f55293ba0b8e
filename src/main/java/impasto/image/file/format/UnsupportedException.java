package impasto.image.file.format;

import impasto.image.Said;
import impasto.words.Saying;
import java.io.IOException;

/** A whole picture of a kind that is not read; the message names the kind, as in "has JBIG compression". */
public final class UnsupportedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Saying kind;

    /**
     * @param kind of what the picture "is" or "has", the last part of the key of its words
     * @param values put in their places
     */
    UnsupportedException(String kind, Object... values) {
        this(Said.of("image.kind." + kind, values));
    }

    private UnsupportedException(Saying kind) {
        super(kind.english());
        this.kind = kind;
    }

    /** What the picture is or has, beginning with that word. */
    public Saying kind() {
        return kind;
    }
}
