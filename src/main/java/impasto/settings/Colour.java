package impasto.settings;

import java.util.Objects;

/**
 * Whose colours the painting has, and how much.
 *
 * @param strength of what is done, from 0 for nothing to 1 for all
 */
public record Colour(ColourMode mode, double strength) {

    /** The style's colours. */
    public static final Colour STYLES = new Colour(ColourMode.NONE, 1);

    /** @throws SettingsException when the strength is not from 0 to 1 */
    public Colour {
        Objects.requireNonNull(mode);
        Checks.fraction("the strength of the colours", strength);
    }
}
