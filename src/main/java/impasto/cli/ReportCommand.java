package impasto.cli;

import impasto.log.Report;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code impasto report}: what to send when something failed. */
@Command(
        name = "report",
        description = "Prints what helps to find out why something failed: versions, this machine, and the end of the log,"
                + " without names of pictures.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ReportCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().getOut().print(Report.text(List.of()));
        spec.commandLine().getOut().flush();
    }
}
