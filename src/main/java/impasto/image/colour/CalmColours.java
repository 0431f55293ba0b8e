package impasto.image.colour;

import impasto.image.Picture;

/**
 * Calms the colours of a painting and leaves it its light: in every neighbourhood the colour becomes what can be said of it by the
 * light, in a straight line, so that it changes where strokes do and fringes and grain of colour alone are gone.
 *
 * <p>The guided filter of He, Sun and Tang, "Guided Image Filtering" (ECCV 2010), equations 5, 6 and 8, of Oklab's a and b, guided
 * by its L.
 */
public final class CalmColours {

    /** Of the longest side. */
    private static final double RADIUS = 1.0 / 120;
    /** What the variance of light must be well above for the colour to change with it: ε in equation 5. */
    private static final float LEAST_VARIANCE = 1e-3f;
    private static final int STRIP = 128;

    private CalmColours() {}

    /**
     * The painting with its own lightness and calm colours.
     *
     * @param strength from 0 (the painting itself) to 1
     * @throws IllegalArgumentException when the strength is outside [0, 1] or not a number
     */
    public static Picture calmed(Picture painting, float strength) {
        Strength.check(strength);
        if (strength == 0) {
            return painting;
        }
        int radius = (int) Math.max(1, Math.round(RADIUS * Math.max(painting.width(), painting.height())));
        float[] lab = Oklab.of(painting);
        float[] samples = new float[lab.length];
        for (int top = 0; top < painting.height(); top += STRIP) {
            int first = Math.max(0, top - 2 * radius);
            int end = Math.min(painting.height(), top + STRIP + 2 * radius);
            Means means = new Means(painting.width(), end - first, radius);
            float[][] calm = calm(lab, first * painting.width(), means);
            write(lab, calm, strength, top * painting.width(), (Math.min(painting.height(), top + STRIP)) * painting.width(),
                    first * painting.width(), samples);
        }
        return Picture.adopt(painting.width(), painting.height(), samples);
    }

    /** a and b of rows that begin at a pixel; the outermost two radii of them, where the picture goes on, are not right. */
    private static float[][] calm(float[] lab, int from, Means means) {
        float[] light = plane(lab, from, 0, means.pixels());
        float[] mean = means.of(light);
        float[] variance = means.of(product(light, light));
        for (int i = 0; i < variance.length; i++) {
            variance[i] -= mean[i] * mean[i];
        }
        return new float[][] {calm(plane(lab, from, 1, means.pixels()), light, mean, variance, means),
            calm(plane(lab, from, 2, means.pixels()), light, mean, variance, means)};
    }

    private static float[] calm(float[] colour, float[] light, float[] lightMean, float[] variance, Means means) {
        float[] rise = means.of(product(light, colour));
        float[] base = means.of(colour);
        for (int i = 0; i < rise.length; i++) {
            rise[i] = (rise[i] - lightMean[i] * base[i]) / (variance[i] + LEAST_VARIANCE);
            base[i] -= rise[i] * lightMean[i];
        }
        rise = means.of(rise);
        base = means.of(base);
        for (int i = 0; i < rise.length; i++) {
            base[i] += rise[i] * light[i];
        }
        return base;
    }

    private static void write(float[] lab, float[][] calm, float strength, int from, int end, int first, float[] samples) {
        float[] scratch = new float[Picture.CHANNELS];
        for (int pixel = from; pixel < end; pixel++) {
            int at = pixel * Picture.CHANNELS;
            float a = lab[at + 1] + strength * (calm[0][pixel - first] - lab[at + 1]);
            float b = lab[at + 2] + strength * (calm[1][pixel - first] - lab[at + 2]);
            OklabGamut.toSrgb(lab[at], a, b, samples, at, scratch);
        }
    }

    private static float[] plane(float[] lab, int from, int channel, int pixels) {
        float[] plane = new float[pixels];
        for (int i = 0; i < pixels; i++) {
            plane[i] = lab[(from + i) * Picture.CHANNELS + channel];
        }
        return plane;
    }

    private static float[] product(float[] one, float[] other) {
        float[] product = new float[one.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = one[i] * other[i];
        }
        return product;
    }
}
