package impasto.image.colour;

import impasto.image.Eased;
import impasto.image.Mask;
import impasto.image.Picture;

/** How light each pixel of a picture is and which colour it has, to mask those of a range. Immutable. */
public final class Tones {

    /** How far apart colours are at a tolerance of 1, in Oklab. */
    private static final double FARTHEST = 0.4;
    /** What a difference in light counts against one in colour: shadows on a thing are of its colour. */
    private static final float LIGHT_COUNTS = 0.35f;
    /** The narrowest that a range fades out, so that no edge is ragged. */
    private static final double LEAST_FADE = 0.004;

    private interface Distance {
        double at(float light, float a, float b);
    }

    private final int width;
    private final int height;
    private final float[] lab;

    private Tones(int width, int height, float[] lab) {
        this.width = width;
        this.height = height;
        this.lab = lab;
    }

    /** The tones of a picture. */
    public static Tones of(Picture picture) {
        return new Tones(picture.width(), picture.height(), Oklab.of(picture));
    }

    /** How light an sRGB colour is, samples from 0 to 1: from 0, black, to 1, white. */
    public static double light(float red, float green, float blue) {
        float[] lab = new float[Picture.CHANNELS];
        Oklab.fromSrgb(red, green, blue, lab, 0);
        return Math.max(0, Math.min(1, lab[0]));
    }

    /** Masks what is as light as that; a mask of the picture's sides. */
    public Mask within(LightRange range) {
        return masked(range.softness(), (light, a, b) -> Math.max(range.low() - light, Math.min(1, light) - range.high()));
    }

    /** Masks what has about that colour; a mask of the picture's sides. */
    public Mask within(ColourRange range) {
        float[] picked = new float[Picture.CHANNELS];
        Oklab.fromSrgb(range.red(), range.green(), range.blue(), picked, 0);
        double tolerance = range.tolerance() * FARTHEST;
        return masked(range.softness() * FARTHEST, (light, a, b) -> {
            double lightApart = LIGHT_COUNTS * (light - picked[0]);
            double greenApart = a - picked[1];
            double blueApart = b - picked[2];
            return Math.sqrt(lightApart * lightApart + greenApart * greenApart + blueApart * blueApart) - tolerance;
        });
    }

    private Mask masked(double softness, Distance outside) {
        double fade = Math.max(LEAST_FADE, softness);
        float[] parts = new float[width * height];
        for (int i = 0; i < parts.length; i++) {
            int at = i * Picture.CHANNELS;
            parts[i] = (float) (1 - Eased.of(outside.at(lab[at], lab[at + 1], lab[at + 2]) / fade));
        }
        return Mask.of(width, height, parts);
    }
}
