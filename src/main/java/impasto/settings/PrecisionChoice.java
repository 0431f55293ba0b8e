package impasto.settings;

import java.util.Locale;

/** The numbers that a user wants the network computed in. */
public enum PrecisionChoice {
    /** Whatever is fastest on this machine, if it gives nearly the same loss. */
    AUTO,
    /** 24 bits of mantissa. */
    FLOAT32,
    /** 8 bits of mantissa. */
    BFLOAT16;

    /** The word that the command line and files use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
