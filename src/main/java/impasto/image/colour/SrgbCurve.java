package impasto.image.colour;

/**
 * The transfer curve of sRGB (IEC 61966-2-1) between stored samples and linear light, from tables that are within
 * 1e-6 of the formula.
 */
final class SrgbCurve {

    private static final int STEPS = 4096;
    private static final float LINEAR_END = 0.0031308f;
    private static final float[] LIGHT = new float[STEPS + 2];

    // By the square root of the light, in which the curve is nearly straight.
    private static final float[] STORED = new float[STEPS + 2];

    static {
        for (int i = 0; i < STEPS + 2; i++) {
            double x = (double) i / STEPS;
            LIGHT[i] = (float) (x <= 0.04045 ? x / 12.92 : StrictMath.pow((x + 0.055) / 1.055, 2.4));
            STORED[i] = (float) (1.055 * StrictMath.pow(x * x, 1 / 2.4) - 0.055);
        }
    }

    private SrgbCurve() {
    }

    /** @param stored in [0, 1] */
    static float toLight(float stored) {
        return lookUp(LIGHT, stored);
    }

    /** The stored sample in [0, 1] of any light; what is outside [0, 1] is clipped. */
    static float toStored(float light) {
        if (light <= LINEAR_END) {
            return Math.max(0f, light * 12.92f);
        }
        return light >= 1 ? 1 : lookUp(STORED, (float) Math.sqrt(light));
    }

    private static float lookUp(float[] table, float x) {
        float place = x * STEPS;
        int below = (int) place;
        return table[below] + (place - below) * (table[below + 1] - table[below]);
    }
}
