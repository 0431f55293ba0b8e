package impasto.cli;

import impasto.cli.output.LossLog;
import impasto.cli.output.Progress;
import impasto.engine.Engine;
import impasto.engine.Job;
import impasto.image.Picture;
import impasto.image.file.PictureException;
import impasto.log.Log;
import impasto.run.Iterate;
import impasto.run.Losses;
import impasto.run.Run;
import impasto.session.RunLog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One run with its table, snapshots and progress. */
final class Painting {

    private final Engine engine;
    private final Job job;
    private final Run run;
    private final Supplier<Picture> picture;
    private final Snapshots snapshots;
    private final Optional<Checkpoints> checkpoints;
    private final Progress progress;
    private final List<Double> seconds = new ArrayList<>();
    private Optional<LossLog> log;
    private boolean snapshotsFailed;
    private Losses first;
    private Losses last;
    private double elapsed;

    /** @param log where every iteration's losses go, if anywhere; the caller closes it */
    Painting(Engine engine, Job job, Run run, Supplier<Picture> picture, Snapshots snapshots, Optional<LossLog> log,
            Optional<Checkpoints> checkpoints, Progress progress) {
        this.engine = engine;
        this.job = job;
        this.run = run;
        this.picture = picture;
        this.snapshots = snapshots;
        this.log = log;
        this.checkpoints = checkpoints;
        this.progress = progress;
    }

    /** Paints until the last iteration or until the run is stopped. A table or snapshot that fails does not end it. */
    void paint() {
        RunLog runLog = RunLog.begin(job, run, engine.device(), List.of());
        long begin = System.nanoTime();
        toLog(table -> table.begin(run.parts()));
        run.run(this::note);
        elapsed = (System.nanoTime() - begin) * 1e-9;
        runLog.ended(last == null ? Double.NaN : last.total());
    }

    /** The figures of the run so far. */
    RunRecord record() {
        Losses end = run.losses();
        return new RunRecord(run.iteration(), first == null ? end : first, end, elapsed, median(),
                engine.peakMegabytes());
    }

    private void note(Iterate iterate) {
        first = first == null ? iterate.losses() : first;
        last = iterate.losses();
        seconds.add(iterate.seconds());
        engine.sampleMemory();
        progress.show(iterate);
        if (iterate.rolledBack()) {
            progress.say("iteration " + iterate.iteration()
                    + ": the loss exploded, so painting went back to the picture before and on in shorter steps");
        }
        if (iterate.toFloat32()) {
            progress.say("iteration " + iterate.iteration() + ": in bfloat16 the loss stood still, so painting goes on in float32");
        }
        toLog(table -> table.add(iterate));
        checkpoints.ifPresent(kept -> kept.iterated(run, progress));
        try {
            snapshots.take(iterate.iteration(), picture);
        } catch (PictureException failure) {
            Log.failure("a snapshot was not written", failure);
            if (!snapshotsFailed) {
                progress.say(Errors.line(failure.getMessage() + "; painting goes on"));
            }
            snapshotsFailed = true;
        }
    }

    private interface Entry {
        void writeTo(LossLog log) throws IOException;
    }

    private void toLog(Entry entry) {
        try {
            if (log.isPresent()) {
                entry.writeTo(log.get());
            }
        } catch (IOException failure) {
            Log.failure("the table was not written", failure);
            progress.say(Errors.line(failure.getMessage() + "; painting goes on without it"));
            log = Optional.empty();
        }
    }

    private double median() {
        List<Double> sorted = seconds.stream().sorted().toList();
        int count = sorted.size();
        return count == 0 ? 0 : (sorted.get((count - 1) / 2) + sorted.get(count / 2)) / 2;
    }
}
