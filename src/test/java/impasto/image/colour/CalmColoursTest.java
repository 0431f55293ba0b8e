package impasto.image.colour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.image.Picture;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalmColoursTest {

    @Test
    void strengthNoughtIsThePainting() {
        Picture painting = Palettes.full(40, 30, 1);
        assertSame(painting, CalmColours.calmed(painting, 0));
    }

    @Test
    void lightStays() {
        float[] calm = Oklab.of(CalmColours.calmed(Palettes.full(80, 60, 3), 1));
        float[] own = Oklab.of(Palettes.full(80, 60, 3));
        for (int i = 0; i < own.length; i += 3) {
            assertEquals(own[i], calm[i], 1e-3f, "pixel " + i / 3);
        }
    }

    @Test
    void grainOfColourIsTakenAwayAndAnEdgeOfLightKeepsItsColours() {
        // Blue and dark at the left, yellow and light at the right, with grain of colour; higher than the strips it is worked in.
        int width = 120;
        int height = 300;
        float[] lab = new float[3];
        float[] rgb = new float[3];
        float[] samples = new float[width * height * 3];
        Random random = new Random(1);
        for (int i = 0; i < width * height; i++) {
            boolean left = i % width < width / 2;
            Oklab.fromSrgb(left ? 0.2f : 0.8f, left ? 0.25f : 0.75f, left ? 0.5f : 0.4f, lab, 0);
            OklabGamut.toSrgb(lab[0], lab[1] + 0.03f * (float) random.nextGaussian(), lab[2] + 0.03f * (float) random.nextGaussian(),
                    samples, i * 3, rgb);
        }
        Picture painting = Picture.of(width, height, samples);
        float[] calm = Oklab.of(CalmColours.calmed(painting, 1));
        float[] grained = Oklab.of(painting);
        assertTrue(spread(calm, width, 0, 50) < 0.35 * spread(grained, width, 0, 50), "grain");
        double edge = mean(calm, width, 60, 62) - mean(calm, width, 58, 60);
        assertEquals(mean(grained, width, 70, 110) - mean(grained, width, 10, 50), edge, 0.02, "edge");
    }

    private static double spread(float[] lab, int width, int from, int to) {
        double mean = mean(lab, width, from, to);
        double sum = 0;
        int count = 0;
        for (int i = 0; i < lab.length / 3; i++) {
            if (i % width >= from && i % width < to) {
                sum += Math.pow(lab[i * 3 + 2] - mean, 2);
                count++;
            }
        }
        return Math.sqrt(sum / count);
    }

    private static double mean(float[] lab, int width, int from, int to) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < lab.length / 3; i++) {
            if (i % width >= from && i % width < to) {
                sum += lab[i * 3 + 2];
                count++;
            }
        }
        return sum / count;
    }
}
