package impasto.transfer;

import ai.djl.ndarray.NDManager;
import impasto.image.Picture;
import impasto.image.Sides;
import impasto.loss.Loss;
import impasto.loss.Losses;
import impasto.memory.Estimate;
import impasto.memory.MemoryException;
import impasto.network.VggWeights;
import impasto.preparation.Pictures;
import impasto.settings.Blocks;
import impasto.settings.PlannedStage;
import impasto.settings.SettingsException;
import impasto.settings.TransferSettings;
import impasto.settings.Weights;
import impasto.torch.Backend;
import impasto.torch.Precision;
import impasto.torch.Torch;
import impasto.vgg.Vgg19;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * One run of the optimisation of Gatys, Ecker and Bethge (CVPR 2016): the picture itself is what is learnt, from coarse to
 * fine. Every method may be called from any thread; tensor work is done on the engine's.
 */
public final class StyleTransfer implements AutoCloseable {

    private final Torch torch;
    private final VggWeights network;
    private final TransferSettings settings;
    private final Pictures pictures;
    private final List<PlannedStage> plan;
    private final RunControl control = new RunControl();
    private final NDManager manager;
    private volatile Backend backend;
    private volatile Weights weights;
    private volatile int iteration;

    // On the engine's thread only.
    private Vgg19 vgg;
    private Stage stage;
    private int scale;
    private int stepsAtScale;
    /** For when memory was not enough for the next scale. */
    private Picture kept;

    /**
     * Whether settings, network and pictures go together, before any of them is loaded.
     *
     * @throws SettingsException when nothing has a weight, the network lacks a layer or a picture is too small for one
     */
    public static void check(VggWeights network, TransferSettings settings, Pictures pictures) {
        Fit.check(network, settings, pictures);
    }

    /**
     * The same for pictures that are not there yet.
     *
     * @param content the sides of the painting
     * @param styles the sides that each style would have
     * @throws SettingsException when nothing has a weight, the network lacks a layer or a picture is too small for one
     */
    public static void check(VggWeights network, TransferSettings settings, Sides content, List<Sides> styles) {
        Fit.check(network, settings, content, styles);
    }

    /** How many iterations a run with these settings and pictures has over all its stages. */
    public static int iterations(TransferSettings settings, Pictures pictures) {
        return plan(settings, pictures).stream().mapToInt(PlannedStage::iterations).sum();
    }

    private static List<PlannedStage> plan(TransferSettings settings, Pictures pictures) {
        return settings.plan(pictures.side(), Fit.leastSide(pictures), pictures.startSide());
    }

    /**
     * Loads the network and the pictures into the engine.
     *
     * @throws SettingsException when the settings do not fit the network or the pictures, or memory will not be enough
     * @throws MemoryException when memory runs out
     */
    public StyleTransfer(Torch torch, VggWeights network, TransferSettings settings, Pictures pictures) {
        this(torch, network, settings, pictures, Backend.DIRECT);
    }

    /**
     * The same with the network run in a chosen way.
     *
     * @throws SettingsException when the settings do not fit the network or the pictures, or memory will not be enough
     * @throws MemoryException when memory runs out
     */
    public StyleTransfer(Torch torch, VggWeights network, TransferSettings settings, Pictures pictures, Backend backend) {
        Fit.check(network, settings, pictures);
        Picture content = pictures.content();
        Estimate.of(network, settings, content.width(), content.height(), pictures.styles().size())
                .require(network, settings, pictures.styles().size());
        this.torch = torch;
        this.backend = backend;
        this.network = network;
        this.settings = settings;
        this.pictures = pictures;
        this.weights = settings.weights();
        this.plan = plan(settings, pictures);
        this.manager = torch.call(torch.manager()::newSubManager);
        try {
            guarded(() -> {
                vgg = vgg();
                stage = stage(pictures.scaled(plan.get(0).side(), settings));
                return stage;
            });
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    private Vgg19 vgg() {
        return new Vgg19(manager, network, settings.pooling(), settings.poolingScale(), settings.padding(), backend);
    }

    private Stage stage(Pictures scaled) {
        Picture content = scaled.content();
        int styles = scaled.styles().size();
        Blocks blocks = Estimate.of(network, settings, content.width(), content.height(), styles).tiling();
        return new Stage(manager, vgg, blocks, settings, scaled, weights);
    }

    private <T> T guarded(Callable<T> work) {
        return torch.call(() -> MemoryException.guard(plan.get(scale).side(), work));
    }

    /** The stages of this run, coarse to fine. */
    public List<PlannedStage> plan() {
        return plan;
    }

    /** The iterations of the whole run. */
    public int iterations() {
        return plan.stream().mapToInt(PlannedStage::iterations).sum();
    }

    /**
     * Steps until the last iteration or until stopped, waiting while paused.
     *
     * @param listener told of every iteration, on the calling thread
     * @throws DivergedException when the loss is no longer a number and going back did not help
     * @throws MemoryException when memory runs out
     */
    public void run(Consumer<Iterate> listener) {
        while (iteration < iterations() && control.goOn()) {
            listener.accept(step());
        }
    }

    /**
     * One iteration: the loss, its gradient, a step of the optimiser; at the next scale when the one before is done. When
     * the loss stands still in bfloat16, the run goes on in float32.
     *
     * @throws DivergedException when the loss is no longer a number and going back did not help
     * @throws MemoryException when memory runs out
     */
    public Iterate step() {
        return guarded(() -> {
            long begin = System.nanoTime();
            while (stepsAtScale >= plan.get(scale).iterations() && scale < plan.size() - 1) {
                leaveStage();
                scale++;
                stepsAtScale = 0;
            }
            Stage current = enterStage();
            Weights now = weights;
            Losses losses = current.step(now);
            stepsAtScale++;
            iteration++;
            boolean rolledBack = current.rolledBack();
            if (current.standsStill()) {
                goOnInFloat32();
            }
            return new Iterate(iteration, plan.get(scale), losses, now, (System.nanoTime() - begin) * 1e-9, rolledBack);
        });
    }

    private void leaveStage() {
        if (stage != null) {
            kept = stage.picture();
            stage.close();
            stage = null;
        }
    }

    private Stage enterStage() {
        if (stage == null) {
            stage = stage(pictures.scaled(plan.get(scale).side(), settings).startingFrom(kept));
            kept = null;
        }
        return stage;
    }

    /** The loss stands still in bfloat16, which tells too few numbers apart. */
    private void goOnInFloat32() {
        leaveStage();
        vgg.close();
        backend = Backend.DIRECT;
        vgg = vgg();
    }

    /**
     * The picture as it is now, at the size of the scale that the run has come to; the last one when memory was not enough
     * to go on.
     */
    public Picture picture() {
        return guarded(() -> stage == null ? kept : stage.picture());
    }

    /** The loss of the picture as it is now, with the weights as they are now. */
    public Losses losses() {
        return guarded(() -> enterStage().losses(weights));
    }

    /** The layers' parts of the terms that the weights share out among layers. */
    public List<Losses.Part> parts() {
        return Loss.of(settings).parts(weights);
    }

    /** Steps taken so far. */
    public int iteration() {
        return iteration;
    }

    /** The numbers that the network is computed in; float32 from the iteration on after which bfloat16 was not enough. */
    public Precision precision() {
        return backend.precision();
    }

    /** The settings that the run was made with. */
    public TransferSettings settings() {
        return settings;
    }

    /** The pictures at the size of the last scale. */
    public Pictures pictures() {
        return pictures;
    }

    /** The network that judges. */
    public VggWeights network() {
        return network;
    }

    /** What computes, as {@link Torch#device} names it. */
    public String device() {
        return torch.device();
    }

    /** The weights of the next iteration. */
    public Weights weights() {
        return weights;
    }

    /**
     * Changes the weights from the next iteration on.
     *
     * @throws SettingsException when nothing has a weight, the network lacks a layer or a picture is too small for one
     */
    public void weights(Weights weights) {
        Fit.check(network, settings.withWeights(weights), pictures);
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

    /** The number of arrays the run holds in the engine, the same after every step at a scale. */
    int liveArrays() {
        return torch.call(() -> stage.liveArrays());
    }

    /** Frees everything the run holds in the engine. */
    @Override
    public void close() {
        torch.run(manager::close);
    }
}
