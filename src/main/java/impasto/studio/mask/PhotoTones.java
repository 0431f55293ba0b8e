package impasto.studio.mask;

import impasto.image.colour.Tones;
import impasto.studio.fx.Images;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.paint.Color;

/** The tones of the photo, computed once for as long as photo and mask keep their sides; on any thread. */
final class PhotoTones {

    private static final int PICKED = 2;

    private Image last;
    private int lastWidth;
    private int lastHeight;
    private Tones tones;

    /** The tones of a photo at the sides of a mask. */
    synchronized Tones of(Image photo, int width, int height) {
        if (photo != last || width != lastWidth || height != lastHeight) {
            tones = Tones.of(Images.picture(photo).resized(width, height));
            last = photo;
            lastWidth = width;
            lastHeight = height;
        }
        return tones;
    }

    /** The colour about a place, over the photo from 0 to 1 along each side; the nearest of it where that is beside it. */
    static Color colour(Image photo, double x, double y) {
        int width = (int) photo.getWidth();
        int height = (int) photo.getHeight();
        int middleX = (int) Math.floor(x * width);
        int middleY = (int) Math.floor(y * height);
        PixelReader reader = photo.getPixelReader();
        double red = 0;
        double green = 0;
        double blue = 0;
        for (int down = -PICKED; down <= PICKED; down++) {
            for (int across = -PICKED; across <= PICKED; across++) {
                Color colour = reader.getColor(within(middleX + across, width), within(middleY + down, height));
                red += colour.getRed();
                green += colour.getGreen();
                blue += colour.getBlue();
            }
        }
        int count = (2 * PICKED + 1) * (2 * PICKED + 1);
        return Color.color(Math.min(1, red / count), Math.min(1, green / count), Math.min(1, blue / count));
    }

    private static int within(int place, int length) {
        return Math.max(0, Math.min(length - 1, place));
    }
}
