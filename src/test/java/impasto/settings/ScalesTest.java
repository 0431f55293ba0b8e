package impasto.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScalesTest {

    @Test
    void sidesGrowFromASmallOneToThePaintings() {
        assertEquals(List.of(128, 181, 256, 384), sides(Scales.AUTO.plan(384, 1, 200)));
        assertEquals(List.of(128, 181, 256, 362, 512, 724, 1024), sides(Scales.AUTO.plan(1024, 1, 200)));
        assertEquals(List.of(100), sides(Scales.AUTO.plan(100, 1, 200)));
        assertEquals(List.of(512), sides(Scales.NONE.plan(512, 1, 200)));
    }

    @Test
    void aSmallPaintingGoesThroughTheScalesOfALargeOne() {
        List<Integer> large = sides(Scales.AUTO.plan(2048, 1, 200));
        assertEquals(sides(Scales.AUTO.plan(512, 1, 200)), large.subList(0, 5));
    }

    @Test
    void scalesThatAreTooSmallForTheLayersAreLeftOut() {
        assertEquals(List.of(256, 384), sides(Scales.AUTO.plan(384, 200, 200)));
    }

    @Test
    void iterationsAreSharedOutFewToTheFirstScaleAndThenMoreToTheCoarse() {
        List<Integer> plan = Scales.AUTO.plan(512, 1, 300).stream().map(PlannedStage::iterations).toList();
        assertEquals(300, plan.stream().mapToInt(iterations -> iterations).sum());
        assertTrue(plan.get(0) < plan.get(4), plan.toString());
        for (int i = 2; i < plan.size(); i++) {
            assertTrue(plan.get(i) < plan.get(i - 1), plan.toString());
        }
    }

    @Test
    void iterationsOfEachScaleMayBeGiven() {
        assertEquals(List.of(PlannedStage.ofScale(128, 60, true), PlannedStage.ofScale(181, 50, false), PlannedStage.ofScale(256, 40, false), PlannedStage.ofScale(384, 40, false)),
                Scales.AUTO.withIterations(List.of(60, 50, 40)).plan(384, 1, 7));
    }

    @Test
    void sidesMayBeGiven() {
        assertEquals(List.of(64, 200, 300), sides(new Scales(false, List.of(64, 200, 300, 999), List.of()).plan(300, 1, 10)));
        assertThrows(SettingsException.class, () -> new Scales(false, List.of(200, 100), List.of()));
        assertThrows(SettingsException.class, () -> new Scales(false, List.of(), List.of(0)));
    }

    private static List<Integer> sides(List<PlannedStage> plan) {
        return plan.stream().map(PlannedStage::side).toList();
    }
}
