package impasto.settings;

import java.util.Locale;

/** What stands between the blocks of VGG-19: 2 × 2 with stride 2, an odd last row or column left out. */
public enum Pooling {
    /** The largest of four, as the network was trained. */
    MAX,
    /** The mean of four, which Gatys et al. found to give smoother pictures. */
    AVERAGE;

    /** The word that the command line and files use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
