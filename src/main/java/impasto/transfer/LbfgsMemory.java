package impasto.transfer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;

/**
 * The newest steps of an L-BFGS run and what they say about curvature. The two-loop recursion (Nocedal and Wright,
 * Numerical Optimization, algorithm 7.4) runs on the products of the remembered arrays, so that a direction takes two
 * passes over them (Chen, Wang and Zhou, "Large-scale L-BFGS using MapReduce", NIPS 2014).
 */
final class LbfgsMemory {

    private static final double CURVATURE = 1e-8;

    private final int most;
    private final NDArray rows;
    private final double[][] products;
    private int oldest;
    private int count;

    /**
     * @param manager owner of the memory, {@code 2 · most × values} numbers
     * @param most steps that are remembered
     * @param values in a picture
     */
    LbfgsMemory(NDManager manager, int most, long values) {
        this.most = most;
        rows = manager.zeros(new Shape(2L * most, values));
        products = new double[2 * most][2 * most];
    }

    boolean isEmpty() {
        return count == 0;
    }

    void clear() {
        count = 0;
    }

    /**
     * Keeps a step and the change of the gradient over it, if there is curvature between them.
     *
     * @return the quasi-Newton step for a gradient: downhill along it, bent and scaled by the curvature remembered
     */
    NDArray direction(NDArray step, NDArray change, NDArray gradient) {
        int slot = (oldest + count) % most;
        if (count == most) {
            oldest = (oldest + 1) % most;
            count--;
        }
        NDArray newest = NDArrays.stack(new NDList(step.flatten(), change.flatten(), gradient.flatten()));
        rows.set(new NDIndex(stepRow(slot) + ":" + (changeRow(slot) + 1)), newest.get(new NDIndex("0:2")));
        float[] found = newest.matMul(rows.transpose()).toFloatArray();
        for (int row = 0; row < 2 * most; row++) {
            for (int column = 0; column < 2; column++) {
                float product = found[2 * most * column + row];
                products[row][stepRow(slot) + column] = product;
                products[stepRow(slot) + column][row] = product;
            }
        }
        double squares = products[stepRow(slot)][stepRow(slot)] * products[changeRow(slot)][changeRow(slot)];
        if (curvature(slot) > CURVATURE * Math.sqrt(squares)) {
            count++;
        }
        return count == 0 ? gradient.neg() : direction(gradient, Arrays.copyOfRange(found, 4 * most, 6 * most));
    }

    /** @param onGradient the products of the rows with the gradient */
    private NDArray direction(NDArray gradient, float[] onGradient) {
        double[] parts = new double[2 * most];
        double[] shares = new double[count];
        double ofGradient = -1;
        for (int i = count - 1; i >= 0; i--) {
            int slot = (oldest + i) % most;
            shares[i] = product(parts, ofGradient, onGradient, stepRow(slot)) / curvature(slot);
            parts[changeRow(slot)] -= shares[i];
        }
        int newest = (oldest + count - 1) % most;
        double scale = curvature(newest) / products[changeRow(newest)][changeRow(newest)];
        ofGradient *= scale;
        for (int row = 0; row < parts.length; row++) {
            parts[row] *= scale;
        }
        for (int i = 0; i < count; i++) {
            int slot = (oldest + i) % most;
            double back = product(parts, ofGradient, onGradient, changeRow(slot)) / curvature(slot);
            parts[stepRow(slot)] += shares[i] - back;
        }
        return combined(parts, gradient, ofGradient);
    }

    private NDArray combined(double[] parts, NDArray gradient, double ofGradient) {
        float[] floats = new float[parts.length];
        for (int row = 0; row < parts.length; row++) {
            floats[row] = (float) parts[row];
        }
        NDArray weights = rows.getManager().create(floats, new Shape(1, floats.length));
        return weights.matMul(rows).reshape(gradient.getShape()).addi(gradient.mul(ofGradient));
    }

    /** The product of a row with the sum of rows, each times its part, and the gradient times its. */
    private double product(double[] parts, double ofGradient, float[] onGradient, int row) {
        double sum = ofGradient * onGradient[row];
        for (int i = 0; i < count; i++) {
            int slot = (oldest + i) % most;
            sum += parts[stepRow(slot)] * products[stepRow(slot)][row]
                    + parts[changeRow(slot)] * products[changeRow(slot)][row];
        }
        return sum;
    }

    private double curvature(int slot) {
        return products[stepRow(slot)][changeRow(slot)];
    }

    private static int stepRow(int slot) {
        return 2 * slot;
    }

    private static int changeRow(int slot) {
        return 2 * slot + 1;
    }
}
