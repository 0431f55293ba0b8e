package impasto.preparation;

import impasto.image.Picture;
import impasto.image.colour.CalmColours;
import impasto.image.colour.ContentColours;
import impasto.image.colour.CovarianceMatch;
import impasto.image.colour.Opacity;
import impasto.settings.Colour;
import impasto.settings.ColourMode;

/** Gives pictures the colours that the settings ask for, and finished ones their opacity. */
public final class Colouring {

    private Colouring() {}

    /** A style as the run is to see it. */
    public static Picture ofStyle(Colour colour, Picture style, Picture content) {
        return colour.mode() == ColourMode.MATCH ? CovarianceMatch.matched(style, content, (float) colour.strength()) : style;
    }

    /** A painting as it is to be shown and kept; quick enough to follow a slider. */
    public static Picture ofPainting(Colour colour, Picture painting, Picture content) {
        float strength = (float) colour.strength();
        Picture coloured = switch (colour.mode()) {
            case KEEP -> ContentColours.restored(painting, content, strength);
            case CALM -> CalmColours.calmed(painting, strength);
            case NONE, MATCH -> painting;
        };
        return Opacity.over(coloured, content, (float) colour.opacity());
    }
}
