package impasto.image;

/**
 * Changes the size of a picture with a separable Lanczos-3 filter, antialiased when shrinking. Holds the new picture
 * and one old row, never the whole old picture; the same input always gives the same floats.
 */
public final class Resampler {

    private static final int CHANNELS = Picture.CHANNELS;

    private Resampler() {
    }

    /**
     * The picture behind the rows in the given size, clipped to [0, 1].
     *
     * @throws IllegalArgumentException when a side is below 1 or the new picture has more samples than an array holds
     */
    public static Picture resize(PixelRows source, int width, int height) {
        float[] out = new float[Picture.sampleCount(width, height)];
        if (width == source.width() && height == source.height()) {
            copy(source, out);
        } else {
            filter(source, width, height, out);
        }
        return Picture.adopt(width, height, out);
    }

    private static void copy(PixelRows source, float[] out) {
        float[] row = new float[source.width() * CHANNELS];
        for (int y = 0; y < source.height(); y++) {
            source.read(y, row);
            System.arraycopy(row, 0, out, y * row.length, row.length);
        }
    }

    private static void filter(PixelRows source, int width, int height, float[] out) {
        AxisWeights across = AxisWeights.of(source.width(), width);
        AxisWeights down = AxisWeights.of(source.height(), height);
        float[] row = new float[source.width() * CHANNELS];
        float[] narrow = new float[width * CHANNELS];
        int firstOpen = 0;
        for (int y = 0; y < source.height(); y++) {
            source.read(y, row);
            filterRow(row, across, narrow);
            for (int target = firstOpen; target < height && down.first()[target] <= y; target++) {
                float[] weights = down.weights()[target];
                int k = y - down.first()[target];
                if (k < weights.length) {
                    addScaled(narrow, weights[k], out, target * narrow.length);
                }
                if (k + 1 >= weights.length && target == firstOpen) {
                    firstOpen++;
                }
            }
        }
    }

    private static void filterRow(float[] row, AxisWeights across, float[] narrow) {
        for (int x = 0; x < across.first().length; x++) {
            float[] weights = across.weights()[x];
            int from = across.first()[x] * CHANNELS;
            float red = 0;
            float green = 0;
            float blue = 0;
            for (float weight : weights) {
                red += weight * row[from];
                green += weight * row[from + 1];
                blue += weight * row[from + 2];
                from += CHANNELS;
            }
            narrow[x * CHANNELS] = red;
            narrow[x * CHANNELS + 1] = green;
            narrow[x * CHANNELS + 2] = blue;
        }
    }

    private static void addScaled(float[] row, float weight, float[] out, int at) {
        for (int i = 0; i < row.length; i++) {
            out[at + i] += weight * row[i];
        }
    }
}
