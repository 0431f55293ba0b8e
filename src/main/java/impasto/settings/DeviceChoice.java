package impasto.settings;

import java.util.Locale;

/** What computes. */
public enum DeviceChoice {
    /** A graphics card where there is one that works, else the processor. */
    AUTO,
    /** The processor. */
    CPU,
    /** A graphics card of Nvidia's; it takes a PyTorch that was built for CUDA, which PYTORCH_LIBRARY_PATH names. */
    CUDA,
    /** The graphics of an Apple chip. */
    MPS;

    /** The word that the command line and files use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
