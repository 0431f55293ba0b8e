package impasto.image.colour;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.image.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColourSpaceTest {

    // Published values of the primaries, as CSS Color 4 lists them.
    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, 1, 0, 0",
        "0, 0, 0, 0, 0, 0",
        "1, 0, 0, 0.62796, 0.22486, 0.12585",
        "0, 1, 0, 0.86644, -0.23389, 0.17950",
        "0, 0, 1, 0.45201, -0.03246, -0.31153"
    })
    void oklabOfKnownColours(float red, float green, float blue, float light, float a, float b) {
        float[] lab = new float[3];
        Oklab.fromSrgb(red, green, blue, lab, 0);
        assertArrayEquals(new float[] {light, a, b}, lab, 1e-4f);
    }

    @Test
    void srgbColoursComeBack() {
        Picture all = Palettes.full(100, 100, 1);
        float[] lab = Oklab.of(all);
        for (int i = 0; i < lab.length; i += 3) {
            OklabGamut.toSrgb(lab[i], lab[i + 1], lab[i + 2], lab, i, new float[3]);
        }
        assertArrayEquals(all.toArray(), lab, 2e-4f);
    }

    @Test
    void coloursOutsideSrgbKeepLightAndHueAndTouchTheEdge() {
        float[] srgb = new float[3];
        float[] lab = new float[3];
        for (int hue = 0; hue < 360; hue += 3) {
            float a = 0.5f * (float) Math.cos(Math.toRadians(hue));
            float b = 0.5f * (float) Math.sin(Math.toRadians(hue));
            for (float light = 0.1f; light < 0.96f; light += 0.05f) {
                OklabGamut.toSrgb(light, a, b, srgb, 0, new float[3]);
                Oklab.fromSrgb(srgb[0], srgb[1], srgb[2], lab, 0);
                String where = "hue " + hue + ", light " + light;
                assertEquals(light, lab[0], 1e-3f, where);
                assertEquals(0, (lab[1] * b - lab[2] * a) / 0.5f, 1e-3f, where);
                assertTrue(lab[1] * a + lab[2] * b > 0, where);
                float least = Math.min(srgb[0], Math.min(srgb[1], srgb[2]));
                float most = Math.max(srgb[0], Math.max(srgb[1], srgb[2]));
                assertTrue(least < 2e-3f || most > 1 - 2e-3f, where);
            }
        }
    }

    @Test
    void blackAndWhiteTakeNoColour() {
        float[] srgb = new float[3];
        OklabGamut.toSrgb(0, 0.2f, -0.1f, srgb, 0, new float[3]);
        assertArrayEquals(new float[] {0, 0, 0}, srgb, 1e-3f);
        OklabGamut.toSrgb(1.2f, 0.2f, -0.1f, srgb, 0, new float[3]);
        assertArrayEquals(new float[] {1, 1, 1}, srgb, 1e-3f);
    }
}
