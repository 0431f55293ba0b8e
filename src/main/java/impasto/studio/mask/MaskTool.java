package impasto.studio.mask;

import java.util.Locale;

/** What a mask is changed with. */
enum MaskTool {
    BRUSH, LINEAR, RADIAL, LIGHT, COLOUR, FEATHER;

    /** Whether it is dragged over the picture from one place to another. */
    boolean isGradient() {
        return this == LINEAR || this == RADIAL;
    }

    /** Whether it masks what looks alike in the picture. */
    boolean isRange() {
        return this == LIGHT || this == COLOUR;
    }

    /** The word that keys and ids have for it. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
