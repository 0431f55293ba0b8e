package impasto.image.colour;

import impasto.image.Picture;
import java.util.Random;

/** Pictures of random colours, the same for the same seed. */
final class Palettes {

    private Palettes() {
    }

    /** Every colour of sRGB about equally often. */
    static Picture full(int width, int height, long seed) {
        Random random = new Random(seed);
        float[] samples = new float[width * height * 3];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = random.nextFloat();
        }
        return Picture.of(width, height, samples);
    }

    /** Soft colours round a mean, the channels correlated and unevenly spread, far from black and white. */
    static Picture soft(int width, int height, long seed, float spread, float... mean) {
        Random random = new Random(seed);
        float[] samples = new float[width * height * 3];
        for (int i = 0; i < samples.length; i += 3) {
            float x = random.nextFloat() - 0.5f;
            float y = random.nextFloat() - 0.5f;
            float z = random.nextFloat() - 0.5f;
            samples[i] = mean[0] + spread * (x + 0.3f * y);
            samples[i + 1] = mean[1] + spread * (0.6f * x + 0.4f * z);
            samples[i + 2] = mean[2] + spread * (0.5f * y * y - 0.4f * x + 0.5f * z);
        }
        return Picture.of(width, height, samples);
    }

    static Picture plain(int width, int height, float red, float green, float blue) {
        float[] samples = new float[width * height * 3];
        for (int i = 0; i < samples.length; i += 3) {
            samples[i] = red;
            samples[i + 1] = green;
            samples[i + 2] = blue;
        }
        return Picture.of(width, height, samples);
    }
}
