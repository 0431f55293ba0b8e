package impasto.torch;

import java.util.Locale;

/** The numbers that a user wants the network computed in. */
public enum PrecisionChoice {
    /** Whatever is fastest on this machine, if it gives nearly the same loss. */
    AUTO,
    /** {@link Precision#FLOAT32}. */
    FLOAT32,
    /** {@link Precision#BFLOAT16}. */
    BFLOAT16;

    /** The word that the command line and files use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
