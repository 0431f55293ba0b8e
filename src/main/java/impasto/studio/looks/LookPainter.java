package impasto.studio.looks;

import impasto.engine.Engine;
import impasto.engine.Job;
import impasto.image.Picture;
import impasto.message.ForeseenFailures;
import impasto.run.Run;
import impasto.run.RunControl;
import impasto.settings.NamedSetup;
import impasto.settings.Setup;
import impasto.settings.TransferSettings;
import impasto.studio.fx.PictureCache;
import impasto.studio.painting.BackgroundEngine;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;

/** Paints looks small, one after the other, on a thread of its own that can be stopped between two iterations. */
final class LookPainter {

    /** The longest side, in pixels. */
    static final int SIDE = 128;
    /** More would change little that can be seen at this size. */
    private static final int MOST_ITERATIONS = 60;
    private static final long STOP_MILLISECONDS = 5000;

    private final BackgroundEngine engine;
    private final PictureCache cache;
    private Thread thread;
    private RunControl control = new RunControl();

    LookPainter(BackgroundEngine engine, PictureCache cache) {
        this.engine = engine;
        this.cache = cache;
    }

    /** A look's settings for a small picture. */
    static Setup small(Setup look) {
        TransferSettings transfer = look.transfer();
        return look.withTransfer(transfer.withSize(SIDE).withIterations(Math.min(MOST_ITERATIONS, transfer.iterations())));
    }

    /**
     * Paints looks, those not in the cache; what was being painted before is stopped.
     *
     * @param known whether only those are wanted that are in the cache
     * @param painted takes each picture, on the painter's thread
     */
    synchronized void paint(Sitters sitters, List<NamedSetup> looks, boolean known, BiConsumer<NamedSetup, Picture> painted) {
        stop();
        RunControl mine = new RunControl();
        Thread before = thread;
        control = mine;
        thread = new Thread(() -> {
            if (ended(before)) {
                paint(sitters, looks, known, mine, painted);
            }
        }, "looks");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    /** Stops after the current iteration; does not wait. */
    synchronized void stop() {
        control.stop();
    }

    /** Stops and waits until nothing is painted any more, for a while. */
    void close() {
        Thread last;
        synchronized (this) {
            stop();
            last = thread;
        }
        ended(last);
    }

    private static boolean ended(Thread before) {
        try {
            if (before != null) {
                before.join(STOP_MILLISECONDS);
            }
            return before == null || !before.isAlive();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void paint(Sitters sitters, List<NamedSetup> looks, boolean known, RunControl mine,
            BiConsumer<NamedSetup, Picture> painted) {
        for (NamedSetup look : looks) {
            if (mine.isStopped()) {
                return;
            }
            try {
                Setup setup = small(look.setup());
                String key = sitters.key(setup);
                Optional<Picture> before = cache.get(key);
                if (before.isPresent()) {
                    painted.accept(look, before.get());
                } else if (!known) {
                    Picture picture = paint(sitters, setup, mine);
                    cache.put(key, picture);
                    painted.accept(look, picture);
                }
            } catch (CancellationException stopped) {
                return;
            } catch (IOException | RuntimeException | LinkageError | OutOfMemoryError failure) {
                // The program's picture stands in its place, and a real painting will say what is wrong.
                ForeseenFailures.logged("a look was not painted", failure);
            }
        }
    }

    private Picture paint(Sitters sitters, Setup setup, RunControl mine) throws IOException {
        Engine ready = engine.await();
        Job job = Job.read(engine.network(setup.network()), setup.transfer(), sitters.sources());
        try (Run run = ready.run(job, mine)) {
            run.run(iterate -> { });
            mine.check();
            return job.finished(run.picture());
        }
    }
}
