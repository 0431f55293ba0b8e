package impasto.run;

import impasto.settings.PlannedStage;
import impasto.settings.TransferSettings;
import java.util.List;
import java.util.Optional;

/**
 * Where a run stands: with its {@link RunState}, all that it takes to go on as if it had never been left.
 *
 * @param iteration steps taken, those that it went on from included
 * @param before steps of the run that it went on from; 0 for none
 * @param plan its stages
 * @param stage the place in the plan of the one that it has come to, from 0
 * @param steps taken in that stage
 * @param backend the engine's word for what the network is computed by
 * @param begun the settings that the stage began with
 * @param stepped the settings of the last step
 * @param next the settings of the next step
 * @param cosineDistance of the last scale when that is done
 */
public record Checkpoint(int iteration, int before, List<PlannedStage> plan, int stage, int steps, String backend,
        TransferSettings begun, TransferSettings stepped, TransferSettings next, Optional<Double> cosineDistance) {

    /** @throws IllegalArgumentException when it cannot be of any run */
    public Checkpoint {
        plan = List.copyOf(plan);
        if (before < 0 || iteration < before || steps < 0 || stage < 0 || stage >= plan.size() || steps > plan.get(stage).iterations()) {
            throw new IllegalArgumentException("no run stands at step " + steps + " of stage " + stage + " of " + plan.size()
                    + " after " + iteration + " iterations, " + before + " of them before");
        }
    }

    /** Iterations of the whole run. */
    public int iterations() {
        return before + plan.stream().mapToInt(PlannedStage::iterations).sum();
    }
}
