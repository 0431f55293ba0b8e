package impasto.image;

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
 * @param associatedAlpha whether the stored colours are multiplied by alpha
 * @param endMissing whether the file ends before its end marker
 * @param placement where the picture lies on its canvas; empty where it fills it
 */
record Outline(Container container, Sides sides, int bytesPerPixel, List<Piece> pieces, Orientation orientation, StoredColours colours,
        boolean associatedAlpha, boolean endMissing, Optional<Placement> placement) {

    Outline(Container container, Sides sides, int bytesPerPixel, List<Piece> pieces, Orientation orientation, StoredColours colours) {
        this(container, sides, bytesPerPixel, pieces, orientation, colours, false, false, Optional.empty());
    }

    Outline withAssociatedAlpha(boolean associated) {
        return new Outline(container, sides, bytesPerPixel, pieces, orientation, colours, associated, endMissing, placement);
    }

    Outline withEndMissing(boolean missing) {
        return new Outline(container, sides, bytesPerPixel, pieces, orientation, colours, associatedAlpha, missing, placement);
    }

    Outline withPlacement(Placement place) {
        return new Outline(container, sides, bytesPerPixel, pieces, orientation, colours, associatedAlpha, endMissing,
                Optional.ofNullable(place));
    }

    /** The sides of what viewers show, before it is turned. */
    Sides shown() {
        return placement.map(Placement::canvas).orElse(sides);
    }
}
