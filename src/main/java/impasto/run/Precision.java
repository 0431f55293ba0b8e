package impasto.run;

import java.util.Locale;

/** The numbers that the network is computed in; losses, the optimiser and the picture are float32 always. */
public enum Precision {
    /** 24 bits of mantissa. */
    FLOAT32(0),
    /** 8 bits of mantissa: half the memory, and faster where the processor has units for it, slower elsewhere. */
    BFLOAT16(1e-3);

    private final double noise;

    Precision(double noise) {
        this.noise = noise;
    }

    /** How far a loss that is computed in them wavers from picture to picture, as part of it: below that is no descent. */
    public double noise() {
        return noise;
    }

    /** The word that the command line and files use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
