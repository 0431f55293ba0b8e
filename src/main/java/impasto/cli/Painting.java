package impasto.cli;

import impasto.image.Picture;
import impasto.session.RunLog;
import impasto.transfer.Iterate;
import impasto.transfer.Losses;
import impasto.transfer.ProcessMemory;
import impasto.transfer.StyleTransfer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One run with its table, snapshots and progress. */
final class Painting {

    private final StyleTransfer transfer;
    private final Supplier<Picture> picture;
    private final Snapshots snapshots;
    private final Progress progress;
    private final List<Double> seconds = new ArrayList<>();
    private final ProcessMemory memory = new ProcessMemory();
    private Losses first;

    Painting(StyleTransfer transfer, Supplier<Picture> picture, Snapshots snapshots, Progress progress) {
        this.transfer = transfer;
        this.picture = picture;
        this.snapshots = snapshots;
        this.progress = progress;
    }

    /**
     * Paints until the last iteration or until the run is stopped.
     *
     * @param log where the table goes, if anywhere
     */
    RunRecord paint(Optional<Path> log) throws IOException {
        RunLog run = RunLog.begin(transfer, List.of());
        long begin = System.nanoTime();
        try (LossLog table = log.isPresent() ? new LossLog(log.get(), transfer.weights()) : null) {
            transfer.run(iterate -> {
                try {
                    note(iterate, table);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
        double elapsed = (System.nanoTime() - begin) * 1e-9;
        Losses last = transfer.losses();
        run.ended(last.total());
        return new RunRecord(transfer.iteration(), first == null ? last : first, last, elapsed, median(),
                memory.peakMegabytes());
    }

    private void note(Iterate iterate, LossLog table) throws IOException {
        first = first == null ? iterate.losses() : first;
        seconds.add(iterate.seconds());
        memory.sample();
        progress.show(iterate);
        if (iterate.rolledBack()) {
            progress.say("iteration " + iterate.iteration()
                    + ": the loss exploded, so painting went back to the picture before and on in shorter steps");
        }
        if (table != null) {
            table.add(iterate);
        }
        snapshots.take(iterate.iteration(), picture);
    }

    private double median() {
        List<Double> sorted = seconds.stream().sorted().toList();
        int count = sorted.size();
        return count == 0 ? 0 : (sorted.get((count - 1) / 2) + sorted.get(count / 2)) / 2;
    }
}
