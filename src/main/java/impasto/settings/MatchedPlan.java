package impasto.settings;

import java.util.ArrayList;
import java.util.List;

/**
 * The stages of a matched painting: scales that double, the coarsest an eighth of the side but of sides above {@value #WHOLE} as if
 * that were the side, so that a large painting is its smaller self painted on; then refinements. The iterations are shared out among
 * the scales alike, and to each refinement {@value #REFINING} of a scale's.
 */
final class MatchedPlan {

    private static final int DOUBLINGS = 3;
    private static final int WHOLE = 1024;
    private static final double REFINING = 0.4;

    private MatchedPlan() {}

    /** @param least the longest side that a scale before the last needs at least */
    static List<PlannedStage> of(TransferSettings settings, int side, int least) {
        List<Integer> sides = new ArrayList<>(settings.scales().auto() ? doubling(side) : settings.scales().sides());
        sides.removeIf(scale -> scale < least || scale >= side);
        sides.add(side);
        int refinements = settings.matching().refinements();
        List<Integer> own = settings.scales().iterations();
        int refining = own.isEmpty() ? (int) (settings.iterations() / (sides.size() / REFINING + refinements))
                : (int) (REFINING * own.get(Math.min(sides.size(), own.size()) - 1));
        List<PlannedStage> plan = new ArrayList<>();
        int painting = settings.iterations() - refining * refinements;
        for (int i = 0; i < sides.size(); i++) {
            // What does not go into the scales alike is the last ones'.
            int even = (painting + i) / sides.size();
            int iterations = own.isEmpty() ? even : own.get(Math.min(i, own.size() - 1));
            if (iterations > 0 || i == sides.size() - 1) {
                plan.add(PlannedStage.ofScale(sides.get(i), iterations, plan.isEmpty()));
            }
        }
        for (int i = 1; i <= refinements && refining > 0; i++) {
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
