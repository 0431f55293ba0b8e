package impasto.image;

import java.nio.FloatBuffer;
import java.util.Objects;

/**
 * An immutable picture in sRGB: {@code height × width × 3} floats in [0, 1], row by row, red, green and blue of a pixel
 * side by side (the layout H × W × C).
 */
public final class Picture {

    /** Channels of every picture: red, green, blue. */
    public static final int CHANNELS = 3;

    private final int width;
    private final int height;
    private final float[] samples;

    private Picture(int width, int height, float[] samples) {
        this.width = width;
        this.height = height;
        this.samples = samples;
    }

    /**
     * A picture of the given samples, clipped to [0, 1].
     *
     * @param samples {@code height × width × 3} values; copied
     * @throws IllegalArgumentException when a side is below 1, the number of samples is not
     *     {@code width · height · 3}, or a sample is not a number
     */
    public static Picture of(int width, int height, float[] samples) {
        return adopt(width, height, samples.clone());
    }

    /** As {@link #of}, without the copy: the caller gives the array away. */
    static Picture adopt(int width, int height, float[] samples) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a picture needs at least 1 × 1 pixels, not " + width + " × " + height);
        }
        if (samples.length != (long) width * height * CHANNELS) {
            throw new IllegalArgumentException(samples.length + " samples do not make " + width + " × " + height + " × 3");
        }
        for (int i = 0; i < samples.length; i++) {
            float sample = samples[i];
            if (Float.isNaN(sample)) {
                throw new IllegalArgumentException("sample " + i + " is not a number");
            }
            samples[i] = Math.min(1f, Math.max(0f, sample));
        }
        return new Picture(width, height, samples);
    }

    /** Pixels in a row. */
    public int width() {
        return width;
    }

    /** Rows. */
    public int height() {
        return height;
    }

    /**
     * One sample in [0, 1].
     *
     * @param channel 0 red, 1 green, 2 blue
     * @throws IndexOutOfBoundsException when the pixel or the channel is outside the picture
     */
    public float sample(int x, int y, int channel) {
        Objects.checkIndex(x, width);
        Objects.checkIndex(y, height);
        Objects.checkIndex(channel, CHANNELS);
        return samples[(y * width + x) * CHANNELS + channel];
    }

    /** All samples, {@code height × width × 3}, read only. */
    public FloatBuffer samples() {
        return FloatBuffer.wrap(samples).asReadOnlyBuffer();
    }

    /** All samples, {@code height × width × 3}, as a new array. */
    public float[] toArray() {
        return samples.clone();
    }
}
