package impasto.matching;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import impasto.torch.SharedTorch;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PatchVoteTest {

    private static final double[] ALONE = {1};

    private interface Work {
        void with(NDManager manager, NDArray painting);
    }

    private static void run(Work work) {
        SharedTorch.get().run(() -> {
            try (NDManager manager = SharedTorch.get().manager().newSubManager()) {
                manager.getEngine().setRandomSeed(3);
                work.with(manager, manager.randomUniform(0, 1, new Shape(1, 20, 24, 3)));
            }
        });
    }

    private static float distance(NDArray one, NDArray other) {
        return one.sub(other).get(":, 6:-6, 6:-6").square().mean().getFloat();
    }

    @Test
    void aPaintingSaysOfItselfWhatItIs() {
        run((manager, painting) -> assertTrue(distance(painting,
                new PatchVote(manager).of(painting, List.of(painting), ALONE, false, Optional.empty())) < 1e-8));
    }

    @Test
    void onlyWhereItIsAskedForItIsTurned() {
        run((manager, painting) -> {
            NDArray turned = painting.rotate90(1, new int[] {1, 2});
            PatchVote vote = new PatchVote(manager);
            assertTrue(distance(turned, vote.of(turned, List.of(painting), ALONE, true, Optional.empty())) < 1e-8);
            assertTrue(distance(turned, vote.of(turned, List.of(painting), ALONE, false, Optional.empty())) > 0.01);
        });
    }

    @Test
    void aPaintingThatWeighsNothingHasNoVote() {
        run((manager, painting) -> {
            NDArray other = manager.randomUniform(0, 1, new Shape(1, 20, 24, 3));
            PatchVote vote = new PatchVote(manager);
            assertArrayEquals(vote.of(other, List.of(painting), ALONE, false, Optional.empty()).toFloatArray(),
                    vote.of(other, List.of(painting, other), new double[] {1, 0}, false, Optional.empty()).toFloatArray());
        });
    }
}
