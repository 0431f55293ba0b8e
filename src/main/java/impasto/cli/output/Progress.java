package impasto.cli.output;

import impasto.run.Iterate;
import java.io.PrintWriter;
import java.util.Locale;

/** Shows how far a run is. */
public interface Progress extends AutoCloseable {

    void show(Iterate iterate);

    /** Says something that the user should know, on a line of its own. */
    void say(String sentence);

    @Override
    void close();

    /** A bar on standard error where a person watches it, else plain lines. */
    static Progress on(PrintWriter lines, int iterations) {
        return Terminal.watched() ? bar(lines, iterations) : new Lines(lines, iterations);
    }

    private static Progress bar(PrintWriter lines, int iterations) {
        TerminalBar bar = new TerminalBar("painting", iterations, "", 1);
        return new Progress() {
            @Override
            public void show(Iterate iterate) {
                bar.show(iterate.iteration(), String.format(Locale.ROOT, " loss %.5g, %.2f s each", iterate.losses().total(),
                        iterate.seconds()));
            }

            @Override
            public void say(String sentence) {
                lines.println();
                lines.println(sentence);
                lines.flush();
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
        private final PrintWriter out;
        private final int iterations;
        private double elapsed;

        Lines(PrintWriter out, int iterations) {
            this.out = out;
            this.iterations = iterations;
        }

        @Override
        public void show(Iterate iterate) {
            long done = iterate.iteration();
            elapsed += iterate.seconds();
            if (done == 1 || done * COUNT / iterations > (done - 1) * COUNT / iterations) {
                double each = elapsed / done;
                out.printf(Locale.ROOT, "iteration %d of %d, loss %.5g, %.2f s each, %.0f s left%n", done, iterations,
                        iterate.losses().total(), each, each * (iterations - done));
                out.flush();
            }
        }

        @Override
        public void say(String sentence) {
            out.println(sentence);
            out.flush();
        }

        @Override
        public void close() {
            out.flush();
        }
    }
}
