package impasto.studio.mask;

import impasto.image.Mask;
import java.util.function.IntBinaryOperator;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** A mask as a translucent image of one colour. */
final class MaskImage {

    private static final double OPACITY = 0.62;

    private final WritableImage image;
    private final int red;
    private final int green;
    private final int blue;

    MaskImage(int width, int height, Color colour) {
        image = new WritableImage(width, height);
        red = (int) Math.round(colour.getRed() * 255);
        green = (int) Math.round(colour.getGreen() * 255);
        blue = (int) Math.round(colour.getBlue() * 255);
    }

    WritableImage image() {
        return image;
    }

    /** Whether a mask is of the image's size. */
    boolean fits(Mask mask) {
        return image.getWidth() == mask.width() && image.getHeight() == mask.height();
    }

    /** Shows a whole mask of the image's size. */
    void show(Mask mask) {
        fill(0, 0, mask.width(), mask.height(), (x, y) -> tint(mask.part(x, y)));
    }

    /** Shows what a stroke has changed. */
    void show(Stroke stroke, Stroke.Area area) {
        if (!area.isEmpty()) {
            fill(area.left(), area.top(), area.right(), area.bottom(), (x, y) -> tint(stroke.part(x, y)));
        }
    }

    private void fill(int left, int top, int right, int bottom, IntBinaryOperator at) {
        int width = right - left;
        int[] pixels = new int[width * (bottom - top)];
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                pixels[(y - top) * width + x - left] = at.applyAsInt(x, y);
            }
        }
        image.getPixelWriter().setPixels(left, top, width, bottom - top, PixelFormat.getIntArgbPreInstance(), pixels, 0, width);
    }

    private int tint(double part) {
        double opacity = part * OPACITY;
        return (int) Math.round(opacity * 255) << 24 | (int) Math.round(opacity * red) << 16
                | (int) Math.round(opacity * green) << 8 | (int) Math.round(opacity * blue);
    }
}
