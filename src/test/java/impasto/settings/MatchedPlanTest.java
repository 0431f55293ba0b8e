package impasto.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import impasto.settings.PlannedStage.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatchedPlanTest {

    private static final TransferSettings SETTINGS = Preset.STROKES.settings();

    private static List<PlannedStage> plan(TransferSettings settings, int side) {
        return settings.plan(side, 32, side);
    }

    @Test
    void theUsualPaintingHasFourScalesThatDoubleAndFourRefinements() {
        List<PlannedStage> plan = plan(SETTINGS, 512);
        assertEquals(List.of(64, 128, 256, 512, 512, 512, 512, 512), plan.stream().map(PlannedStage::side).toList());
        assertEquals(List.of(30, 30, 30, 30, 12, 12, 12, 12), plan.stream().map(PlannedStage::iterations).toList());
        assertEquals(Kind.FIRST_SCALE, plan.get(0).kind());
        assertEquals(Kind.SCALE, plan.get(3).kind());
        assertEquals(Kind.REFINEMENT, plan.get(4).kind());
    }

    @Test
    void aLargePaintingBeginsAsASmallOneDoes() {
        assertEquals(List.of(128, 256, 512, 1024, 2048),
                plan(SETTINGS, 2048).stream().map(PlannedStage::side).distinct().toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 7, 29, 168, 1001})
    void theIterationsAreAsManyAsWereAskedFor(int iterations) {
        for (int side : new int[] {33, 64, 512, 4096}) {
            List<PlannedStage> plan = plan(SETTINGS.withIterations(iterations), side);
            assertEquals(iterations, plan.stream().mapToInt(PlannedStage::iterations).sum(), plan.toString());
            assertEquals(side, plan.get(plan.size() - 1).side());
            assertEquals(Kind.FIRST_SCALE, plan.get(0).kind());
        }
    }

    @Test
    void scalesMayHaveTheirOwn() {
        List<PlannedStage> plan = plan(SETTINGS.withScales(new Scales(false, List.of(100, 200), List.of(5, 10))), 300);
        assertEquals(List.of(5, 10, 10, 4, 4, 4, 4), plan.stream().map(PlannedStage::iterations).toList());
    }
}
