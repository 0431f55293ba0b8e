package impasto.matching;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import impasto.torch.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A picture as the patches of paintings say that it is: every patch of it takes the painting's nearest, and each pixel is the mean of
 * what the patches over it say (Kwatra, Essa, Bobick and Kwatra, Texture Optimization for Example-based Synthesis, SIGGRAPH 2005).
 * Patches are compared by their largest principal components, and every other one is asked, across and down.
 */
public final class PatchVote {

    private static final int SIDE = 6;
    private static final int STRIDE = 2;
    private static final int COMPONENTS = 24;
    private static final int MOST_KEYS = 8192;
    private static final int TURNS = 4;
    private static final long SEED = 2;

    private final NDManager manager;
    private final Script script;
    private final NDManager numbers;

    /** @param manager owner of the program */
    public PatchVote(NDManager manager) {
        this.manager = manager;
        script = new Script(manager, "vote.py", "largest.py", "turned.py");
        // Read as numbers by the program, which would wait for another device.
        numbers = manager.newSubManager(Device.cpu());
    }

    /**
     * The vote.
     *
     * @param picture {@code 1 × H × W × 3} from 0 to 1
     * @param styles likewise
     * @param shares of the styles, summing to 1: without a blend as many of their patches are asked
     * @param turned whether patches of paintings that are turned are asked too
     * @param blend of the styles at each pixel; without it every patch is of the style that has the nearest
     * @return {@code 1 × H × W × 3}
     */
    public NDArray of(NDArray picture, List<NDArray> styles, double[] shares, boolean turned, Optional<Masks.Blend> blend) {
        if (Math.min(picture.getShape().get(1), picture.getShape().get(2)) < SIDE) {
            return picture.duplicate();
        }
        List<NDArray> keys = new ArrayList<>();
        for (int style = 0; style < styles.size(); style++) {
            double share = blend.isPresent() ? 1.0 / styles.size() : shares[style];
            if (share > 0) {
                keys.add(keys(styles.get(style), (int) Math.ceil(MOST_KEYS * share), turned ? TURNS : 1));
            }
        }
        if (blend.isEmpty()) {
            return vote(picture, keys.size() == 1 ? keys.get(0) : NDArrays.concat(new NDList(keys), 0));
        }
        NDArray sum = picture.mul(blend.get().counted().reshape(picture.getShape().slice(0, 3).add(1)).mul(-1).add(1));
        for (int style = 0; style < keys.size(); style++) {
            Shape shape = picture.getShape().slice(0, 3).add(1);
            NDArray weight = blend.get().weights().get(style).mul(blend.get().counted()).reshape(shape);
            sum = sum.add(vote(picture, keys.get(style)).mul(weight));
        }
        return sum;
    }

    private NDArray vote(NDArray picture, NDArray keys) {
        NDArray basis = script.one("basis", keys, number(COMPONENTS));
        return script.one("voted", picture, keys, basis, number(SIDE), number(STRIDE));
    }

    private NDArray keys(NDArray style, int most, int turns) {
        List<NDArray> parts = new ArrayList<>();
        long height = style.getShape().get(1) - SIDE + 1;
        long width = style.getShape().get(2) - SIDE + 1;
        if (height < 1 || width < 1) {
            return script.one("patches", script.one("enlarged", style, number(SIDE)), number(SIDE), manager.create(new int[] {0}));
        }
        Thinning thinning = new Thinning(turns * height * width, most, SEED);
        for (int turn = 0; turn < turns; turn++) {
            int[] chosen = thinning.next((int) (height * width));
            parts.add(script.one("patches", turn == 0 ? style : script.one("turned", style, number(turn)), number(SIDE),
                    manager.create(chosen)));
        }
        return NDArrays.concat(new NDList(parts), 0);
    }

    private NDArray number(int value) {
        return numbers.create(value);
    }
}
