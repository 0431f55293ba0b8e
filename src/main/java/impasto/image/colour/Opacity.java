package impasto.image.colour;

import impasto.image.Picture;

/** A picture laid over another that shines through it. */
public final class Opacity {

    private Opacity() {}

    /**
     * The upper picture over the lower one, which is brought to its size; mixed as screens mix, in sRGB.
     *
     * @param opacity of the upper one, from 0 (the lower alone) to 1
     * @throws IllegalArgumentException when the opacity is outside [0, 1] or not a number
     */
    public static Picture over(Picture upper, Picture lower, float opacity) {
        Strength.check(opacity);
        if (opacity == 1) {
            return upper;
        }
        Picture below = lower.sides().equals(upper.sides()) ? lower : lower.resized(upper.width(), upper.height());
        float[] mixed = upper.toArray();
        float[] under = below.toArray();
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = under[i] + (mixed[i] - under[i]) * opacity;
        }
        return Picture.adopt(upper.width(), upper.height(), mixed);
    }
}
