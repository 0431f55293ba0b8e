package impasto.cli;

import impasto.transfer.Iterate;
import java.io.PrintStream;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far a run is. */
interface Progress extends AutoCloseable {

    void show(Iterate iterate);

    @Override
    void close();

    /** A bar where a person watches, plain lines where a file does. */
    static Progress on(PrintStream out, boolean terminal, int iterations) {
        return terminal ? bar(out, iterations) : new Lines(out, iterations);
    }

    private static Progress bar(PrintStream out, int iterations) {
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("Painting")
                .setInitialMax(iterations)
                .setUpdateIntervalMillis(200)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setConsumer(new ConsoleProgressBarConsumer(out))
                .build();
        return new Progress() {
            @Override
            public void show(Iterate iterate) {
                bar.stepTo(iterate.iteration());
                bar.setExtraMessage(String.format(Locale.ROOT, " loss %.5g, %.2f s each", iterate.losses().total(),
                        iterate.seconds()));
            }

            @Override
            public void close() {
                bar.close();
            }
        };
    }

    /** Twenty lines, evenly spread, and the first iteration. */
    final class Lines implements Progress {
        private static final int COUNT = 20;
        private final PrintStream out;
        private final int iterations;
        private double elapsed;

        Lines(PrintStream out, int iterations) {
            this.out = out;
            this.iterations = iterations;
        }

        @Override
        public void show(Iterate iterate) {
            int done = iterate.iteration();
            elapsed += iterate.seconds();
            if (done == 1 || done * COUNT / iterations > (done - 1) * COUNT / iterations) {
                double each = elapsed / done;
                out.printf(Locale.ROOT, "iteration %d of %d, loss %.5g, %.2f s each, %.0f s left%n", done, iterations,
                        iterate.losses().total(), each, each * (iterations - done));
            }
        }

        @Override
        public void close() {
            out.flush();
        }
    }
}
