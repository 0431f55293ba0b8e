package impasto.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.image.MaskGradient.Form;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MaskTest {

    private static Mask edge(int width, int height, int at) {
        float[] parts = new float[width * height];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = i % width < at ? 1 : 0;
        }
        return Mask.of(width, height, parts);
    }

    @Test
    void aFeatheredEdgeFallsLikeAGaussiansSum() {
        Mask soft = edge(200, 8, 100).feathered(24);
        double[] normal = {0.5, 0.6915, 0.8413, 0.9332, 0.9772};
        for (int i = 0; i < normal.length; i++) {
            int away = i * 6;
            double inside = (soft.part(100 - away, 4) + soft.part(99 - away, 4)) / 2.0;
            assertEquals(normal[i], inside, 0.012, away + " pixels inside");
            double outside = (soft.part(100 + away, 4) + soft.part(99 + away, 4)) / 2.0;
            assertEquals(1 - normal[i], outside, 0.012, away + " pixels outside");
        }
        assertEquals(1, soft.part(0, 0));
        assertEquals(0, soft.part(199, 7));
    }

    @Test
    void featheringIsTheSameAlongBothSidesAndForNarrowEdges() {
        float[] dot = new float[41 * 41];
        dot[20 * 41 + 20] = 1;
        for (double pixels : new double[] {0.8, 3, 9.5}) {
            Mask soft = Mask.of(41, 41, dot).feathered(pixels);
            for (int i = 0; i < 41; i++) {
                for (int j = 0; j < 41; j++) {
                    assertEquals(soft.part(i, j), soft.part(j, i));
                    assertEquals(soft.part(i, j), soft.part(40 - i, j));
                }
            }
        }
        Mask narrow = edge(20, 3, 10).feathered(1);
        assertTrue(narrow.part(9, 1) < 1 && narrow.part(9, 1) > 0.7);
        assertEquals(edge(20, 3, 10), edge(20, 3, 10).feathered(0));
    }

    @Test
    void whatIsEvenStaysEvenUpToTheSides() {
        assertEquals(Mask.filled(30, 20, 1), Mask.filled(30, 20, 1).feathered(50));
        assertEquals(Mask.filled(1, 1, 1), Mask.filled(1, 1, 1).feathered(7));
        assertThrows(IllegalArgumentException.class, () -> Mask.filled(3, 3, 1).feathered(-1));
        assertThrows(IllegalArgumentException.class, () -> Mask.filled(3, 3, 1).feathered(Double.NaN));
    }

    @Test
    void whatIsAddedTakesOfWhatIsLeftAndWhatIsTakenAwayIsGone() {
        Mask half = Mask.filled(4, 3, 0.5f);
        assertEquals(0.75, half.with(half).part(1, 1), 0.005);
        assertEquals(0.25, half.without(half).part(1, 1), 0.005);
        Mask random = random();
        assertEquals(random, random.with(Mask.filled(16, 9, 0)));
        assertEquals(Mask.filled(16, 9, 1), random.with(Mask.filled(16, 9, 1)));
        assertEquals(random, random.without(Mask.filled(16, 9, 0)));
        assertTrue(random.without(Mask.filled(16, 9, 1)).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> random.with(half));
    }

    private static Mask random() {
        Random random = new Random(7);
        float[] parts = new float[16 * 9];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = random.nextFloat();
        }
        return Mask.of(16, 9, parts);
    }

    @Test
    void aLinearGradientRunsBetweenItsPlaces() {
        Mask mask = new MaskGradient(Form.LINEAR, 0.2, 0.3, 0.8, 0.3).mask(100, 50);
        for (int y : new int[] {0, 25, 49}) {
            assertEquals(1, mask.part(10, y));
            assertEquals(0.5, (mask.part(49, y) + mask.part(50, y)) / 2.0, 0.01);
            assertEquals(0, mask.part(90, y));
        }
        for (int x = 1; x < 100; x++) {
            assertTrue(mask.part(x, 7) <= mask.part(x - 1, 7));
        }
        Mask down = new MaskGradient(Form.LINEAR, 0.5, 1.2, 0.5, -0.2).mask(10, 100);
        assertTrue(down.part(5, 99) > 0.9 && down.part(5, 0) < 0.1);
    }

    @Test
    void aRadialGradientIsRoundInPixels() {
        Mask mask = new MaskGradient(Form.RADIAL, 0.5, 0.5, 0.7, 0.5).mask(200, 100);
        assertEquals(1, mask.part(100, 50), 0.01);
        assertEquals(mask.part(120, 50), mask.part(100, 70), 0.02);
        assertEquals(mask.part(100, 29), mask.part(79, 50), 0.02);
        assertEquals(0, mask.part(141, 50));
        assertEquals(0, mask.part(100, 92));
    }

    @Test
    void aGradientOfNoLengthIsAnEdge() {
        Mask mask = new MaskGradient(Form.RADIAL, 0.5, 0.5, 0.5, 0.5).mask(20, 20);
        assertEquals(0, mask.part(0, 0));
    }
}
