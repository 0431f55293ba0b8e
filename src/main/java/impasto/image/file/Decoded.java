package impasto.image.file;

import impasto.image.Picture;
import impasto.image.PixelRows;
import impasto.image.Resampler;
import impasto.image.Sides;
import impasto.image.file.format.Outline;
import java.awt.image.BufferedImage;

/**
 * The first picture of a file as its reader left it.
 *
 * @param image the pixels as they are stored: not turned, perhaps transparent, perhaps in another colour space, perhaps
 *     fewer than there are
 * @param outline how to understand them
 */
record Decoded(BufferedImage image, Outline outline) {

    /**
     * The picture upright, in sRGB and over a ground, its stored sides resized to the given ones.
     *
     * @param ground the grey that shows where it is transparent
     */
    Picture toPicture(Sides stored, float ground) {
        PixelRows rows = new ImageRows(image, outline.colours(), outline.alpha(), ground);
        return outline.orientation().apply(Resampler.resize(rows, stored.width(), stored.height()));
    }
}
