package impasto.settings;

import java.util.Locale;

/** What the terms of the loss are called, in the order in which they are reported. */
public enum TermName {
    /** How far the features are from the content's. */
    CONTENT,
    /** How far the statistics of the features are from the styles'. */
    STYLE,
    /** How far the colours are from the styles'. */
    PALETTE,
    /** Total variation: how unquiet the picture is. */
    TV;

    /** What an artist calls it. */
    public String label() {
        return Words.here("term." + this);
    }

    /** The word that tables, files and the command line use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
