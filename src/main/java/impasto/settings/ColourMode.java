package impasto.settings;

import java.util.Locale;

/** Whose colours the painting has. */
public enum ColourMode {
    /** The style's, as they come. */
    NONE,
    /** The content's: the finished picture keeps its light and takes the content's hues. */
    KEEP,
    /** The content's: the style is recoloured like it before the run. */
    MATCH;

    /** The word that the command line and files use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
