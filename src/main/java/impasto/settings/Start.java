package impasto.settings;

import java.util.Locale;

/** The picture that the first iteration finds. */
public enum Start {
    /** The content. */
    CONTENT,
    /** The style, filling the content's frame. */
    STYLE,
    /** Seeded noise about mid grey. */
    NOISE,
    /** A picture given by the user. */
    PICTURE;

    /** The word that the command line and files use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
