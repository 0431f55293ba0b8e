package impasto.image.file;

import impasto.image.Picture;
import impasto.image.PixelRows;
import impasto.image.colour.StoredColours;
import impasto.image.colour.ToSrgb;
import impasto.image.file.format.Outline;
import java.awt.image.BufferedImage;

/** The rows of a decoded image in sRGB, laid over a grey where it is transparent. */
final class ImageRows implements PixelRows {

    private final int width;
    private final int height;
    private final ComponentRows components;
    private final ToSrgb toSrgb;
    private final float[] colour;
    private final float[] alpha;
    private final float ground;
    private final boolean opaque;

    /**
     * @param stored how the colours are stored, where the reader of the format did not apply it
     * @param stands what to make of the alpha of the image
     * @param ground the grey in [0, 1] that shows where it is transparent
     */
    ImageRows(BufferedImage image, StoredColours stored, Outline.Alpha stands, float ground) {
        width = image.getWidth();
        height = image.getHeight();
        components = new ComponentRows(image, stands == Outline.Alpha.MULTIPLIED);
        toSrgb = ToSrgb.from(image.getColorModel().getColorSpace(), components.colours(), stored);
        colour = new float[width * components.colours()];
        alpha = new float[width];
        this.ground = ground;
        opaque = stands == Outline.Alpha.NONE;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public void read(int y, float[] row) {
        components.read(y, colour, alpha);
        toSrgb.convert(colour, row);
        for (int i = 0; i < row.length; i++) {
            // Floating-point samples can be anything; a resampler would spread it.
            row[i] = row[i] >= 1 ? 1 : row[i] > 0 ? row[i] : 0;
            float opacity = opaque ? 1 : alpha[i / Picture.CHANNELS];
            if (opacity < 1) {
                row[i] = row[i] * opacity + (1 - opacity) * ground;
            }
        }
    }
}
