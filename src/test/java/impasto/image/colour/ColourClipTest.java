package impasto.image.colour;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ColourClipTest {

    @Test
    void coloursThatRunOutOfRangeComeBackInOrderOfLight() {
        float[] greys = new float[300];
        for (int i = 0; i < greys.length; i++) {
            greys[i] = -0.4f + 1.8f * (i / 3) / 99;
        }
        SoftClip.apply(greys);
        assertEquals(0, greys[0], 1e-5f);
        assertEquals(1, greys[299], 1e-5f);
        for (int i = 3; i < greys.length; i++) {
            assertTrue(greys[i] > greys[i - 3], "grey " + i / 3);
        }
    }

    @Test
    void softClippingLeavesColoursInRangeAndKeepsLight() {
        float[] inside = Palettes.full(20, 20, 5).toArray();
        float[] clipped = inside.clone();
        SoftClip.apply(clipped);
        assertArrayEquals(inside, clipped, 1e-6f);
        float[] red = {1.3f, 0.4f, -0.1f};
        SoftClip.apply(red);
        assertEquals(1, red[0], 1e-5f);
        assertTrue(red[2] >= 0 && red[1] > red[2]);
        double light = 0.2126 * 1.3 + 0.7152 * 0.4 - 0.0722 * 0.1;
        assertEquals(light, 0.2126 * red[0] + 0.7152 * red[1] + 0.0722 * red[2], 1e-5);
    }
}
