package impasto.optimizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import impasto.Reference;
import impasto.loss.ReferenceRun;
import impasto.settings.OptimizerChoice;
import impasto.settings.TransferSettings;
import impasto.torch.SharedTorch;
import impasto.transfer.StyleTransfer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class LbfgsTest {

    private static final int SIZE = 30;

    @Test
    void reachesOnTheReferenceProblemWhatPyTorchReaches() {
        List<Double> best = new ArrayList<>();
        TransferSettings settings = ReferenceRun.REPORT.withIterations(60).withOptimizer(OptimizerChoice.LBFGS);
        try (StyleTransfer run = ReferenceRun.of(settings, Reference.content())) {
            run.run(iterate -> best.add(Math.min(iterate.losses().total(),
                    best.isEmpty() ? Double.MAX_VALUE : best.get(best.size() - 1))));
        }
        // PyTorch's L-BFGS with strong Wolfe line search and a history of 50, in float64.
        assertTrue(best.get(19) < 1.05 * 28_446, "after 20 evaluations: " + best.get(19));
        assertTrue(best.get(49) < 1.05 * 20_195, "after 50 evaluations: " + best.get(49));
        assertTrue(best.get(59) < 1.05 * 19_428, "after 60 evaluations: " + best.get(59));
    }

    @Test
    void findsTheBottomOfAConvexBowl() {
        float[] bottom = bottom(20, 230);
        assertArrayEquals(bottom, minimised(bottom, 50, iteration -> false), 0.01f);
    }

    @Test
    void staysInTheBoxWhenTheBottomIsOutside() {
        float[] bottom = bottom(-40, 290);
        float[] clipped = bottom.clone();
        for (int i = 0; i < clipped.length; i++) {
            clipped[i] = Math.min(255, Math.max(0, clipped[i]));
        }
        assertArrayEquals(clipped, minimised(bottom, 50, iteration -> false), 0.1f);
    }

    @Test
    void survivesAGradientThatIsNoNumber() {
        float[] bottom = bottom(20, 230);
        assertArrayEquals(bottom, minimised(bottom, 70, iteration -> iteration == 20), 0.01f);
    }

    @Test
    void survivesAPoisonedStart() {
        float[] bottom = bottom(20, 230);
        assertArrayEquals(bottom, minimised(bottom, 70, iteration -> iteration > 0 && iteration < 4), 0.01f);
    }

    @Test
    void getsQuicklyOutOfWhereTheLossBendsDownwards() {
        float[] found = SharedTorch.get().call(() -> {
            try (NDManager manager = SharedTorch.get().manager().newSubManager(); NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                Lbfgs lbfgs = new Lbfgs(manager, new Shape(SIZE), 20, 0.3, 0);
                NDArray x = manager.zeros(new Shape(SIZE)).add(60);
                for (int evaluation = 0; evaluation < 30; evaluation++) {
                    // A hollow in a plain, which bends downwards farther than 30 from its bottom at 130.
                    NDArray away = x.sub(130).div(30);
                    NDArray hollow = away.square().div(-2).exp();
                    x = lbfgs.next(x, -hollow.sum().getFloat(), away.mul(hollow).div(30));
                }
                return lbfgs.best(x).toFloatArray();
            }
        });
        assertEquals(130, found[0], 0.1);
    }

    @Test
    void neverLeaps() {
        SharedTorch.get().run(() -> {
            try (NDManager manager = SharedTorch.get().manager().newSubManager(); NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                Lbfgs lbfgs = new Lbfgs(manager, new Shape(SIZE), 20, 0.3, 0);
                NDArray x = manager.zeros(new Shape(SIZE)).add(20);
                for (int evaluation = 0; evaluation < 20; evaluation++) {
                    // A bowl, whose bottom the second step would reach.
                    NDArray away = x.sub(220);
                    NDArray next = lbfgs.next(x, away.square().sum().getFloat(), away.mul(2));
                    double moved = Math.sqrt(next.sub(x).square().mean().getFloat());
                    assertTrue(moved < 15.1, "moved by " + moved);
                    x = next;
                }
                assertEquals(220, x.toFloatArray()[0], 0.01);
            }
        });
    }

    /** As bfloat16 has it: the loss wavers by a part of it. */
    @Test
    void aLossThatWaversDoesNotHoldItUp() {
        assertTrue(bowl(1e-3, 0) > 1, "without allowance");
        assertTrue(bowl(1e-3, 1e-3) < 0.1, "with it");
    }

    /** The loss where a long narrow bowl on a high plain is left after 150 evaluations. */
    private static double bowl(double waver, double noise) {
        return SharedTorch.get().call(() -> {
            try (NDManager manager = SharedTorch.get().manager().newSubManager(); NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                Random random = new Random(3);
                Lbfgs lbfgs = new Lbfgs(manager, new Shape(SIZE), 20, 0.3, noise);
                NDArray curvatures = manager.arange(SIZE).mul(-0.3f).exp();
                NDArray x = manager.zeros(new Shape(SIZE)).add(40);
                for (int evaluation = 0; evaluation < 150; evaluation++) {
                    NDArray away = x.sub(200);
                    double loss = 1000 + away.square().mul(curvatures).sum().getFloat();
                    x = lbfgs.next(x, loss * (1 + waver * (random.nextDouble() - 0.5)), away.mul(curvatures).mul(2));
                }
                return (double) lbfgs.best(x).sub(200).square().mul(curvatures).sum().getFloat();
            }
        });
    }

    private static float[] bottom(double from, double to) {
        Random random = new Random(5);
        float[] bottom = new float[SIZE];
        for (int i = 0; i < SIZE; i++) {
            bottom[i] = (float) (from + (to - from) * random.nextDouble());
        }
        return bottom;
    }

    /** Minimises {@code Σ cᵢ (xᵢ − bᵢ)²} with c from 1 to 100. */
    private static float[] minimised(float[] bottom, int evaluations, IntPredicate poisoned) {
        return SharedTorch.get().call(() -> {
            try (NDManager manager = SharedTorch.get().manager().newSubManager(); NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                NDArray b = manager.create(bottom);
                float[] curvatures = new float[SIZE];
                for (int i = 0; i < SIZE; i++) {
                    curvatures[i] = (float) Math.pow(100, i / (SIZE - 1.0));
                }
                NDArray c = manager.create(curvatures);
                Lbfgs lbfgs = new Lbfgs(manager, b.getShape(), 20, 0.3, 0);
                NDArray x = b.zerosLike().add(128);
                for (int evaluation = 0; evaluation < evaluations; evaluation++) {
                    NDArray away = x.sub(b);
                    double loss = away.square().mul(c).sum().getFloat();
                    NDArray gradient = away.mul(c).mul(2);
                    boolean poison = poisoned.test(evaluation);
                    x = lbfgs.next(x, poison ? Double.NaN : loss, poison ? gradient.mul(Float.NaN) : gradient);
                    assertEquals(poison, lbfgs.rolledBack());
                }
                return lbfgs.best(x).toFloatArray();
            }
        });
    }
}
