package impasto.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** What the progress bars of all commands have in common. */
final class Bar {

    private Bar() {}

    static ProgressBarBuilder named(String task, long whole) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(whole)
                .setUpdateIntervalMillis(200)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setConsumer(new ConsoleProgressBarConsumer(System.err));
    }
}
