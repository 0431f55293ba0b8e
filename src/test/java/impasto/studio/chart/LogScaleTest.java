package impasto.studio.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LogScaleTest {

    private static final double EXACT = 1e-9;

    @Test
    void endsAtRoundValues() {
        LogScale scale = LogScale.around(0.034, 730);
        assertEquals(0.02, scale.least(), EXACT);
        assertEquals(1000, scale.greatest(), EXACT);
    }

    @Test
    void placesADecadeEverywhereAlikeAndZeroAtTheBottom() {
        LogScale scale = new LogScale(0.01, 100);
        assertEquals(0.25, scale.place(0.1), EXACT);
        assertEquals(0.5, scale.place(1), EXACT);
        assertEquals(1, scale.place(100), EXACT);
        assertEquals(0, scale.place(0), EXACT);
        assertEquals(0, scale.place(1e-20), EXACT);
    }

    @Test
    void isNotSqueezedByOneTinyValue() {
        assertTrue(LogScale.around(1e-30, 1000).least() >= 5e-4);
    }

    @Test
    void copesWithNothingAndWithOneValue() {
        assertEquals(new LogScale(0.1, 1), LogScale.around(Double.POSITIVE_INFINITY, 0));
        LogScale one = LogScale.around(5, 5);
        assertTrue(one.least() <= 5 && one.greatest() > one.least());
    }

    @Test
    void labelsTheDecadesOrFinerOrCoarser() {
        LogScale scale = new LogScale(1, 100);
        assertEquals(List.of(1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0), scale.ticks(7));
        assertEquals(List.of(1.0, 10.0, 100.0), scale.ticks(6));
        assertEquals(List.of(1.0, 100.0), scale.ticks(2));
    }

    @Test
    void writesNumbersAsTheyAreRead() {
        assertEquals("0", LossNumber.of(0));
        assertEquals("12.35", LossNumber.of(12.345678));
        assertEquals("0.001", LossNumber.of(0.001));
        assertEquals("1.234e-7", LossNumber.of(1.2341e-7));
        assertEquals("2e6", LossNumber.of(1_999_999));
        assertEquals("100", LossNumber.of(100));
    }

    @Test
    void labelsRoundIterations() {
        PlotArea area = new PlotArea(0, 0, 500, 100, 1, 1001, new LogScale(1, 10));
        assertEquals(List.of(200, 400, 600, 800, 1000), area.iterationTicks(90));
        assertEquals(300, area.iteration(area.x(300)), EXACT);
    }
}
