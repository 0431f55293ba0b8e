package impasto.transfer;

import ai.djl.ndarray.NDManager;
import impasto.image.Picture;
import impasto.loss.Loss;
import impasto.matching.KeyCache;
import impasto.memory.MemoryEstimate;
import impasto.memory.MemoryGuard;
import impasto.network.VggWeights;
import impasto.preparation.Pictures;
import impasto.run.Checkpoint;
import impasto.run.Continuation;
import impasto.run.DivergedException;
import impasto.run.Iterate;
import impasto.run.KeptRun;
import impasto.run.LeftRun;
import impasto.run.Losses;
import impasto.run.MemoryException;
import impasto.run.Precision;
import impasto.run.Run;
import impasto.run.RunControl;
import impasto.run.RunState;
import impasto.settings.Matching;
import impasto.settings.PlannedStage;
import impasto.settings.PlannedStage.Kind;
import impasto.settings.SettingsException;
import impasto.settings.Tiling;
import impasto.settings.TransferSettings;
import impasto.settings.Weights;
import impasto.tile.TileFeatures;
import impasto.torch.Backend;
import impasto.torch.StateReader;
import impasto.torch.StateWriter;
import impasto.torch.Torch;
import impasto.vgg.Vgg19;
import impasto.words.SpokenException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * One run of the optimisation of Gatys, Ecker and Bethge (CVPR 2016): the picture itself is what is learnt, from coarse to
 * fine. Every method may be called from any thread; tensor work is done on the engine's.
 */
public final class StyleTransfer implements Run {

    /** The picture between two stages, among what is kept of a run. */
    private static final String LEFT = "left";

    private final Torch torch;
    private final VggWeights network;
    private final TransferSettings settings;
    private final Pictures pictures;
    private final List<PlannedStage> plan;
    /** Iterations of the run that this one goes on with. */
    private final int before;
    private final RunControl control;
    private final NDManager manager;
    private volatile Backend backend;
    private volatile Weights weights;
    private volatile Matching matching;
    private volatile int iteration;

    // On the engine's thread only.
    private final KeyCache keys;
    private Vgg19 vgg;
    private Stage stage;
    private int scale;
    private int stepsAtScale;
    private volatile Optional<Double> cosineDistance = Optional.empty();
    /** For when memory was not enough for the next scale. */
    private Picture lastPicture;

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
     * The same with the network run on a chosen backend.
     *
     * @throws SettingsException when the settings do not fit the network or the pictures, or memory will not be enough
     * @throws MemoryException when memory runs out
     */
    public StyleTransfer(Torch torch, VggWeights network, TransferSettings settings, Pictures pictures, Backend backend) {
        this(torch, network, settings, pictures, backend, new RunControl());
    }

    /**
     * The same with controls that it is given.
     *
     * @throws SettingsException when the settings do not fit the network or the pictures, or memory will not be enough
     * @throws MemoryException when memory runs out
     */
    public StyleTransfer(Torch torch, VggWeights network, TransferSettings settings, Pictures pictures, Backend backend,
            RunControl control) {
        this(torch, network, settings, pictures, backend, control, Optional.empty());
    }

    /**
     * The same from where another run was left.
     *
     * @param left to be gone on with
     * @throws SettingsException when the settings do not fit the network or the pictures, or memory will not be enough
     * @throws MemoryException when memory runs out
     * @throws UncheckedIOException when what was kept of it cannot be read or is of another painting
     */
    public StyleTransfer(Torch torch, VggWeights network, TransferSettings settings, Pictures pictures, Backend backend,
            RunControl control, Optional<? extends LeftRun> left) {
        Fit.check(network, settings, pictures);
        Picture content = pictures.content();
        MemoryEstimate.of(network, settings, content.width(), content.height(), pictures.styles().size())
                .require(network, settings, pictures.styles().size());
        this.torch = torch;
        this.backend = backend;
        this.control = control;
        this.network = network;
        this.settings = settings;
        this.pictures = pictures;
        this.weights = settings.weights();
        this.matching = settings.matching();
        Optional<KeptRun> kept = left.filter(KeptRun.class::isInstance).map(KeptRun.class::cast);
        Optional<Continuation> further = left.filter(Continuation.class::isInstance).map(Continuation.class::cast);
        this.before = kept.map(run -> run.checkpoint().before()).or(() -> further.map(Continuation::done)).orElse(0);
        this.iteration = left.map(LeftRun::done).orElse(0);
        this.plan = kept.map(run -> run.checkpoint().plan()).or(() -> further.map(Continuation::stages))
                .orElseGet(() -> plan(settings, pictures));
        this.manager = torch.call(torch.manager()::newSubManager);
        this.keys = new KeyCache(manager);
        try {
            guarded(() -> {
                if (kept.isPresent()) {
                    restore(kept.get());
                } else {
                    vgg = vgg();
                    Pictures first = pictures.scaled(plan.get(0).side(), settings);
                    stage = stage(further.map(Continuation::picture).map(first::startingFrom).orElse(first));
                }
                return true;
            });
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    /** With the arrays that the run had, and whatever is made of pictures and settings made once more. */
    private void restore(KeptRun kept) {
        Checkpoint at = kept.checkpoint();
        if (plan.get(plan.size() - 1).side() != pictures.side()) {
            throw new UncheckedIOException(new SpokenException(Said.of("transfer.other"), null));
        }
        backend = Backend.named(at.backend()).orElse(backend);
        scale = at.stage();
        stepsAtScale = at.steps();
        cosineDistance = at.cosineDistance();
        vgg = vgg();
        StateReader state = new StateReader(kept.state());
        if (state.has(LEFT)) {
            lastPicture = state.picture(LEFT);
        } else {
            matching = at.begun().matching();
            weights = at.begun().weights();
            stage = stage(pictures.scaled(plan.get(scale).side(), settings).startingFrom(Stage.start(state)));
            stage.restore(state, at.stepped().weights());
        }
        matching = at.next().matching();
        weights = at.next().weights();
    }

    @Override
    public void save(RunState.Target target) {
        guarded(() -> {
            StateWriter state = new StateWriter();
            if (stage != null) {
                stage.save(state);
            } else if (lastPicture != null) {
                state.picture(LEFT, lastPicture);
            } else {
                return false;
            }
            TransferSettings next = settings.withWeights(weights).withMatching(matching);
            TransferSettings begun = stage == null ? next : stage.settings();
            state.to(target, new Checkpoint(iteration, before, plan, scale, stepsAtScale, backend.toString(), begun,
                    stage == null ? next : settings.withWeights(stage.weights()), next, cosineDistance));
            return true;
        });
    }

    private Vgg19 vgg() {
        return new Vgg19(manager, network, settings.pooling(), settings.poolingScale(), settings.padding(), backend);
    }

    private Stage stage(Pictures scaled) {
        Picture content = scaled.content();
        int styles = scaled.styles().size();
        Tiling tiling = MemoryEstimate.of(network, settings, content.width(), content.height(), styles).tiling();
        return new Stage(manager, new TileFeatures(vgg, tiling), plan.get(scale).kind(), keys, settings.withMatching(matching), scaled,
                weights);
    }

    private <T> T guarded(Callable<T> work) {
        return torch.call(() -> MemoryGuard.guard(plan.get(scale).side(), work));
    }

    @Override
    public List<PlannedStage> plan() {
        return plan;
    }

    @Override
    public int iterations() {
        return before + plan.stream().mapToInt(PlannedStage::iterations).sum();
    }

    @Override
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
            boolean standsStill = current.standsStill();
            if (standsStill) {
                goOnInFloat32();
            }
            return new Iterate(iteration, plan.get(scale), losses, now, (System.nanoTime() - begin) * 1e-9, rolledBack,
                    standsStill);
        });
    }

    private void leaveStage() {
        if (stage != null) {
            if (isLastScale()) {
                cosineDistance = stage.cosineDistance();
            }
            lastPicture = stage.picture();
            stage.close();
            stage = null;
        }
    }

    /** Whether what comes next, if anything does, is refinement. */
    private boolean isLastScale() {
        boolean scaling = plan.get(scale).kind() != Kind.REFINEMENT;
        return scaling && (scale == plan.size() - 1 || plan.get(scale + 1).kind() == Kind.REFINEMENT);
    }

    private Stage enterStage() {
        if (stage == null) {
            stage = stage(pictures.scaled(plan.get(scale).side(), settings).startingFrom(lastPicture));
            lastPicture = null;
        }
        return stage;
    }

    /** The loss stands still in bfloat16, which tells too few numbers apart. */
    private void goOnInFloat32() {
        leaveStage();
        keys.clear();
        vgg.close();
        backend = Backend.DIRECT;
        vgg = vgg();
    }

    @Override
    public Picture picture() {
        return guarded(() -> stage == null ? lastPicture : stage.picture());
    }

    @Override
    public Losses losses() {
        return guarded(() -> enterStage().losses(weights));
    }

    @Override
    public List<Losses.Part> parts() {
        return Loss.of(settings).parts(weights);
    }

    @Override
    public int iteration() {
        return iteration;
    }

    @Override
    public Precision precision() {
        return backend.precision();
    }

    /** The weights of the next iteration. */
    public Weights weights() {
        return weights;
    }

    @Override
    public void weights(Weights weights) {
        Fit.check(network, settings.withWeights(weights), pictures);
        this.weights = weights;
    }

    @Override
    public void likeness(double likeness) {
        matching = settings.matching().withLikeness(likeness);
    }

    @Override
    public RunControl control() {
        return control;
    }

    @Override
    public Optional<Double> cosineDistance() {
        return guarded(() -> stage == null ? cosineDistance : stage.cosineDistance().or(() -> cosineDistance));
    }

    /** The number of arrays the run holds in the engine, the same after every step at a scale. */
    int liveArrays() {
        return torch.call(() -> stage.liveArrays());
    }

    @Override
    public void close() {
        torch.run(manager::close);
    }
}
