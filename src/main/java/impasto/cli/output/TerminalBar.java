package impasto.cli.output;

import java.io.IOError;
import java.io.IOException;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** A progress bar on standard error. */
final class TerminalBar implements AutoCloseable {

    private static final int USUAL_WIDTH = 80;
    private static final int LEAST_WIDTH = 10;

    private final Console console = new Console(terminal());
    private final ProgressBar bar;

    /** @param unit what is counted, with a size of one or more of what {@link #show} is told */
    TerminalBar(String task, long whole, String unit, long unitSize) {
        bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(whole)
                .setUnit(unit, unitSize)
                .setUpdateIntervalMillis(200)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setConsumer(console)
                .build();
    }

    void show(long done, String message) {
        bar.setExtraMessage(message);
        bar.stepTo(done);
    }

    /** Ends the line. */
    @Override
    public void close() {
        bar.close();
        // A bar that is closed before it was first drawn forgets to.
        console.close();
    }

    // A bar left to itself makes a terminal that resets what signals do: Ctrl-C would end the process then and there.
    private static Terminal terminal() {
        try {
            return TerminalBuilder.builder().dumb(true).nativeSignals(false).build();
        } catch (IOException | IllegalStateException none) {
            return null;
        }
    }

    /** Standard error, as wide as it is at the moment. */
    private static final class Console extends ConsoleProgressBarConsumer {
        private final Terminal terminal;
        private boolean closed;

        Console(Terminal terminal) {
            super(System.err, USUAL_WIDTH);
            this.terminal = terminal;
        }

        @Override
        public int getMaxRenderedLength() {
            try {
                int width = terminal == null ? 0 : terminal.getWidth() - 1;
                return width < LEAST_WIDTH ? USUAL_WIDTH : width;
            } catch (IOError gone) {
                return USUAL_WIDTH;
            }
        }

        /** A bar may draw itself once more when it has ended its line. */
        @Override
        public synchronized void accept(String line) {
            if (!closed) {
                super.accept(line);
            }
        }

        @Override
        public synchronized void close() {
            if (closed) {
                return;
            }
            closed = true;
            super.close();
            try {
                if (terminal != null) {
                    terminal.close();
                }
            } catch (IOException | IOError gone) {
                // It was closed from outside; the bar is done with it.
            }
        }
    }
}
