package impasto.settings;

import java.util.ArrayList;
import java.util.List;

/**
 * The stages of a matched painting: scales that double, the coarsest an eighth of the side but of sides above {@value #WHOLE} as if
 * that were the side, so that a large painting is its smaller self painted on; then refinements.
 */
final class MatchedPlan {

    private static final int DOUBLINGS = 3;
    private static final int WHOLE = 1024;
    /** The iterations of a run are as many at each scale as if it had so many scales. */
    private static final int USUAL_SCALES = DOUBLINGS + 1;
    /** Of a scale's iterations. */
    private static final double REFINING = 0.4;

    private MatchedPlan() {}

    /** @param least the longest side that a scale before the last needs at least */
    static List<PlannedStage> of(TransferSettings settings, int side, int least) {
        Scales scales = settings.scales();
        List<Integer> sides = new ArrayList<>(scales.auto() ? doubling(side) : scales.sides());
        sides.removeIf(scale -> scale < least || scale >= side);
        sides.add(side);
        int each = (int) Math.ceil((double) settings.iterations() / USUAL_SCALES);
        List<PlannedStage> plan = new ArrayList<>();
        for (int i = 0; i < sides.size(); i++) {
            List<Integer> own = scales.iterations();
            plan.add(PlannedStage.ofScale(sides.get(i), own.isEmpty() ? each : own.get(Math.min(i, own.size() - 1)), i == 0));
        }
        int refining = (int) Math.round(plan.get(plan.size() - 1).iterations() * REFINING);
        for (int i = 1; i <= settings.matching().refinements() && refining > 0; i++) {
            plan.add(PlannedStage.ofRefinement(i, side, refining));
        }
        return plan;
    }

    private static List<Integer> doubling(int side) {
        List<Integer> sides = new ArrayList<>();
        int halved = side;
        for (int above = Math.min(side, WHOLE); halved > above / (1 << DOUBLINGS) && halved > 1;) {
            halved = (halved + 1) / 2;
            sides.add(0, halved);
        }
        return sides;
    }
}
