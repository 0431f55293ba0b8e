package impasto.bench;

import static impasto.settings.VggLayer.CONV5_2;

import impasto.network.VggWeights;
import impasto.settings.AdamSettings;
import impasto.settings.LayerWeights;
import impasto.settings.OptimizerChoice;
import impasto.settings.Preset;
import impasto.settings.Scales;
import impasto.settings.Start;
import impasto.settings.TransferSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A way to bring the loss down.
 *
 * @param name what it is called in the table
 * @param settings the same problem, solved in this way
 */
public record Contender(String name, TransferSettings settings) {

    /** Iterations at each scale but the last: enough for the picture to take shape, where they cost little. */
    private static final int COARSE_ITERATIONS = 40;
    private static final double EPSILON = 1e-8;

    /**
     * The report's Adam, which the others are measured by: with the report's own losses, or with the balanced ones. Its
     * epsilon belongs to its losses: the gradients of the balanced ones are smaller, and it would hold them back. With the
     * report's losses the photo itself is nearly the built-in network's optimum: there it begins with noise. A network that
     * ends before the report's layer of content takes its own last.
     *
     * @param own whether the losses are the report's
     * @param network that judges
     * @param builtIn whether it is the built-in one
     * @param size the longest side in pixels
     * @param iterations after which its loss is the one to reach
     */
    static Contender report(boolean own, VggWeights network, boolean builtIn, int size, int iterations) {
        TransferSettings report = Preset.REPORT.settings();
        TransferSettings problem = builtIn ? report.withStart(Start.NOISE) : report;
        if (!network.has(CONV5_2)) {
            problem = problem.withWeights(problem.weights().withContent(LayerWeights.equal(network.deepest())));
        }
        if (!own) {
            AdamSettings adam = report.adam();
            problem = Preset.TEXTURE.settings().withScales(Scales.NONE).withOptimizer(OptimizerChoice.ADAM)
                    .withAdam(new AdamSettings(adam.learningRate(), adam.beta1(), adam.beta2(), EPSILON));
        }
        return new Contender("report Adam", problem.withSize(size).withIterations(iterations));
    }

    /** L-BFGS, and coarse to fine with either optimiser, for the same problem. */
    static List<Contender> challengers(Contender report) {
        TransferSettings adam = report.settings();
        TransferSettings lbfgs = adam.withOptimizer(OptimizerChoice.LBFGS);
        return List.of(
                new Contender("L-BFGS", lbfgs),
                new Contender("coarse to fine, Adam", coarseToFine(adam)),
                new Contender("coarse to fine, L-BFGS", coarseToFine(lbfgs)));
    }

    private static TransferSettings coarseToFine(TransferSettings settings) {
        int scales = Scales.AUTO.plan(settings.size(), 1, settings.iterations()).size();
        List<Integer> iterations = new ArrayList<>(Collections.nCopies(scales - 1, COARSE_ITERATIONS));
        iterations.add(settings.iterations());
        return settings.withScales(Scales.AUTO.withIterations(iterations));
    }
}
