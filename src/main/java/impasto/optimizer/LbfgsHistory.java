package impasto.optimizer;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import impasto.torch.Script;
import impasto.torch.StateReader;
import impasto.torch.StateWriter;
import java.util.Arrays;

/**
 * The newest steps of an L-BFGS run and what they say about curvature. The two-loop recursion (Nocedal and Wright,
 * Numerical Optimization, algorithm 7.4) runs on the products of the remembered arrays, so that a direction takes two
 * passes over them (Chen, Wang and Zhou, "Large-scale L-BFGS using MapReduce", NIPS 2014).
 */
final class LbfgsHistory {

    private static final double CURVATURE = 1e-8;

    private final int most;
    /** One more than are remembered, for the step that is being made, and a row for the gradient behind the last of them. */
    private final int slots;
    private final Script script;
    private final NDManager numbers;
    private final NDArray box;
    /** Each step, the change of the gradient along it, and behind the newest the gradient itself, in rows. */
    private final NDArray rows;
    private final NDArray direction;
    private final double[][] products;
    /** The slot of the step that was noted last. */
    private int slot;
    /** Whether that is remembered. */
    private boolean remembered;
    private double squares;
    private int count;
    /** The products of all rows with the gradient steepest. */
    private double[] onGradient;

    /**
     * A direction.
     *
     * @param derivative of the loss along it
     * @param squares of its samples, summed
     */
    record Direction(double derivative, double squares) {}

    /**
     * Straight steepest.
     *
     * @param most that a sample moves
     * @param squares of its samples, summed
     */
    record SteepestDescent(double most, double squares) {}

    /**
     * @param manager owner of the history, {@code (2 · most + 4) × values} numbers
     * @param most steps that are remembered
     * @param values in a picture
     * @param least that a value may be
     * @param greatest that a value may be
     */
    LbfgsHistory(NDManager manager, int most, long values, double least, double greatest) {
        this.most = most;
        slots = most + 1;
        script = new Script(manager, "lbfgs.py");
        // Read as numbers by the program, which would wait for another device.
        numbers = manager.newSubManager(Device.cpu());
        box = numbers.create(new float[] {(float) least, (float) greatest});
        rows = manager.zeros(new Shape(2L * slots + 1, values));
        direction = manager.zeros(new Shape(values));
        products = new double[2 * slots + 1][2 * slots + 1];
    }

    boolean isEmpty() {
        return count == 0;
    }

    void clear() {
        count = 0;
    }

    /** Notes the step between two pictures. @return the derivative of the loss along it, by the gradient where it began */
    double moved(NDArray levels, NDArray before, NDArray gradient) {
        if (remembered) {
            slot = (slot + 1) % slots;
            remembered = false;
        }
        float[] found = script.one("moved", rows, row(), levels, before, gradient).toFloatArray();
        squares = found[1];
        return found[0];
    }

    /** Remembers the step noted, if there is curvature along it. @param levels where it led to, with the gradient there and before */
    void learn(NDArray levels, NDArray gradient, NDArray before) {
        // The direction is not needed any more: it serves as space.
        float[] found = script.one("learnt", rows, row(), levels, gradient, before, direction, box).toFloatArray();
        int all = products.length;
        int change = changeRow(slot);
        onGradient = new double[all];
        for (int row = 0; row < all; row++) {
            products[row][change] = found[row];
            products[change][row] = found[row];
            onGradient[row] = found[all + row];
        }
        remembered = curvature(slot) > CURVATURE * Math.sqrt(squares * products[change][change]);
        // The gradient has taken the place of the oldest step.
        count = remembered ? Math.min(most, count + 1) : Math.min(most - 1, count);
    }

    /** Takes the quasi-Newton step from where the last step led to: downhill, bent and scaled by the curvature remembered. */
    Direction aimNewton() {
        double[] parts = new double[products.length];
        double[] shares = new double[count];
        parts[gradientRow()] = -1;
        for (int i = 0; i < count; i++) {
            int older = slotOf(i);
            shares[i] = product(parts, stepRow(older)) / curvature(older);
            parts[changeRow(older)] -= shares[i];
        }
        int newest = slotOf(0);
        double scale = curvature(newest) / products[changeRow(newest)][changeRow(newest)];
        for (int row = 0; row < parts.length; row++) {
            parts[row] *= scale;
        }
        for (int i = count - 1; i >= 0; i--) {
            int older = slotOf(i);
            double back = product(parts, changeRow(older)) / curvature(older);
            parts[stepRow(older)] += shares[i] - back;
        }
        return aim(parts);
    }

    private Direction aim(double[] parts) {
        float[] floats = new float[parts.length];
        for (int row = 0; row < parts.length; row++) {
            floats[row] = (float) parts[row];
        }
        NDArray weights = rows.getManager().create(floats, new Shape(1, floats.length));
        float[] found = script.one("aimed", direction, rows, row(), weights).toFloatArray();
        return new Direction(found[0], found[1]);
    }

    /** Takes the direction straight downhill, but for samples that it would take out of the box of levels. */
    SteepestDescent aimSteepest(NDArray levels, NDArray gradient) {
        float[] found = script.one("aimed_downhill", direction, levels, gradient, box).toFloatArray();
        return new SteepestDescent(found[0], found[1]);
    }

    /** The picture so many times the direction on, within the box of levels. */
    NDArray tried(NDArray levels, double length) {
        return script.one("tried", direction, levels, numbers.create((float) length), box);
    }

    void save(StateWriter state) {
        state.numbers("history", slot, remembered ? 1 : 0, squares, count);
        state.array("rows", rows);
        state.array("direction", direction);
        state.numbers("products", Arrays.stream(products).flatMapToDouble(Arrays::stream).toArray());
        if (onGradient != null) {
            state.numbers("onGradient", onGradient);
        }
    }

    /** Into one that has remembered nothing yet. */
    void restore(StateReader state) {
        double[] history = state.numbers("history", 4);
        slot = Math.floorMod((int) history[0], slots);
        remembered = history[1] != 0;
        squares = history[2];
        count = Math.max(0, Math.min(most, (int) history[3]));
        state.into("rows", rows);
        state.into("direction", direction);
        int all = products.length;
        double[] flat = state.numbers("products", all * all);
        for (int row = 0; row < all; row++) {
            System.arraycopy(flat, row * all, products[row], 0, all);
        }
        onGradient = state.has("onGradient") ? state.numbers("onGradient", all) : null;
    }

    /** The product of a row with the sum of all, each times its part. */
    private double product(double[] parts, int row) {
        double sum = parts[gradientRow()] * onGradient[row];
        for (int i = 0; i < count; i++) {
            int older = slotOf(i);
            sum += parts[stepRow(older)] * products[stepRow(older)][row]
                    + parts[changeRow(older)] * products[changeRow(older)][row];
        }
        return sum;
    }

    /** The slot of the newest step but so many. */
    private int slotOf(int newer) {
        return Math.floorMod(slot - newer - (remembered ? 0 : 1), slots);
    }

    private double curvature(int slot) {
        return products[stepRow(slot)][changeRow(slot)];
    }

    private NDArray row() {
        return numbers.create(stepRow(slot));
    }

    private int gradientRow() {
        return changeRow(slot) + 1;
    }

    private static int stepRow(int slot) {
        return 2 * slot;
    }

    private static int changeRow(int slot) {
        return 2 * slot + 1;
    }
}
