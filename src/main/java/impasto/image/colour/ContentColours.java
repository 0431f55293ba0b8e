package impasto.image.colour;

import impasto.image.Picture;
import java.nio.FloatBuffer;

/**
 * Gives a painting the colours of the picture it was painted from and leaves it its own light, and so its strokes.
 *
 * <p>This is the luminance-only transfer of Gatys, Bethge, Hertzmann and Shechtman, "Preserving Color in Neural
 * Artistic Style Transfer" (2016), done after painting, and in Oklab in place of YIQ, as Oklab parts light from colour
 * better.
 */
public final class ContentColours {

    private ContentColours() {
    }

    /**
     * The painting with its own lightness and the content's hue and chroma. Where a colour cannot be as strong at the
     * painting's lightness, its chroma is reduced until it can.
     *
     * @param content resized to the painting's frame when their sizes differ
     * @param strength from 0 (the painting itself) to 1 (only the content's colours); between, the chroma is blended
     * @throws IllegalArgumentException when the strength is outside [0, 1] or not a number
     */
    public static Picture restored(Picture painting, Picture content, float strength) {
        Strength.check(strength);
        if (strength == 0) {
            return painting;
        }
        FloatBuffer colours = content.resized(painting.width(), painting.height()).samples();
        float[] samples = painting.toArray();
        float[] own = new float[Picture.CHANNELS];
        float[] other = new float[Picture.CHANNELS];
        float[] scratch = new float[Picture.CHANNELS];
        for (int i = 0; i < samples.length; i += Picture.CHANNELS) {
            Oklab.fromSrgb(samples[i], samples[i + 1], samples[i + 2], own, 0);
            Oklab.fromSrgb(colours.get(i), colours.get(i + 1), colours.get(i + 2), other, 0);
            float a = own[1] + strength * (other[1] - own[1]);
            float b = own[2] + strength * (other[2] - own[2]);
            OklabGamut.toSrgb(own[0], a, b, samples, i, scratch);
        }
        return Picture.adopt(painting.width(), painting.height(), samples);
    }
}
