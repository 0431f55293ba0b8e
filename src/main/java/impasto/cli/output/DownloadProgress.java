package impasto.cli.output;

import java.io.PrintWriter;
import java.util.Locale;

/** Shows how far a download is. */
public interface DownloadProgress extends AutoCloseable {

    int MEGABYTE = 1_000_000;

    /** @param done bytes; fewer than before when a server begins again */
    void show(long done);

    @Override
    void close();

    /** A bar on standard error where a person watches it, else plain lines. */
    static DownloadProgress on(PrintWriter lines, String name, long size) {
        return Terminal.watched() ? bar(name, size) : new Lines(lines, name, size);
    }

    private static DownloadProgress bar(String name, long size) {
        TerminalBar bar = new TerminalBar(name, size, " MB", MEGABYTE);
        return new DownloadProgress() {
            @Override
            public void show(long done) {
                bar.show(done, "");
            }

            @Override
            public void close() {
                bar.close();
            }
        };
    }

    /** A line at every tenth that is reached. */
    final class Lines implements DownloadProgress {
        private static final int COUNT = 10;
        private final PrintWriter out;
        private final String name;
        private final long size;
        private long tenths = -1;

        Lines(PrintWriter out, String name, long size) {
            this.out = out;
            this.name = name;
            this.size = size;
        }

        @Override
        public void show(long done) {
            long reached = done * COUNT / size;
            if (reached != tenths) {
                tenths = reached;
                out.printf(Locale.ROOT, "%s: %.1f of %.1f MB%n", name, (double) done / MEGABYTE,
                        (double) size / MEGABYTE);
                out.flush();
            }
        }

        @Override
        public void close() {
            out.flush();
        }
    }
}
