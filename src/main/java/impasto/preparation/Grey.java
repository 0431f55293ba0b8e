package impasto.preparation;

import impasto.image.Picture;
import java.nio.FloatBuffer;

/** Pictures without colours, but for what JPEG leaves of them in grey ones. */
public final class Grey {

    /** How far apart the channels of a pixel may be, and how far on average. */
    private static final float MOST = 8 / 255f;
    private static final double MOST_ON_AVERAGE = 1.5 / 255;

    private Grey() {}

    /** Whether a picture has no colours. */
    static boolean is(Picture picture) {
        FloatBuffer samples = picture.samples();
        double sum = 0;
        while (samples.hasRemaining()) {
            float red = samples.get();
            float green = samples.get();
            float blue = samples.get();
            float apart = Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
            if (apart > MOST) {
                return false;
            }
            sum += apart;
        }
        return sum <= MOST_ON_AVERAGE * picture.width() * picture.height();
    }

    /** The picture with the mean of its channels in each. */
    public static Picture of(Picture picture) {
        float[] samples = picture.toArray();
        for (int i = 0; i < samples.length; i += Picture.CHANNELS) {
            float mean = (samples[i] + samples[i + 1] + samples[i + 2]) / Picture.CHANNELS;
            samples[i] = mean;
            samples[i + 1] = mean;
            samples[i + 2] = mean;
        }
        return Picture.of(picture.width(), picture.height(), samples);
    }
}
