package impasto.studio.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.settings.TermName;
import impasto.settings.VggLayer;
import java.util.List;
import org.junit.jupiter.api.Test;

class LossSeriesTest {

    private static final LossCurve TOTAL = LossCurve.TOTAL;
    private static final LossCurve STYLE = LossCurve.of(TermName.STYLE);

    private final LossSeries series = new LossSeries();

    @Test
    void keepsEveryTermOfEveryIteration() {
        for (int i = 1; i <= 1000; i++) {
            series.append(i, MadeLosses.at(i));
        }
        assertEquals(1000, series.size());
        assertEquals(MadeLosses.at(700).total(), series.value(TOTAL, 699));
        assertEquals(0, series.value(LossCurve.of(TermName.CONTENT), 0));
        LossCurve layer = LossCurve.of(TermName.STYLE, VggLayer.CONV3_1);
        assertEquals(MadeLosses.at(5).of(TermName.STYLE, VggLayer.CONV3_1), series.value(layer, 4));
        assertEquals(series.value(STYLE, 999), series.leastAboveZero(STYLE), series.value(STYLE, 999) * 0.1);
        assertEquals(40 * (1 - Math.pow(2, -0.5)), series.leastAboveZero(LossCurve.of(TermName.CONTENT)));
    }

    @Test
    void listsOnlyCurvesThatEverHadAValueAndTheTermsFirst() {
        assertEquals(List.of("Total", "Photo", "Painting"), words());
        series.append(1, MadeLosses.style(3));
        series.append(2, MadeLosses.at(2));
        assertEquals(
                List.of("Total", "Photo", "Painting", "Smoothness", "Photo conv4_2", "Painting conv1_1", "Painting conv2_1",
                        "Painting conv3_1", "Painting conv4_1", "Painting conv5_1"),
                words());
        assertEquals(0, series.value(LossCurve.of(TermName.STYLE, VggLayer.CONV5_1), 0));
    }

    @Test
    void goesOnFromAnEarlierIteration() {
        for (int i = 1; i <= 10; i++) {
            series.append(i, MadeLosses.style(i));
        }
        series.append(4, MadeLosses.style(100));
        assertEquals(4, series.lastIteration());
        assertEquals(100, series.value(STYLE, 3));
        assertEquals(100, series.greatest(STYLE));
    }

    @Test
    void findsTheNearestIterationAcrossGaps() {
        assertEquals(-1, series.nearest(5));
        series.append(10, MadeLosses.style(1));
        series.append(20, MadeLosses.style(1));
        series.append(40, MadeLosses.style(1));
        assertEquals(0, series.nearest(-3));
        assertEquals(0, series.nearest(14.4));
        assertEquals(1, series.nearest(15.5));
        assertEquals(1, series.nearest(29));
        assertEquals(2, series.nearest(31));
        assertEquals(2, series.nearest(99));
    }

    @Test
    void outlinesEveryPointWhereThereIsRoom() {
        series.append(1, MadeLosses.style(5));
        series.append(2, MadeLosses.style(3));
        series.append(3, MadeLosses.style(4));
        assertArrayEquals(new double[] {1, 5, 2, 3, 3, 4}, series.outline(STYLE, 100));
    }

    @Test
    void outlinesTheExtremesWhereThereIsNot() {
        for (int i = 1; i <= 10_000; i++) {
            series.append(i, MadeLosses.style(i == 4567 ? 1e6 : i == 4568 ? 1e-6 : 1 + i % 7));
        }
        double[] outline = series.outline(STYLE, 200);
        assertTrue(outline.length <= 2 * 2 * 200, "points: " + outline.length / 2);
        assertTrue(holds(outline, 4567, 1e6));
        assertTrue(holds(outline, 4568, 1e-6));
        for (int i = 2; i < outline.length; i += 2) {
            assertTrue(outline[i] > outline[i - 2], "in order");
        }
    }

    @Test
    void forgetsEverything() {
        series.append(1, MadeLosses.at(1));
        series.clear();
        assertTrue(series.isEmpty());
        assertEquals(0, series.outline(TOTAL, 10).length);
        assertFalse(words().contains("Smoothness"));
    }

    private List<String> words() {
        return series.curves().stream().map(LossCurve::words).toList();
    }

    private static boolean holds(double[] outline, double iteration, double value) {
        for (int i = 0; i < outline.length; i += 2) {
            if (outline[i] == iteration && outline[i + 1] == value) {
                return true;
            }
        }
        return false;
    }
}
