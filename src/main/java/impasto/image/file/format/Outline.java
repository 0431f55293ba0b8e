package impasto.image.file.format;

import impasto.image.Sides;
import impasto.image.colour.StoredColours;
import java.util.List;
import java.util.Optional;

/**
 * What a file holds, found out without decoding, and the bytes of it that its reader needs: never text, thumbnails,
 * further pictures or metadata, which can be made to cost any amount of time and memory.
 *
 * @param container what it is kept in
 * @param sides of the picture as the reader will give it
 * @param bytesPerPixel what a pixel takes while it is decoded, at most
 * @param pieces what the reader is given
 * @param orientation how to turn the stored picture
 * @param colours how its colours are stored
 * @param alpha what to make of the alpha that the reader gives
 * @param endMissing whether the file ends before its end marker
 * @param placement where the picture lies on its canvas; empty where it fills it
 */
public record Outline(Container container, Sides sides, int bytesPerPixel, List<Piece> pieces, Orientation orientation, StoredColours colours,
        Alpha alpha, boolean endMissing, Optional<Placement> placement) {

    /** What an alpha is. */
    public enum Alpha {
        /** What the colour model says. */
        AS_READ,
        /** The colours are multiplied by it, whatever the colour model says. */
        MULTIPLIED,
        /** None, but something else that nobody knows. */
        NONE
    }

    Outline(Container container, Sides sides, int bytesPerPixel, List<Piece> pieces, Orientation orientation, StoredColours colours) {
        this(container, sides, bytesPerPixel, pieces, orientation, colours, Alpha.AS_READ, false, Optional.empty());
    }

    Outline withAlpha(Alpha stored) {
        return new Outline(container, sides, bytesPerPixel, pieces, orientation, colours, stored, endMissing, placement);
    }

    Outline withEndMissing(boolean missing) {
        return new Outline(container, sides, bytesPerPixel, pieces, orientation, colours, alpha, missing, placement);
    }

    Outline withPlacement(Placement place) {
        return new Outline(container, sides, bytesPerPixel, pieces, orientation, colours, alpha, endMissing,
                Optional.ofNullable(place));
    }

    /** The sides of what viewers show, before it is turned. */
    public Sides shown() {
        return placement.map(Placement::canvas).orElse(sides);
    }
}
