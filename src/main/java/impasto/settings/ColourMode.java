package impasto.settings;

import java.util.Locale;

/** Whose colours the painting has. */
public enum ColourMode {
    /** The style's, as they come. */
    NONE,
    /** The style's, calmed: in the finished picture they change only where its light does. */
    CALM,
    /** The content's: the finished picture keeps its light and takes the content's hues. */
    KEEP,
    /** The content's: the style is recoloured like it before the run. */
    MATCH;

    /** Whether it is given to the finished picture, and so can be seen at once. */
    public boolean afterPainting() {
        return this == KEEP || this == CALM;
    }

    /** The word that the command line and files use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
