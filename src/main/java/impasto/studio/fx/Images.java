package impasto.studio.fx;

import impasto.image.Picture;
import java.nio.FloatBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;

/** Pictures as JavaFX images and back. */
public final class Images {

    static final int OPAQUE = 0xff000000;

    private Images() {}

    /** The picture as an image. */
    public static WritableImage of(Picture picture) {
        int width = picture.width();
        int height = picture.height();
        int[] pixels = new int[width * height];
        pack(picture, pixels, width, height);
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), pixels, 0, width);
        return image;
    }

    /** Packs a picture into opaque pixels, row by row, smoothly brought to this size. */
    public static void pack(Picture picture, int[] pixels, int width, int height) {
        if (picture.width() != width || picture.height() != height) {
            Enlarged.pack(picture, pixels, width, height);
            return;
        }
        FloatBuffer samples = picture.samples();
        int count = picture.width() * picture.height();
        for (int i = 0; i < count; i++) {
            pixels[i] = OPAQUE | level(samples.get()) << 16 | level(samples.get()) << 8 | level(samples.get());
        }
    }

    /** The picture that an image shows, over white where it is transparent. */
    public static Picture picture(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        PixelReader reader = image.getPixelReader();
        int[] pixels = new int[width * height];
        reader.getPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), pixels, 0, width);
        float[] samples = new float[pixels.length * Picture.CHANNELS];
        for (int i = 0; i < pixels.length; i++) {
            int white = 255 - (pixels[i] >>> 24);
            samples[3 * i] = ((pixels[i] >> 16 & 255) + white) / 255f;
            samples[3 * i + 1] = ((pixels[i] >> 8 & 255) + white) / 255f;
            samples[3 * i + 2] = ((pixels[i] & 255) + white) / 255f;
        }
        return Picture.of(width, height, samples);
    }

    static int level(float sample) {
        return (int) (sample * 255 + 0.5f);
    }
}
