package impasto.preparation;

import impasto.image.Picture;
import java.util.Random;

/** Pictures to start from. */
public final class StartPicture {

    private static final double GREY = 0.5;
    private static final double SPREAD = 0.15;

    private StartPicture() {}

    /** Normal noise about mid grey, with a deviation of 0.15, the same for the same seed. */
    public static Picture noise(int width, int height, long seed) {
        return noise(width, height, seed, false);
    }

    /** The same, without colours if that is asked for. */
    public static Picture noise(int width, int height, long seed, boolean grey) {
        Random random = new Random(seed);
        float[] samples = new float[width * height * Picture.CHANNELS];
        for (int i = 0; i < samples.length; i++) {
            boolean same = grey && i % Picture.CHANNELS > 0;
            samples[i] = same ? samples[i - 1] : (float) (GREY + SPREAD * random.nextGaussian());
        }
        return Picture.of(width, height, samples);
    }

    /** The picture, resized to fill the frame and cut about its middle. */
    static Picture filling(Picture picture, int width, int height) {
        double scale = enlargement(picture, width, height);
        int coveringWidth = Math.max(width, (int) Math.round(picture.width() * scale));
        int coveringHeight = Math.max(height, (int) Math.round(picture.height() * scale));
        float[] covering = picture.resized(coveringWidth, coveringHeight).toArray();
        int left = (coveringWidth - width) / 2;
        int top = (coveringHeight - height) / 2;
        int row = width * Picture.CHANNELS;
        float[] samples = new float[height * row];
        for (int y = 0; y < height; y++) {
            System.arraycopy(covering, ((top + y) * coveringWidth + left) * Picture.CHANNELS, samples, y * row, row);
        }
        return Picture.of(width, height, samples);
    }

    /** How much larger a picture becomes that fills the frame. */
    static double enlargement(Picture picture, int width, int height) {
        return Math.max((double) width / picture.width(), (double) height / picture.height());
    }
}
