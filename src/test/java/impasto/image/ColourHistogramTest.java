package impasto.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ColourHistogramTest {

    private final Picture style = Palettes.soft(80, 70, 1, 0.3f, 0.4f, 0.5f, 0.6f);
    private final Picture content = Palettes.soft(61, 97, 2, 0.2f, 0.6f, 0.5f, 0.4f);

    @Test
    void strengthNoughtIsTheStyle() {
        assertSame(style, HistogramMatch.matched(style, content, 0));
    }

    @Test
    void quantilesOfEveryChannelBecomeTheContents() {
        Picture matched = HistogramMatch.matched(style, content, 1);
        assertEquals(80, matched.width());
        assertEquals(70, matched.height());
        for (int c = 0; c < 3; c++) {
            float[] expected = sorted(content, c);
            float[] found = sorted(matched, c);
            for (double share = 0.02; share < 0.99; share += 0.03) {
                assertEquals(quantile(expected, share), quantile(found, share), 2e-3, "channel " + c + " at " + share);
            }
        }
    }

    @Test
    void aPictureMatchedToItselfStays() {
        assertArrayEquals(style.toArray(), HistogramMatch.matched(style, style, 1).toArray(), 5e-3f);
    }

    @Test
    void theOrderOfLightStays() {
        float[] own = Oklab.of(style);
        float[] matched = Oklab.of(HistogramMatch.matched(style, content, 1));
        for (int i = 3; i < own.length; i += 3) {
            if (own[i] > own[i - 3] + 1e-3f) {
                assertTrue(matched[i] >= matched[i - 3] - 2e-4f, "pixel " + i / 3);
            }
        }
    }

    @Test
    void halfStrengthIsHalfTheWay() {
        float[] half = Oklab.of(HistogramMatch.matched(style, content, 0.5f));
        float[] whole = Oklab.of(HistogramMatch.matched(style, content, 1));
        float[] own = Oklab.of(style);
        for (int i = 0; i < half.length; i++) {
            assertEquals((own[i] + whole[i]) / 2, half[i], 1e-3f);
        }
    }

    @Test
    void flatPicturesTakeOneColourNearTheMean() {
        Picture flat = HistogramMatch.matched(Palettes.plain(9, 9, 0.2f, 0.7f, 0.3f), content, 1);
        double[] mean = ColourMoments.of(Oklab.of(content)).mean();
        float[] lab = Oklab.of(flat);
        for (int i = 0; i < lab.length; i++) {
            assertEquals(mean[i % 3], lab[i], 2e-3f);
        }
    }

    @Test
    void greyContentMakesTheStyleGrey() {
        Picture grey = Palettes.plain(9, 9, 0.4f, 0.4f, 0.4f);
        for (float sample : HistogramMatch.matched(style, grey, 1).toArray()) {
            assertEquals(0.4f, sample, 2e-3f);
        }
        assertEquals(0.4f, HistogramMatch.matched(grey, grey, 1).sample(4, 4, 1), 2e-3f);
    }

    @Test
    void flatPaintIsNotStretchedIntoBands() {
        Picture faint = Palettes.soft(50, 40, 3, 0.002f, 0.5f, 0.5f, 0.5f);
        float[] before = sorted(faint, 0);
        float[] after = sorted(HistogramMatch.matched(faint, Palettes.full(50, 40, 4), 1), 0);
        double bound = ColourTransport.MOST_STRETCH * TransferCurve.MOST_STRETCH;
        assertTrue(after[after.length - 1] - after[0] <= bound * (before[before.length - 1] - before[0]) + 1e-3);
    }

    @Test
    void theSameInputGivesTheSameFloats() {
        assertArrayEquals(HistogramMatch.matched(style, content, 0.6f).toArray(),
                HistogramMatch.matched(style, content, 0.6f).toArray());
    }

    @Test
    void strengthsOutOfRangeAreRefused() {
        for (float strength : new float[] {-0.01f, 1.01f, Float.NaN}) {
            assertThrows(IllegalArgumentException.class, () -> HistogramMatch.matched(style, content, strength));
        }
    }

    private static float[] sorted(Picture picture, int channel) {
        float[] lab = Oklab.of(picture);
        float[] values = new float[lab.length / 3];
        for (int i = 0; i < values.length; i++) {
            values[i] = lab[i * 3 + channel];
        }
        Arrays.sort(values);
        return values;
    }

    private static float quantile(float[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))];
    }
}
