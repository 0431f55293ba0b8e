package impasto.settings;

import java.util.Objects;

/**
 * Whose colours the painting has, and how much; and how much of it lies over the photo.
 *
 * @param strength of what is done to the colours, from 0 for nothing to 1 for all
 * @param opacity of the finished painting over the photo, from 0, where only the photo is seen, to 1
 */
public record Colour(ColourMode mode, double strength, double opacity) {

    /** The style's colours. */
    public static final Colour STYLES = new Colour(ColourMode.NONE, 1);

    /** @throws SettingsException when strength or opacity are not from 0 to 1 */
    public Colour {
        Objects.requireNonNull(mode);
        Checks.fraction(Said.of("settings.name.colour"), strength);
        Checks.fraction(Said.of("settings.name.opacity"), opacity);
    }

    /** Colours of a painting that lies over the photo wholly. */
    public Colour(ColourMode mode, double strength) {
        this(mode, strength, 1);
    }

    /** As much of it as is given to the finished picture: two that finish alike are equal. */
    public Colour finishing() {
        return mode.afterPainting() && strength > 0 ? this : new Colour(ColourMode.NONE, 1, opacity);
    }
}
