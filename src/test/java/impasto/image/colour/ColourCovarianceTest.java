package impasto.image.colour;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.image.Picture;
import org.junit.jupiter.api.Test;

class ColourCovarianceTest {

    private final Picture style = Palettes.soft(50, 40, 1, 0.3f, 0.4f, 0.5f, 0.6f);
    private final Picture content = Palettes.soft(31, 67, 2, 0.2f, 0.6f, 0.5f, 0.4f);

    @Test
    void strengthNoughtIsTheStyle() {
        assertSame(style, CovarianceMatch.matched(style, content, 0));
    }

    @Test
    void meanAndCovarianceBecomeTheContents() {
        Picture turned = swapped(style);
        Picture matched = CovarianceMatch.matched(turned, content, 1);
        assertEquals(50, matched.width());
        assertEquals(40, matched.height());
        assertMoments(ColourMoments.of(content.toArray()), matched);
    }

    @Test
    void aPictureMatchedToItselfStays() {
        assertArrayEquals(style.toArray(), CovarianceMatch.matched(style, style, 1).toArray(), 1e-5f);
    }

    @Test
    void halfStrengthIsHalfTheWay() {
        float[] half = CovarianceMatch.matched(style, content, 0.5f).toArray();
        float[] whole = CovarianceMatch.matched(style, content, 1).toArray();
        float[] own = style.toArray();
        for (int i = 0; i < half.length; i++) {
            assertEquals((own[i] + whole[i]) / 2, half[i], 1e-5f);
        }
    }

    @Test
    void aFlatStyleTakesTheMeanColour() {
        Picture flat = Palettes.plain(8, 8, 0.2f, 0.7f, 0.3f);
        double[] mean = ColourMoments.of(content.toArray()).mean();
        Picture matched = CovarianceMatch.matched(flat, content, 1);
        for (int c = 0; c < 3; c++) {
            assertEquals(mean[c], matched.sample(3, 3, c), 1e-4);
        }
    }

    @Test
    void aFlatContentFlattensTheStyle() {
        float[] matched = CovarianceMatch.matched(style, Palettes.plain(5, 5, 0.5f, 0.5f, 0.5f), 1).toArray();
        for (float sample : matched) {
            assertEquals(0.5f, sample, 1e-4f);
        }
    }

    @Test
    void aGreyStyleIsTintedAsTheContentIs() {
        float[] ramp = new float[300];
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] = i / 3 / 99f;
        }
        Picture matched = CovarianceMatch.matched(Picture.of(10, 10, ramp), content, 1);
        ColourMoments found = ColourMoments.of(matched.toArray());
        assertArrayEquals(ColourMoments.of(content.toArray()).mean(), found.mean(), 1e-3);
        assertTrue(trace(found.covariance()) <= trace(ColourMoments.of(content.toArray()).covariance()) * 1.001);
    }

    @Test
    void noiseOfANearlyFlatStyleGrowsNoMoreThanItsBound() {
        Picture faint = Palettes.soft(50, 40, 3, 0.002f, 0.5f, 0.5f, 0.5f);
        double[][] before = ColourMoments.of(faint.toArray()).covariance();
        double[][] after = ColourMoments.of(
                CovarianceMatch.matched(faint, Palettes.full(50, 40, 4), 1).toArray()).covariance();
        double bound = ColourTransport.MOST_STRETCH * ColourTransport.MOST_STRETCH;
        assertTrue(trace(after) <= trace(before) * bound * 1.001);
        assertTrue(trace(after) > trace(before) * 4);
    }

    @Test
    void theSameInputGivesTheSameFloats() {
        assertArrayEquals(CovarianceMatch.matched(style, content, 0.6f).toArray(),
                CovarianceMatch.matched(style, content, 0.6f).toArray());
    }

    @Test
    void rootOfAMatrixTimesItselfIsTheMatrix() {
        double[][] matrix = {{4, 1, -0.5}, {1, 3, 0.7}, {-0.5, 0.7, 2}};
        double[][] root = Symmetric3.apply(matrix, Math::sqrt);
        double[][] square = Symmetric3.multiply(root, root);
        for (int i = 0; i < 3; i++) {
            assertArrayEquals(matrix[i], square[i], 1e-12);
        }
    }

    @Test
    void strengthsOutOfRangeAreRefused() {
        for (float strength : new float[] {-0.01f, 1.01f, Float.NaN}) {
            assertThrows(IllegalArgumentException.class, () -> CovarianceMatch.matched(style, content, strength));
        }
    }

    private static void assertMoments(ColourMoments expected, Picture picture) {
        ColourMoments found = ColourMoments.of(picture.toArray());
        assertArrayEquals(expected.mean(), found.mean(), 1e-5);
        for (int i = 0; i < 3; i++) {
            assertArrayEquals(expected.covariance()[i], found.covariance()[i], 1e-6);
        }
    }

    private static Picture swapped(Picture picture) {
        float[] samples = picture.toArray();
        for (int i = 0; i < samples.length; i += 3) {
            float red = samples[i];
            samples[i] = samples[i + 2];
            samples[i + 2] = red;
        }
        return Picture.of(picture.width(), picture.height(), samples);
    }

    private static double trace(double[][] matrix) {
        return matrix[0][0] + matrix[1][1] + matrix[2][2];
    }
}
