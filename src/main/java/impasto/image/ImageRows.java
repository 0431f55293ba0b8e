package impasto.image;

import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.util.Optional;

/** The rows of a decoded image in sRGB, laid over white where it is transparent. */
final class ImageRows implements PixelRows {

    private final int width;
    private final int height;
    private final ComponentRows components;
    private final ToSrgb toSrgb;
    private final float[] colour;
    private final float[] alpha;

    ImageRows(BufferedImage image) {
        this(image, Optional.empty(), false);
    }

    /**
     * @param embedded the profile of the file, where the reader of the format left the colours as they were stored
     * @param premultiplied whether the colours are multiplied by alpha even though the image does not say so
     */
    ImageRows(BufferedImage image, Optional<ICC_Profile> embedded, boolean premultiplied) {
        width = image.getWidth();
        height = image.getHeight();
        components = new ComponentRows(image, premultiplied);
        toSrgb = ToSrgb.from(image.getColorModel().getColorSpace(), components.colours(), embedded);
        colour = new float[width * components.colours()];
        alpha = new float[width];
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
            float opacity = alpha[i / Picture.CHANNELS];
            if (opacity < 1) {
                row[i] = row[i] * opacity + (1 - opacity);
            }
        }
    }
}
