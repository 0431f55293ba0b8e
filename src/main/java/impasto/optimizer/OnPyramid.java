package impasto.optimizer;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import impasto.torch.Script;
import impasto.torch.StateReader;
import impasto.torch.StateWriter;

/**
 * Moves a picture as a Laplacian pyramid (Burt and Adelson, 1983) of a few levels of detail and a rest, not as pixels: the same loss
 * by a smoother metric, so that what is alike moves together. The pyramid is not held to what can be shown; the picture to show is.
 */
final class OnPyramid implements Optimizer {

    private static final int LEVELS = 3;
    private static final int LEAST_SIDE = 8;
    private static final double WHITE = 255;

    private final Script script;
    private final Optimizer optimizer;
    private final NDArray levels;
    private final NDArray size;
    private final Shape row;
    /** What the optimiser asked for last. */
    private NDArray pending;

    /** @param optimizer of a row of so many numbers */
    interface Inner {
        Optimizer of(NDManager manager, Shape shape);
    }

    OnPyramid(NDManager manager, Shape picture, Inner inner) {
        script = new Script(manager, "pyramid.py");
        NDManager numbers = manager.newSubManager(Device.cpu());
        levels = numbers.create(levels(picture));
        size = numbers.create(picture.getShape());
        row = new Shape(values(picture));
        optimizer = inner.of(manager, row);
    }

    /** The pictures that it takes around an optimiser of so many, whose are a third larger. */
    static double pictures(double own) {
        return 2 + own * 4 / 3;
    }

    private static int levels(Shape picture) {
        long side = Math.min(picture.get(1), picture.get(2));
        int levels = 0;
        while (levels < LEVELS && side / 2 >= LEAST_SIDE) {
            side /= 2;
            levels++;
        }
        return levels;
    }

    /** The numbers of a pyramid. */
    private static long values(Shape picture) {
        long height = picture.get(1);
        long width = picture.get(2);
        long values = 3 * height * width;
        for (int level = 0; level < levels(picture); level++) {
            height = Math.max(1, height / 2);
            width = Math.max(1, width / 2);
            values += 3 * height * width;
        }
        return values;
    }

    @Override
    public NDArray next(NDArray picture, double loss, NDArray gradient) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray pyramid = pending == null ? outliving(script.one("apart", picture, levels)) : pending;
            // At once: of large pictures there is no room to spare.
            picture.close();
            NDArray inPyramid = outliving(script.one("back", gradient, levels));
            gradient.close();
            pending = optimizer.next(pyramid, loss, inPyramid);
            return outliving(script.one("together", pending, size, levels));
        }
    }

    private static NDArray outliving(NDArray array) {
        NDScope.unregister(array);
        return array;
    }

    @Override
    public boolean rolledBack() {
        return optimizer.rolledBack();
    }

    @Override
    public NDArray best(NDArray picture) {
        return (pending == null ? picture : script.one("together", optimizer.best(pending), size, levels)).clip(0, WHITE);
    }

    @Override
    public void lossChanged() {
        optimizer.lossChanged();
    }

    @Override
    public void save(StateWriter state) {
        if (pending != null) {
            state.array("pending", pending);
        }
        optimizer.save(state.in("pyramid"));
    }

    @Override
    public void restore(StateReader state, NDManager manager) {
        pending = state.has("pending") ? state.array(manager, "pending", row) : null;
        optimizer.restore(state.in("pyramid"), manager);
    }

    @Override
    public double noise() {
        return optimizer.noise();
    }
}
