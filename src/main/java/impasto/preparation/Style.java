package impasto.preparation;

import impasto.image.Picture;
import impasto.settings.Colour;
import java.util.Optional;

/**
 * A painting to learn from.
 *
 * @param picture of any size
 * @param mask where in the painting it goes, from black for nowhere to white for wholly; everywhere without one
 */
public record Style(Picture picture, Optional<Picture> mask) {

    /** A style that goes everywhere. */
    public static Style of(Picture picture) {
        return new Style(picture, Optional.empty());
    }

    /** The longest side of its picture. */
    int side() {
        return picture.sides().longest();
    }

    /** The same in the colours that the run is to see. */
    Style recoloured(Colour colour, Picture content) {
        return new Style(Colouring.ofStyle(colour, picture, content), mask);
    }

    /** The same with its picture at this longest side and its mask in the painting's frame. */
    Style sized(int longestSide, int width, int height) {
        return new Style(picture.fitted(longestSide), mask.map(found -> found.resized(width, height)));
    }
}
