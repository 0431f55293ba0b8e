package impasto.studio.paint;

import impasto.image.Mask;
import impasto.image.Picture;
import impasto.image.PictureReader;
import impasto.network.VggWeights;
import impasto.preparation.Pictures;
import impasto.preparation.Style;
import impasto.session.PictureSource;
import impasto.session.RunLog;
import impasto.settings.TransferSettings;
import impasto.settings.Weights;
import impasto.torch.Precision;
import impasto.torch.Torch;
import impasto.transfer.Contradictions;
import impasto.transfer.Iterate;
import impasto.transfer.StyleTransfer;
import impasto.tuning.WayChoice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.concurrent.Task;

/** One painting, on a thread of its own; its controls may be used from any thread, also before the engine is ready. */
final class PaintTask extends Task<Integer> {

    private final Engine engine;
    private final PaintRequest request;
    private final PaintListener listener;
    private final PreviewPace pace;
    private final AtomicBoolean snapshotWanted = new AtomicBoolean();
    private volatile boolean pictureWanted;

    // Guarded by this, so that what is asked before the run exists reaches it.
    private StyleTransfer transfer;
    private boolean paused;
    private boolean stopped;
    private Weights weights;

    private volatile Iterate last;
    private Precision precision;
    private int previewed;
    private int kept;

    PaintTask(Engine engine, PaintRequest request, PaintListener listener) {
        this.engine = engine;
        this.request = request;
        this.listener = listener;
        this.weights = request.setup().transfer().weights();
        this.pace = new PreviewPace(request.setup().previewEvery());
    }

    /** Paints; the number of iterations done. */
    @Override
    protected Integer call() throws IOException {
        Torch torch = engine.await();
        if (isStopped()) {
            return 0;
        }
        VggWeights network = engine.network(request.setup().network());
        Pictures pictures = read();
        try (StyleTransfer run = new StyleTransfer(torch, network, request.setup().transfer(), pictures,
                WayChoice.automatic(torch, network))) {
            listener.began(pictures.content(), pictures.start(), run.iterations());
            Contradictions.of(request.setup().transfer(), network, pictures).forEach(found -> listener.noted(Failures.sentence(found)));
            precision = run.precision();
            begin(run);
            RunLog log = RunLog.begin(run, request.kinds());
            paint(run);
            log.ended(last == null ? Double.NaN : last.losses().total());
            return run.iteration();
        }
    }

    private void paint(StyleTransfer run) {
        try {
            run.run(iterate -> note(run, iterate));
        } catch (RuntimeException | Error failure) {
            try {
                end(run);
            } catch (RuntimeException | Error further) {
                failure.addSuppressed(further);
            }
            throw failure;
        }
        end(run);
    }

    private Pictures read() throws IOException {
        PictureReader reader = new PictureReader();
        TransferSettings settings = request.setup().transfer();
        Optional<Picture> start = request.start().isPresent()
                ? Optional.of(request.start().get().readShrunk(reader, settings.size()).picture()) : Optional.empty();
        List<Style> styles = new ArrayList<>();
        for (PaintRequest.StyleSource style : request.styles()) {
            int side = (int) Math.ceil(settings.size() * Math.max(1, settings.styleScale()));
            styles.add(new Style(style.picture().read(reader, side), style.mask().map(Mask::toPicture)));
        }
        return Pictures.prepared(settings, read(reader, request.content()), styles, start,
                request.protect().map(Mask::toPicture));
    }

    private Picture read(PictureReader reader, PictureSource source) throws IOException {
        return source.read(reader, request.setup().transfer().size());
    }

    private synchronized void begin(StyleTransfer run) {
        transfer = run;
        transfer.weights(weights);
        if (paused) {
            transfer.pause();
        }
        if (stopped) {
            transfer.stop();
        }
    }

    private void note(StyleTransfer run, Iterate iterate) {
        last = iterate;
        pace.iterated(iterate.seconds());
        listener.iterated(iterate);
        if (run.precision() != precision) {
            precision = run.precision();
            listener.noted("In bfloat16 the loss stood still, so this painting goes on in float32: slower, but it moves again.");
        }
        boolean keep = snapshotWanted.getAndSet(false) || request.setup().snapshotDue(iterate.iteration());
        if (keep || pictureWanted || pace.due(iterate.iteration())) {
            show(run, keep);
        }
    }

    private void show(StyleTransfer run, boolean keep) {
        long begin = System.nanoTime();
        pictureWanted = false;
        Picture picture = run.picture();
        previewed = last.iteration();
        listener.previewed(picture, previewed);
        pace.previewed(previewed, (System.nanoTime() - begin) * 1e-9);
        if (keep) {
            kept = previewed;
            listener.snapshot(picture, previewed, last.losses().total());
        }
    }

    /** The last picture is always shown and kept, whatever ended the run. */
    private void end(StyleTransfer run) {
        synchronized (this) {
            transfer = null;
        }
        if (last != null && kept < last.iteration()) {
            show(run, true);
        }
    }

    synchronized void pause() {
        paused = true;
        if (transfer != null) {
            transfer.pause();
        }
    }

    synchronized void goOn() {
        paused = false;
        if (transfer != null) {
            transfer.resume();
        }
    }

    synchronized void stop() {
        stopped = true;
        if (transfer != null) {
            transfer.stop();
        }
    }

    synchronized boolean isStopped() {
        return stopped;
    }

    /** @throws impasto.settings.SettingsException when the weights do not fit the run; it keeps the ones before */
    synchronized void weights(Weights weights) {
        if (transfer != null) {
            transfer.weights(weights);
        }
        this.weights = weights;
    }

    /** Keeps the picture after the current iteration, or as it is while paused; may wait for an iteration. */
    void snapshot() {
        if (!isPaused() || !showNow(true)) {
            snapshotWanted.set(true);
        }
    }

    /** Shows the picture after the current iteration. */
    void fetch() {
        pictureWanted = true;
    }

    /** Shows the picture as it is; may wait for an iteration. */
    void refresh() {
        showNow(false);
    }

    private boolean showNow(boolean keep) {
        // On the engine's thread the run can neither step nor close meanwhile.
        return engine.await().call(() -> {
            StyleTransfer run;
            synchronized (this) {
                run = transfer;
            }
            if (run == null || run.iteration() == 0) {
                return false;
            }
            Picture picture = run.picture();
            listener.previewed(picture, run.iteration());
            if (keep) {
                listener.snapshot(picture, run.iteration(), last == null ? Double.NaN : last.losses().total());
            }
            return true;
        });
    }

    private synchronized boolean isPaused() {
        return paused;
    }

    /** The part of the time that previews have taken, 0 to 1. */
    double previewShare() {
        return pace.share();
    }
}
