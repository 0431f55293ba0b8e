package impasto.cli;

import impasto.cli.output.Progress;
import impasto.image.Picture;
import impasto.log.Log;
import impasto.run.Run;
import impasto.session.snapshot.PaintedPicture;
import impasto.session.snapshot.Recovery;
import impasto.session.snapshot.StateFile;
import impasto.settings.Colour;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Keeps what it takes to go on with a run: after its first iteration, then every so many seconds, and when it ends. Between two
 * iterations only copies are taken; they are written on another thread.
 */
final class Checkpoints {

    /** The part of the processors' time that it may take. */
    private static final double PART = 0.01 * Runtime.getRuntime().availableProcessors();

    private final Recovery recovery;
    private final Path folder;
    private final Colour colour;
    private final double every;
    private final PrintWriter err;
    private CompletableFuture<Double> writing = CompletableFuture.completedFuture(0.0);
    private double begun;
    private double due;
    private int kept;
    private boolean failed;

    /**
     * @param folder where it keeps them
     * @param colour whose colours the picture is to be shown in
     * @param every seconds from one to the next
     * @param err where it is said that one cannot be written, once
     */
    Checkpoints(Recovery recovery, Path folder, Colour colour, double every, PrintWriter err) {
        this.recovery = recovery;
        this.folder = folder;
        this.colour = colour;
        this.every = every;
        this.err = err;
    }

    /** An iteration is done. */
    void iterated(Run run, Progress progress) {
        if (!writing.isDone() || now() < due) {
            return;
        }
        try {
            due = begun + Math.max(every, writing.join() / PART);
            if (now() >= due) {
                begin(run);
            }
        } catch (CompletionException | IOException failure) {
            say(failure, line -> progress.say(Errors.line(line)));
        }
    }

    /** Keeps the run as it is, unless that is done already. */
    void end(Run run) {
        try {
            writing.join();
            if (run.iteration() > kept) {
                begin(run);
                writing.join();
            }
        } catch (CompletionException | IOException failure) {
            say(failure, line -> Errors.say(err, line));
        }
    }

    private void begin(Run run) throws IOException {
        begun = now();
        due = begun + every;
        int iteration = run.iteration();
        Picture picture = run.picture();
        StateFile state = recovery.state();
        try {
            run.save(state);
        } catch (RuntimeException | OutOfMemoryError noMemory) {
            state.abandon();
            throw new IOException(noMemory);
        }
        double taken = now() - begun;
        kept = iteration;
        writing = new CompletableFuture<>();
        CompletableFuture<Double> mine = writing;
        Thread thread = new Thread(() -> {
            double begin = now();
            try {
                recovery.keep(new PaintedPicture(picture, Optional.empty(), colour), iteration, run.iterations(), Double.NaN,
                        Optional.empty(), Optional.of(state));
                mine.complete(taken + now() - begin);
            } catch (IOException | RuntimeException | Error failure) {
                mine.completeExceptionally(failure);
            }
        }, "checkpoints");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private interface Saying {
        void say(String sentence);
    }

    private void say(Exception failure, Saying saying) {
        // Tried again when the next one is due.
        begun = now();
        due = begun + every;
        writing = CompletableFuture.completedFuture(0.0);
        kept = 0;
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        Log.failure("a checkpoint was not written", cause);
        if (!failed) {
            saying.say("the checkpoint cannot be written into " + folder + ": check that its disk has space and may be written to; painting goes on");
        }
        failed = true;
    }

    private static double now() {
        return System.nanoTime() * 1e-9;
    }
}
