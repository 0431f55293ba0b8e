package impasto.image;

import java.awt.image.BufferedImage;
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

    /** As {@link #of(int, int, float[])}, without the copy: the caller gives the array away. */
    public static Picture adopt(int width, int height, float[] samples) {
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
            // By comparisons, which the first compiler is quicker at; a negative zero becomes zero.
            samples[i] = sample >= 1f ? 1f : sample > 0f ? sample : 0f;
        }
        return new Picture(width, height, samples);
    }

    /**
     * Samples of a picture with the given sides.
     *
     * @throws IllegalArgumentException when a side is below 1 or there are more samples than an array holds
     */
    public static int sampleCount(int width, int height) {
        long samples = (long) width * height * CHANNELS;
        if (width < 1 || height < 1 || samples > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("a picture cannot have " + width + " × " + height + " pixels");
        }
        return (int) samples;
    }

    /** Pixels in a row. */
    public int width() {
        return width;
    }

    /** Rows. */
    public int height() {
        return height;
    }

    /** Both. */
    public Sides sides() {
        return new Sides(width, height);
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

    /**
     * This picture in another size, antialiased when shrinking; the same input always gives the same floats.
     *
     * @throws IllegalArgumentException when a side is below 1 or the new picture has more samples than an array holds
     */
    public Picture resized(int newWidth, int newHeight) {
        boolean same = newWidth == width && newHeight == height;
        return same ? this : Resampler.resize(new PictureRows(this), newWidth, newHeight);
    }

    /**
     * This picture shrunk or enlarged so that its longest side has exactly the given length, its shape kept to the
     * nearest pixel.
     *
     * @throws IllegalArgumentException when the length is below 1 or the new picture has more samples than an array
     *     holds
     */
    public Picture fitted(int longestSide) {
        Sides sides = sides().fitted(longestSide);
        return resized(sides.width(), sides.height());
    }

    /** This picture as an image of type {@link BufferedImage#TYPE_INT_RGB}, each sample rounded to the nearest of 256. */
    public BufferedImage toBufferedImage() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = (y * width + x) * CHANNELS;
                row[x] = Math.round(samples[at] * 255) << 16
                        | Math.round(samples[at + 1] * 255) << 8
                        | Math.round(samples[at + 2] * 255);
            }
            image.getRaster().setDataElements(0, y, width, 1, row);
        }
        return image;
    }
}
