package impasto.settings;

import impasto.image.ContentColours;
import impasto.image.CovarianceMatch;
import impasto.image.Picture;
import java.util.Objects;

/**
 * Whose colours the painting has, and how much.
 *
 * @param strength of the content's colours, from 0 for none to 1 for all
 */
public record Colour(ColourMode mode, double strength) {

    /** The style's colours. */
    public static final Colour STYLES = new Colour(ColourMode.NONE, 1);

    /** @throws SettingsException when the strength is not from 0 to 1 */
    public Colour {
        Objects.requireNonNull(mode);
        Checks.fraction("the strength of the colours", strength);
    }

    /** A style as the run is to see it. */
    public Picture before(Picture style, Picture content) {
        return mode == ColourMode.MATCH ? CovarianceMatch.matched(style, content, (float) strength) : style;
    }

    /** A painting as it is to be shown and kept; quick enough to follow a slider. */
    public Picture finished(Picture painting, Picture content) {
        return mode == ColourMode.KEEP ? ContentColours.restored(painting, content, (float) strength) : painting;
    }
}
