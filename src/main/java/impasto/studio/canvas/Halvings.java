package impasto.studio.canvas;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * An image and its halvings, each made when first asked for. Shrinking an image to less than half in one go skips
 * pixels and makes fine patterns shimmer; a halving near the wanted size does not.
 */
final class Halvings {

    private final List<Image> levels = new ArrayList<>();

    Halvings(Image image) {
        levels.add(image);
    }

    Image whole() {
        return levels.get(0);
    }

    /** The smallest level that is still at least as large as the image shown at a ratio of device to image pixels. */
    Image forRatio(double ratio) {
        int level = 0;
        double left = ratio;
        while (left <= 0.5 && levels.get(level).getWidth() > 1 && levels.get(level).getHeight() > 1) {
            left *= 2;
            level++;
            if (level == levels.size()) {
                levels.add(halved(levels.get(level - 1)));
            }
        }
        return levels.get(level);
    }

    private static Image halved(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] from = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), from, 0, width);
        int halfWidth = width / 2;
        int halfHeight = height / 2;
        int[] to = new int[halfWidth * halfHeight];
        for (int y = 0; y < halfHeight; y++) {
            int row = 2 * y * width;
            for (int x = 0; x < halfWidth; x++) {
                int at = row + 2 * x;
                to[y * halfWidth + x] = mean(from[at], from[at + 1], from[at + width], from[at + width + 1]);
            }
        }
        return new WritableImage(
                new PixelBuffer<>(halfWidth, halfHeight, IntBuffer.wrap(to), PixelFormat.getIntArgbPreInstance()));
    }

    private static int mean(int a, int b, int c, int d) {
        int mean = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int sum = (a >>> shift & 255) + (b >>> shift & 255) + (c >>> shift & 255) + (d >>> shift & 255);
            mean |= (sum + 2 >> 2) << shift;
        }
        return mean;
    }
}
