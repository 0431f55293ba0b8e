package impasto.transfer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import impasto.image.Picture;
import impasto.transfer.Objective.Evaluation;
import impasto.vgg.Tensors;
import impasto.vgg.Torch;
import impasto.vgg.Vgg19;
import impasto.vgg.VggWeights;
import java.util.function.Consumer;

/**
 * One run of the optimisation of Gatys, Ecker and Bethge (CVPR 2016): the picture itself is what is learnt. Every method
 * may be called from any thread; tensor work is done on the engine's.
 */
public final class StyleTransfer implements AutoCloseable {

    private final Torch torch;
    private final VggWeights network;
    private final Pictures pictures;
    private final int iterations;
    private final RunControl control = new RunControl();
    private final NDManager manager;
    private volatile Weights weights;
    private volatile int iteration;

    // On the engine's thread only.
    private NDArray levels;
    private Objective objective;
    private Adam adam;

    /**
     * Whether settings, network and pictures go together, before any of them is loaded.
     *
     * @throws SettingsException when the network lacks a layer or a picture is too small for one
     */
    public static void check(VggWeights network, Weights weights, Pictures pictures) {
        Fit.check(network, weights, pictures.content(), pictures.style());
    }

    /**
     * Loads the network and the pictures into the engine.
     *
     * @throws SettingsException when the settings do not fit the network or the pictures
     */
    public StyleTransfer(Torch torch, VggWeights network, TransferSettings settings, Pictures pictures) {
        check(network, settings.weights(), pictures);
        this.torch = torch;
        this.network = network;
        this.pictures = pictures;
        this.iterations = settings.iterations();
        this.weights = settings.weights();
        this.manager = torch.call(torch.manager()::newSubManager);
        try {
            torch.run(() -> load(settings));
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    private void load(TransferSettings settings) {
        levels = Tensors.of(manager, pictures.start());
        adam = new Adam(manager, levels.getShape(), settings.adam());
        Vgg19 vgg = new Vgg19(manager, network, settings.pooling());
        Targets targets = new Targets(vgg, Tensors.of(manager, pictures.content()), Tensors.of(manager, pictures.style()));
        objective = new Objective(vgg, settings.loss(), targets);
    }

    /**
     * Steps until the last iteration or until stopped, waiting while paused.
     *
     * @param listener told of every iteration, on the calling thread
     * @throws DivergedException when the loss is no longer a number
     */
    public void run(Consumer<Iterate> listener) {
        while (iteration < iterations && control.goOn()) {
            listener.accept(step());
        }
    }

    /**
     * One iteration: the loss, its gradient, a step of the optimiser, the picture clipped to what can be shown.
     *
     * @throws DivergedException when the loss is not a number; the picture is left as it was
     */
    public Iterate step() {
        return torch.call(() -> {
            long begin = System.nanoTime();
            Weights now = weights;
            Evaluation evaluation = objective.evaluate(levels, now);
            try (NDArray gradient = evaluation.gradient(); NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                if (!Double.isFinite(evaluation.losses().total())) {
                    throw new DivergedException(iteration + 1);
                }
                NDArray next = levels.sub(adam.step(gradient)).clip(0, Tensors.WHITE);
                NDScope.unregister(next);
                levels.close();
                levels = next;
            }
            iteration++;
            int scale = Math.max(pictures.content().width(), pictures.content().height());
            return new Iterate(iteration, scale, evaluation.losses(), now, (System.nanoTime() - begin) * 1e-9);
        });
    }

    /** The picture as it is now; between two steps when called while the run goes on. */
    public Picture picture() {
        return torch.call(() -> Tensors.toPicture(levels));
    }

    /** The loss of the picture as it is now, with the weights as they are now. */
    public Losses losses() {
        return torch.call(() -> objective.losses(levels, weights));
    }

    /** Steps taken so far. */
    public int iteration() {
        return iteration;
    }

    /** The weights of the next iteration. */
    public Weights weights() {
        return weights;
    }

    /**
     * Changes the weights from the next iteration on.
     *
     * @throws SettingsException when the network lacks a layer or a picture is too small for one
     */
    public void weights(Weights weights) {
        check(network, weights, pictures);
        this.weights = weights;
    }

    /** Makes {@link #run} wait after the current iteration. */
    public void pause() {
        control.pause();
    }

    /** Lets {@link #run} go on. */
    public void resume() {
        control.resume();
    }

    /** Ends {@link #run} after the current iteration, for good. */
    public void stop() {
        control.stop();
    }

    /** Whether the run waits or will after the current iteration. */
    public boolean isPaused() {
        return control.paused();
    }

    /** Whether the run was stopped. */
    public boolean isStopped() {
        return control.stopped();
    }

    /** The number of arrays the run holds in the engine, the same after every step. */
    int liveArrays() {
        return torch.call(() -> manager.getManagedArrays().size());
    }

    /** Frees everything the run holds in the engine. */
    @Override
    public void close() {
        torch.run(manager::close);
    }
}
