package impasto.transfer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** The newest steps of an L-BFGS run and what they say about curvature. */
final class LbfgsMemory {

    /** A step, the change of the gradient over it, and one over their product. */
    private record Pair(NDArray step, NDArray change, double inverse) {
        void close() {
            step.close();
            change.close();
        }
    }

    private final int most;
    private final Deque<Pair> pairs = new ArrayDeque<>();
    private double scale;

    LbfgsMemory(int most) {
        this.most = most;
    }

    boolean isEmpty() {
        return pairs.isEmpty();
    }

    void clear() {
        pairs.forEach(Pair::close);
        pairs.clear();
    }

    /** Keeps a step if the gradient changed along it by more than {@code curvature} of the arrays' norms. */
    void remember(NDArray step, NDArray change, double curvature) {
        double product = Lbfgs.dot(step, change);
        double steps = Lbfgs.dot(step, step);
        double changes = Lbfgs.dot(change, change);
        if (!(product > curvature * Math.sqrt(steps * changes)) || !(product > 0)) {
            return;
        }
        if (pairs.size() == most) {
            pairs.removeFirst().close();
        }
        NDScope.unregister(step, change);
        pairs.addLast(new Pair(step, change, 1 / product));
        scale = product / changes;
    }

    /** The quasi-Newton step for a gradient by the two-loop recursion (Nocedal and Wright, algorithm 7.4). */
    NDArray direction(NDArray gradient) {
        NDArray direction = gradient.neg();
        double[] shares = new double[pairs.size()];
        int index = shares.length;
        for (Iterator<Pair> newestFirst = pairs.descendingIterator(); newestFirst.hasNext();) {
            Pair pair = newestFirst.next();
            shares[--index] = pair.inverse() * Lbfgs.dot(pair.step(), direction);
            direction.subi(pair.change().mul(shares[index]));
        }
        if (!pairs.isEmpty()) {
            direction.muli(scale);
        }
        for (Pair pair : pairs) {
            double share = shares[index++] - pair.inverse() * Lbfgs.dot(pair.change(), direction);
            direction.addi(pair.step().mul(share));
        }
        return direction;
    }
}
