package impasto.vgg;

import java.util.Locale;

/** The numbers that the network is computed in; losses, the optimiser and the picture are float32 always. */
public enum Precision {
    /** 24 bits of mantissa. */
    FLOAT32,
    /** 8 bits of mantissa: half the memory, and faster where the processor has units for it, slower elsewhere. */
    BFLOAT16;

    /** The word that the command line and files use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
