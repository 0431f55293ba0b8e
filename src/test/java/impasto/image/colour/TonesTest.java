package impasto.image.colour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.image.Mask;
import impasto.image.Picture;
import org.junit.jupiter.api.Test;

class TonesTest {

    /** From black at the left to white at the right. */
    private static Picture ramp() {
        float[] samples = new float[256 * 2 * 3];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = i / 3 % 256 / 255f;
        }
        return Picture.of(256, 2, samples);
    }

    private static Picture colours(float[]... rgb) {
        float[] samples = new float[rgb.length * 3];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = rgb[i / 3][i % 3];
        }
        return Picture.of(rgb.length, 1, samples);
    }

    @Test
    void lightsAreMaskedAndShadowsAreNot() {
        Mask mask = Tones.of(ramp()).within(new LightRange(0.6, 1, 0));
        assertEquals(0, mask.part(0, 0));
        assertEquals(1, mask.part(255, 1));
        for (int x = 0; x < 256; x++) {
            double light = Tones.light(x / 255f, x / 255f, x / 255f);
            if (Math.abs(light - 0.6) > 0.01) {
                assertEquals(light > 0.6 ? 1 : 0, mask.part(x, 0), "at " + x);
            }
        }
    }

    @Test
    void softnessReachesBeyondTheLimitsOnly() {
        Mask mask = Tones.of(ramp()).within(new LightRange(0.4, 0.5, 0.2));
        for (int x = 0; x < 256; x++) {
            double light = Tones.light(x / 255f, x / 255f, x / 255f);
            double outside = Math.max(0.4 - light, light - 0.5);
            if (outside <= 0) {
                assertEquals(1, mask.part(x, 0), "at " + x);
            } else if (outside >= 0.2) {
                assertEquals(0, mask.part(x, 0), "at " + x);
            } else if (outside > 0.09 && outside < 0.11) {
                assertEquals(0.5, mask.part(x, 0), 0.09, "at " + x);
            }
        }
    }

    @Test
    void aColourIsMaskedInLightAndShadowAndAnotherIsNot() {
        float[] blue = {0.2f, 0.35f, 0.8f};
        float[] darkBlue = {0.13f, 0.24f, 0.6f};
        float[] orange = {0.85f, 0.5f, 0.2f};
        float[] grey = {0.4f, 0.4f, 0.4f};
        Mask mask = Tones.of(colours(blue, darkBlue, orange, grey))
                .within(new ColourRange(0.2f, 0.35f, 0.8f, 0.2, 0.05));
        assertEquals(1, mask.part(0, 0));
        assertTrue(mask.part(1, 0) > 0.9);
        assertEquals(0, mask.part(2, 0));
        assertEquals(0, mask.part(3, 0));
    }

    @Test
    void aWiderToleranceTakesNoLess() {
        Tones tones = Tones.of(Palettes.full(24, 16, 5));
        Mask before = null;
        for (double tolerance = 0; tolerance <= 1; tolerance += 0.1) {
            Mask mask = tones.within(new ColourRange(0.5f, 0.3f, 0.2f, tolerance, 0.1));
            for (int i = 0; before != null && i < mask.width() * mask.height(); i++) {
                assertTrue(mask.part(i % mask.width(), i / mask.width()) >= before.part(i % mask.width(), i / mask.width()));
            }
            before = mask;
        }
    }

    @Test
    void aRangeMovesAboutALightAndKeepsItsWidth() {
        LightRange range = new LightRange(0.2, 0.5, 0.1);
        assertEquals(new LightRange(0.7, 1, 0.1).low(), range.about(0.95).low(), 1e-9);
        assertEquals(0.3, range.about(0).high(), 1e-9);
        assertEquals(0.45, range.about(0.6).low(), 1e-9);
        LightRange crossed = new LightRange(0.8, 0.3, 2);
        assertTrue(crossed.low() <= crossed.high() && crossed.softness() == 1);
    }
}
