package impasto.image;

import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * The first picture of a file as its reader left it.
 *
 * @param image the pixels as they are stored: not turned, perhaps transparent, perhaps in another colour space
 * @param profile the profile of a PNG, which its reader did not apply
 * @param tags how to understand the pixels
 */
record Decoded(BufferedImage image, Optional<ICC_Profile> profile, StoredTags tags) {

    Sides sides() {
        return new Sides(image.getWidth(), image.getHeight());
    }

    /** The picture upright, in sRGB and over white, its stored sides resized to the given ones. */
    Picture toPicture(Sides stored) {
        PixelRows rows = new ImageRows(image, profile, tags.associatedAlpha());
        return tags.orientation().apply(Resampler.resize(rows, stored.width(), stored.height()));
    }
}
