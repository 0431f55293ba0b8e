package impasto.transfer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import impasto.image.Picture;
import impasto.loss.Loss;
import impasto.loss.Objective;
import impasto.loss.Objective.Evaluation;
import impasto.loss.Protection;
import impasto.loss.Regions;
import impasto.loss.StageInputs;
import impasto.matching.KeyCache;
import impasto.memory.FreedMemory;
import impasto.optimizer.Optimizer;
import impasto.optimizer.Standstill;
import impasto.preparation.Grey;
import impasto.preparation.Pictures;
import impasto.run.DivergedException;
import impasto.run.Losses;
import impasto.settings.PlannedStage.Kind;
import impasto.settings.TransferSettings;
import impasto.settings.Weights;
import impasto.tile.TileFeatures;
import impasto.torch.StateReader;
import impasto.torch.StateWriter;
import impasto.torch.Tensors;
import java.util.Optional;

/** The part of a run at one size: its targets, its optimiser, its picture. On the engine's thread only. */
final class Stage implements AutoCloseable {

    private static final int CHANNEL_AXIS = 3;
    private static final int MOST_FAILURES = 10;

    private final NDManager manager;
    private final Objective objective;
    private final Optimizer optimizer;
    private final Protection protection;
    private final Standstill standstill;
    private final boolean grey;
    private final TransferSettings settings;
    private final Picture start;
    private NDArray levels;
    private Weights weights;
    private boolean moved;
    private int failures;

    /**
     * @param kind of the stage
     * @param keys of the run
     * @param weights of the first step
     */
    Stage(NDManager parent, TileFeatures features, Kind kind, KeyCache keys, TransferSettings settings, Pictures pictures,
            Weights weights) {
        this.manager = parent.newSubManager();
        this.weights = weights;
        this.settings = settings.withWeights(weights);
        start = pictures.start();
        grey = pictures.grey();
        levels = Tensors.of(manager, grey ? Grey.of(pictures.start()) : pictures.start());
        protection = Protection.of(manager, pictures);
        objective = new Objective(Loss.of(settings, kind),
                new StageInputs(features, manager, pictures, Regions.of(manager, pictures), keys), protection);
        // Before the optimiser takes its own room.
        objective.prepare(weights);
        FreedMemory.giveBack(pixels());
        optimizer = Optimizer.of(manager, levels.getShape(), settings, features.precision());
        standstill = new Standstill(optimizer.noise());
    }

    /**
     * Evaluates the picture and moves it.
     *
     * @return the losses found; after ones that are no numbers the optimiser has gone back
     * @throws DivergedException when going back does not help
     */
    Losses step(Weights now) {
        if (!now.equals(weights)) {
            weights = now;
            optimizer.lossChanged();
            standstill.restart();
        }
        Evaluation evaluation = objective.evaluate(levels, weights);
        double loss = evaluation.isFinite() ? evaluation.losses().total() : Double.NaN;
        if (Double.isNaN(loss) && (!moved || ++failures > MOST_FAILURES)) {
            evaluation.gradient().close();
            throw new DivergedException();
        }
        failures = Double.isNaN(loss) ? failures : 0;
        moved = true;
        standstill.note(loss);
        levels = optimizer.next(levels, loss, grey ? grey(evaluation.gradient()) : evaluation.gradient());
        return evaluation.losses();
    }

    /** The part of a gradient along which a picture stays grey. @param gradient {@code 1 × H × W × 3}, which it uses up */
    private static NDArray grey(NDArray gradient) {
        try (gradient; NDArray mean = gradient.mean(new int[] {CHANNEL_AXIS}, true)) {
            return NDArrays.concat(new NDList(mean, mean, mean), CHANNEL_AXIS);
        }
    }

    /** Whether the last step went back to a picture before it. */
    boolean rolledBack() {
        return optimizer.rolledBack();
    }

    /** Whether the loss stands still because of the precision that the network is computed in. */
    boolean standsStill() {
        return standstill.reached();
    }

    /** The picture to show. */
    Picture picture() {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            return Tensors.toPicture(protection.shown(optimizer.best(levels)));
        }
    }

    /** The losses of the picture to show. */
    Losses losses(Weights now) {
        return objective.losses(optimizer.best(levels), now);
    }

    /** How far hypercolumns of the picture to show are from those they were matched with. */
    Optional<Double> cosineDistance() {
        return objective.cosineDistance(optimizer.best(levels));
    }

    /** The settings that it began with. */
    TransferSettings settings() {
        return settings;
    }

    /** The weights of its last step. */
    Weights weights() {
        return weights;
    }

    /** Tells all that it takes to go on with it. */
    void save(StateWriter state) {
        // What is matched is found again from where the stage began.
        state.picture("start", start);
        state.array("levels", levels);
        state.numbers("steps", moved ? 1 : 0, failures);
        standstill.save(state);
        optimizer.save(state.in("optimizer"));
    }

    /** Goes on with one that was the same when it began. @param stepped the weights of its last step */
    void restore(StateReader state, Weights stepped) {
        weights = stepped;
        objective.prepare(stepped);
        NDArray before = levels;
        levels = state.array(manager, "levels", before.getShape());
        before.close();
        double[] steps = state.numbers("steps", 2);
        moved = steps[0] != 0;
        failures = (int) steps[1];
        standstill.restore(state);
        optimizer.restore(state.in("optimizer"), manager);
    }

    /** The picture that one which was kept began with. */
    static Picture start(StateReader state) {
        return state.picture("start");
    }

    /** The number of arrays in the engine. */
    int liveArrays() {
        return manager.getManagedArrays().size();
    }

    private long pixels() {
        return levels.getShape().get(1) * levels.getShape().get(2);
    }

    /** Frees everything but the network. */
    @Override
    public void close() {
        long pixels = pixels();
        manager.close();
        FreedMemory.giveBack(pixels);
    }
}
