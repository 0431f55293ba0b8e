package impasto.torch;

import impasto.run.Precision;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a network is run. */
public enum Backend {
    /** The TorchScript program in float32, every convolution summed as it is defined. */
    DIRECT(Precision.FLOAT32),
    /**
     * The same, large convolutions by Winograd's minimal filtering: a quarter of the multiplications, and rounding of about
     * 3e-6 of the features.
     */
    WINOGRAD(Precision.FLOAT32),
    /** The TorchScript program in bfloat16. */
    BFLOAT16(Precision.BFLOAT16);

    private final Precision precision;

    Backend(Precision precision) {
        this.precision = precision;
    }

    /** The numbers that it computes in. */
    public Precision precision() {
        return precision;
    }

    /** The one that {@link #toString} gave this word. */
    public static Optional<Backend> named(String word) {
        return Arrays.stream(values()).filter(backend -> backend.toString().equals(word)).findFirst();
    }

    /** The word that reports use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
