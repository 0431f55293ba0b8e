package impasto.optimizer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import impasto.optimizer.LbfgsHistory.Direction;
import impasto.optimizer.LbfgsHistory.SteepestDescent;
import impasto.torch.StateReader;
import impasto.torch.StateWriter;

/**
 * L-BFGS (Nocedal and Wright, Numerical Optimization, algorithm 7.4) on the box of levels that can be shown: a sample
 * that the gradient pushes out of the box takes no part in the step. The line search tries the full step first, but no
 * leap, and backtracks (algorithm 3.1) along the parabola through what it knows; a step without curvature is not remembered.
 */
public final class Lbfgs implements Optimizer {

    private static final double SUFFICIENT = 1e-4;
    private static final int MOST_TRIES = 10;
    private static final double FARTHER = 2;
    /** Levels that a step moves at most, as root mean square: a leap can turn light into dark, which features hardly mind. */
    private static final double FARTHEST = 15;
    /** Levels that a sample moves at most in the first step. */
    private static final double FIRST_STEP = 0.3;
    private static final int HISTORY = 8;
    private static final long MOST_BYTES = 1L << 29;

    /**
     * How far values go.
     *
     * @param least that a value may be
     * @param greatest that a value may be
     * @param firstStep the most that a value moves in the first step
     * @param farthest that a step moves values, as root mean square
     */
    record Reach(double least, double greatest, double firstStep, double farthest) {
        /** Of levels that can be shown. */
        static final Reach LEVELS = new Reach(0, 255, FIRST_STEP, FARTHEST);
        /** Of what levels are made of. */
        static final Reach FREE = new Reach(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 1, 4 * FARTHEST);
    }

    private final long values;
    private final Shape shape;
    private final double farthest;
    private final LbfgsHistory history;
    private final double firstStep;
    private final double noise;
    /** Levels that a sample moves at most straight steepest. */
    private double farthestSteepest;
    private Point point;
    private double lowest;
    /** Of the loss along the direction. */
    private double derivative;
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

    static Lbfgs of(NDManager manager, Shape shape, double noise) {
        return of(manager, shape, Reach.LEVELS, noise);
    }

    static Lbfgs of(NDManager manager, Shape shape, Reach reach, double noise) {
        return new Lbfgs(manager, shape, steps(shape.size() / 3), reach, noise);
    }

    /** The pictures that it, what it works in, the picture and the gradient take. */
    static double pictures(long pixels) {
        return 10 + 2 * steps(pixels);
    }

    /** How many steps are remembered for a picture of so many pixels: {@value #HISTORY} while they take 512 MiB at most. */
    private static int steps(long pixels) {
        return (int) Math.max(2, Math.min(HISTORY, MOST_BYTES / (2 * 3 * Float.BYTES * pixels)));
    }

    /**
     * @param manager owner of the history
     * @param shape of the picture
     * @param steps how many are remembered, each in two arrays of the picture's size
     * @param firstStep the most that a sample moves in the first step, in levels
     * @param noise of the loss, as part of it: a step to no more above the lowest found is not turned down
     */
    public Lbfgs(NDManager manager, Shape shape, int steps, double firstStep, double noise) {
        this(manager, shape, steps, new Reach(Reach.LEVELS.least(), Reach.LEVELS.greatest(), firstStep, FARTHEST), noise);
    }

    private Lbfgs(NDManager manager, Shape shape, int steps, Reach reach, double noise) {
        this.values = shape.size();
        this.shape = shape;
        this.history = new LbfgsHistory(manager, steps, values, reach.least(), reach.greatest());
        this.farthest = reach.farthest();
        double firstStep = reach.firstStep();
        this.firstStep = firstStep;
        this.noise = noise;
        this.farthestSteepest = firstStep;
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
                aimSteepest();
                return tried();
            }
            double promised = history.moved(levels, point.levels(), point.gradient());
            if (accepts(found, promised)) {
                history.learn(levels, gradient, point.gradient());
                point.close();
                point = found;
                lowest = Math.min(lowest, loss);
                aim();
            } else {
                shorten(found);
                found.close();
            }
            return tried();
        }
    }

    private NDArray tried() {
        NDArray next = history.tried(point.levels(), length);
        NDScope.unregister(next);
        return next;
    }

    private boolean accepts(Point found, double promised) {
        if (!Double.isFinite(found.loss())) {
            return false;
        }
        double most = lowest + noise * Math.abs(lowest) + SUFFICIENT * promised;
        // The second clause is the noise of float32, which no step can get below.
        return found.loss() <= most || tries >= MOST_TRIES && found.loss() <= point.loss();
    }

    /** Chooses the direction and the first length to try from the point. */
    private void aim() {
        // Where the loss falls ever more steeply nothing is learnt of its curvature, only that there is far to go.
        farthestSteepest = history.isEmpty() ? FARTHER * farthestSteepest : firstStep;
        Direction newton = history.isEmpty() ? null : history.aimNewton();
        if (newton == null || newton.derivative() >= 0) {
            history.clear();
            aimSteepest();
        } else {
            tries = 0;
            derivative = newton.derivative();
            length = Math.min(1, farthest(newton.squares()));
        }
    }

    private void aimSteepest() {
        SteepestDescent steepest = history.aimSteepest(point.levels(), point.gradient());
        tries = 0;
        derivative = -steepest.squares();
        length = steepest.most() > 0 ? Math.min(farthestSteepest / steepest.most(), farthest(steepest.squares())) : 0;
    }

    private double farthest(double squares) {
        return farthest * Math.sqrt(values / squares);
    }

    private void shorten(Point found) {
        tries++;
        if (tries > MOST_TRIES) {
            history.clear();
            farthestSteepest = 0.1 * firstStep;
            aimSteepest();
            return;
        }
        double bend = found.loss() - point.loss() - derivative * length;
        double bottom = Double.isFinite(bend) && bend > 0 ? -derivative * length * length / (2 * bend) : 0;
        length = Math.min(0.5 * length, Math.max(0.1 * length, bottom));
    }

    @Override
    public double noise() {
        return noise;
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
        history.clear();
        farthestSteepest = firstStep;
        if (point != null) {
            point.close();
            point = null;
        }
    }

    @Override
    public void save(StateWriter state) {
        state.numbers("search", lowest, derivative, length, tries, rolledBack ? 1 : 0, farthestSteepest);
        if (point != null) {
            state.numbers("loss", point.loss());
            state.array("levels", point.levels());
            state.array("gradient", point.gradient());
            history.save(state);
        }
    }

    @Override
    public void restore(StateReader state, NDManager manager) {
        lossChanged();
        double[] search = state.numbers("search", 6);
        lowest = search[0];
        derivative = search[1];
        length = search[2];
        tries = (int) search[3];
        rolledBack = search[4] != 0;
        farthestSteepest = search[5];
        if (state.has("loss")) {
            point = new Point(state.array(manager, "levels", shape), state.numbers("loss", 1)[0], state.array(manager, "gradient", shape));
            history.restore(state);
        }
    }
}
