package impasto.transfer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import impasto.vgg.Tensors;

/**
 * L-BFGS (Nocedal and Wright, Numerical Optimization, algorithm 7.4) on the box of levels that can be shown: a sample
 * that the gradient pushes out of the box takes no part in the step. The line search tries the full step first, but no
 * leap, and backtracks (algorithm 3.1) along the parabola through what it knows; a step without curvature is not remembered.
 */
final class Lbfgs implements Optimizer {

    private static final double SUFFICIENT = 1e-4;
    private static final int MOST_TRIES = 10;
    private static final double FARTHER = 2;
    /** Levels that a step moves at most, as root mean square: a leap can turn light into dark, which features hardly mind. */
    private static final double FARTHEST = 15;
    private static final int HISTORY = 10;
    private static final long MOST_BYTES = 1L << 29;

    private final LbfgsMemory memory;
    private final double firstStep;
    private final double noise;
    private double reach;
    private Point point;
    private double lowest;
    private NDArray direction;
    private double length;
    private int tries;
    private boolean rolledBack;

    /** Where the search stands: the levels, their loss, and its gradient. */
    private record Point(NDArray levels, double loss, NDArray gradient) {
        void close() {
            levels.close();
            gradient.close();
        }
    }

    /** How many steps are remembered for a picture of so many pixels: {@value #HISTORY} while they take 512 MiB at most. */
    static int history(long pixels) {
        return (int) Math.max(3, Math.min(HISTORY, MOST_BYTES / (2 * 3 * Float.BYTES * pixels)));
    }

    /**
     * @param manager owner of the memory
     * @param shape of the picture
     * @param history how many steps are remembered, each in two arrays of the picture's size
     * @param firstStep the most that a sample moves in the first step, in levels
     * @param noise of the loss, as part of it: a step to no more above the lowest found is not turned down
     */
    Lbfgs(NDManager manager, Shape shape, int history, double firstStep, double noise) {
        this.memory = new LbfgsMemory(manager, history, shape.size());
        this.firstStep = firstStep;
        this.noise = noise;
        this.reach = firstStep;
    }

    @Override
    public NDArray next(NDArray levels, double loss, NDArray gradient) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            Point found = new Point(levels, loss, gradient);
            rolledBack = !Double.isFinite(loss);
            if (point == null) {
                point = found;
                lowest = loss;
                aimDownhill(point.gradient().mul(free(point)));
                return tried();
            }
            NDArray step = levels.sub(point.levels());
            if (accepts(found, step)) {
                NDArray change = gradient.sub(point.gradient());
                point.close();
                point = found;
                lowest = Math.min(lowest, loss);
                aim(step, change);
            } else {
                shorten(found);
                found.close();
            }
            return tried();
        }
    }

    private NDArray tried() {
        NDArray next = direction.mul(length).addi(point.levels()).clip(0, Tensors.WHITE);
        NDScope.unregister(next);
        return next;
    }

    private boolean accepts(Point found, NDArray step) {
        if (!Double.isFinite(found.loss())) {
            return false;
        }
        double promised = dot(point.gradient(), step);
        double most = lowest + noise * Math.abs(lowest) + SUFFICIENT * promised;
        // The second clause is the noise of float32, which no step can get below.
        return found.loss() <= most || tries >= MOST_TRIES && found.loss() <= point.loss();
    }

    /** Chooses the direction and the first length to try from the point, with what the step to it has taught. */
    private void aim(NDArray step, NDArray change) {
        NDArray free = free(point);
        NDArray downhill = point.gradient().mul(free);
        NDArray aimed = memory.direction(step, change, downhill).muli(free);
        // Where the loss falls ever more steeply nothing is learnt of its curvature, only that there is far to go.
        reach = memory.isEmpty() ? FARTHER * reach : firstStep;
        if (memory.isEmpty() || dot(aimed, downhill) >= 0) {
            memory.clear();
            aimDownhill(downhill);
        } else {
            tries = 0;
            length = Math.min(1, farthest(aimed));
            replaceDirection(aimed);
        }
    }

    private void aimDownhill(NDArray downhill) {
        NDArray aimed = downhill.neg();
        float most = aimed.abs().max().getFloat();
        tries = 0;
        length = most > 0 ? Math.min(reach / most, farthest(aimed)) : 0;
        replaceDirection(aimed);
    }

    private static double farthest(NDArray aimed) {
        return FARTHEST * Math.sqrt(aimed.size() / dot(aimed, aimed));
    }

    private void shorten(Point found) {
        tries++;
        if (tries > MOST_TRIES) {
            memory.clear();
            reach = 0.1 * firstStep;
            aimDownhill(point.gradient().mul(free(point)));
            return;
        }
        double slope = dot(point.gradient(), direction);
        double bend = found.loss() - point.loss() - slope * length;
        double bottom = Double.isFinite(bend) && bend > 0 ? -slope * length * length / (2 * bend) : 0;
        length = Math.min(0.5 * length, Math.max(0.1 * length, bottom));
    }

    /** 1 where a sample may move downhill, 0 where it would leave the box or has no slope. */
    private static NDArray free(Point point) {
        NDArray room = point.levels().sub(point.gradient().sign()).clip(0, Tensors.WHITE).subi(point.levels());
        return room.abs().sign();
    }

    private void replaceDirection(NDArray aimed) {
        NDScope.unregister(aimed);
        if (direction != null) {
            direction.close();
        }
        direction = aimed;
    }

    private static double dot(NDArray a, NDArray b) {
        try (NDArray left = a.flatten(); NDArray right = b.flatten(); NDArray product = left.dot(right)) {
            return product.getFloat();
        }
    }

    @Override
    public boolean rolledBack() {
        return rolledBack;
    }

    @Override
    public NDArray best(NDArray pending) {
        return point == null ? pending : point.levels();
    }

    @Override
    public void lossChanged() {
        memory.clear();
        reach = firstStep;
        if (point != null) {
            point.close();
            point = null;
        }
    }
}
