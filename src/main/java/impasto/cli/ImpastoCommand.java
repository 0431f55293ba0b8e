package impasto.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code impasto}: what all commands hang from. */
@Command(
        name = "impasto",
        description = "Paints a picture in the style of another: neural style transfer.",
        subcommands = {StylizeCommand.class, EstimateCommand.class, NetworkCommand.class, CommandLine.HelpCommand.class},
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ImpastoCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing: stylize, estimate, network or help");
    }
}
