package impasto.settings;

import java.util.Locale;

/** How total variation counts the difference of two neighbouring samples. */
public enum TvNorm {
    /** By its size: flat areas between kept edges. */
    L1,
    /** By its square: everything softer, edges most. */
    L2;

    /** The word that the command line and files use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
