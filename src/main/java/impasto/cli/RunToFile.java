package impasto.cli;

import impasto.cli.output.LossLog;
import impasto.cli.output.Progress;
import impasto.engine.Engine;
import impasto.engine.Job;
import impasto.image.Picture;
import impasto.image.file.PictureException;
import impasto.run.Run;
import impasto.run.RunControl;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/** From the start of the engine to the painting on the disk. */
final class RunToFile {

    private final PrintWriter err;
    private final MachineOptions machine;
    private final OnInterrupt interrupt;
    private final Snapshots snapshots;
    private final Optional<LossLog> log;
    private final Keeper keeper;
    private final Optional<Checkpoints> checkpoints;

    RunToFile(PrintWriter err, MachineOptions machine, OnInterrupt interrupt, Snapshots snapshots, Optional<LossLog> log,
            Keeper keeper, Optional<Checkpoints> checkpoints) {
        this.err = err;
        this.machine = machine;
        this.interrupt = interrupt;
        this.snapshots = snapshots;
        this.log = log;
        this.keeper = keeper;
        this.checkpoints = checkpoints;
    }

    /**
     * Paints until the last iteration or an interrupt, and writes the painting.
     *
     * @return what it came to; empty when it had to be written to another place, which is said then
     * @throws CancellationException when an interrupt comes before there is a picture
     * @throws PictureException when it cannot be written anywhere
     */
    Optional<Summary> paint(Job job) throws PictureException {
        RunControl control = new RunControl();
        interrupt.run(control::stop);
        try (Engine engine = machine.start(); Run run = engine.run(job, control)) {
            Supplier<Picture> finished = () -> job.finished(run.picture());
            Painting painting = painted(engine, job, run, finished);
            if (!begun(run)) {
                throw new CancellationException();
            }
            Picture picture = finished.get();
            Keeper.Kept kept;
            try {
                kept = keeper.keep(picture);
            } finally {
                checkpoints.ifPresent(last -> last.end(run));
            }
            if (kept.elsewhere().isPresent()) {
                Errors.say(err, kept.elsewhere().get());
                return Optional.empty();
            }
            return Optional.of(Summary.of(picture, painting.record(), run.cosineDistance(), job.network(), engine.device(), run.precision(),
                    job.settings()));
        }
    }

    private Painting painted(Engine engine, Job job, Run run, Supplier<Picture> finished) {
        try (Progress progress = Progress.on(err, run.iterations())) {
            Painting painting = new Painting(engine, job, run, finished, snapshots, log, checkpoints, progress);
            painting.paint();
            return painting;
        } catch (RuntimeException | Error failure) {
            rescue(run, finished);
            throw failure;
        }
    }

    /** Whether there is a picture to keep. */
    private static boolean begun(Run run) {
        return run.iteration() > 0 || run.iterations() == 0;
    }

    private void rescue(Run run, Supplier<Picture> finished) {
        if (begun(run)) {
            try {
                Errors.say(err, "the picture after " + run.iteration() + " iterations is kept in "
                        + keeper.keep(finished.get()).file());
            } catch (PictureException | RuntimeException lost) {
                // The failure that led here is said next.
                Errors.say(err, "the picture after " + run.iteration() + " iterations is lost: " + lost.getMessage());
            }
        }
    }
}
