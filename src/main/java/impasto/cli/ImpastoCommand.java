package impasto.cli;

import impasto.studio.Studio;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code impasto}: what all commands hang from. */
@Command(
        name = "impasto",
        description = "Paints a picture in the style of another: neural style transfer. Without a command, the studio opens, with NAME.impasto on that project.",
        subcommands = {StylizeCommand.class, ReplayCommand.class, EstimateCommand.class, NetworkCommand.class,
                ReportCommand.class, CommandLine.HelpCommand.class},
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ImpastoCommand implements Runnable {

    @Override
    public void run() {
        Studio.open();
    }
}
