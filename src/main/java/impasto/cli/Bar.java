package impasto.cli;

import java.io.IOError;
import java.io.IOException;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** What the progress bars of all commands have in common. */
final class Bar {

    private static final int USUAL_WIDTH = 80;
    private static final int LEAST_WIDTH = 10;

    private Bar() {}

    static ProgressBarBuilder named(String task, long whole) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(whole)
                .setUpdateIntervalMillis(200)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setConsumer(new Console(terminal()));
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

        Console(Terminal terminal) {
            super(System.err, USUAL_WIDTH);
            this.terminal = terminal;
        }

        @Override
        public int getMaxRenderedLength() {
            try {
                int width = terminal == null ? 0 : terminal.getWidth() - 1;
                return width < LEAST_WIDTH ? USUAL_WIDTH : width;
            } catch (IOError closed) {
                return USUAL_WIDTH;
            }
        }

        @Override
        public void close() {
            super.close();
            try {
                if (terminal != null) {
                    terminal.close();
                }
            } catch (IOException | IOError closed) {
                // It was closed from outside; the bar is done with it.
            }
        }
    }
}
