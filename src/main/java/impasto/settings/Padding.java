package impasto.settings;

import java.util.Locale;

/**
 * What every convolution finds beyond the edge of its features. With the zeros that networks are mostly trained with, a
 * tinted frame comes up along the edges of a painting.
 */
public enum Padding {
    /** Nothing; for the first convolution, the mean colour of the pictures that the network was trained with. */
    ZERO(-1),
    /** What is at the edge. */
    REPLICATE(0),
    /** What is next to the edge: the mirror image. */
    REFLECT(1);

    private final int inwards;

    Padding(int inwards) {
        this.inwards = inwards;
    }

    /** How far from the edge that lies which is found beyond it, where features are wide enough; -1 for zeros. */
    public int inwards() {
        return inwards;
    }

    /** The word that the command line and files use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
