package impasto.cli;

import impasto.cli.output.StandardOutput;
import impasto.log.Log;
import impasto.log.Uncaught;
import impasto.message.Sentence;
import impasto.network.NetworkStore;
import impasto.studio.Studio;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Where the program starts. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        Uncaught.handle(failure -> Errors.say(new PrintWriter(System.err), Sentence.unforeseenOfCommand(failure)));
        // Reading no arguments would take a good part of the time until the window stands.
        System.exit(isForStudio(arguments) ? studio(arguments) : execute(arguments));
    }

    /** Whether there is nothing but perhaps a project, as when its file is opened on the desktop. */
    static boolean isForStudio(String... arguments) {
        return arguments.length == 0 || arguments.length == 1 && arguments[0].toLowerCase(Locale.ROOT).endsWith(".impasto")
                && !arguments[0].startsWith("-");
    }

    private static int execute(String[] arguments) {
        StandardOutput output = StandardOutput.install();
        int code = commandLine().execute(arguments);
        Optional<String> failure = output.failure();
        failure.ifPresent(sentence -> Errors.say(new PrintWriter(System.err), sentence));
        return failure.isPresent() && code == CommandLine.ExitCode.OK ? CommandLine.ExitCode.SOFTWARE : code;
    }

    private static int studio(String... arguments) {
        try {
            Studio.open(arguments);
            return 0;
        } catch (IllegalStateException failure) {
            Log.failure("the studio did not open", failure);
            Errors.say(new PrintWriter(System.err), failure.getMessage());
            return 1;
        }
    }

    /** The command line, ready to execute. */
    static CommandLine commandLine() {
        return commandLine(NetworkStore::new);
    }

    /** @param store the downloaded network, asked for only by commands that use it */
    static CommandLine commandLine(Supplier<NetworkStore> store) {
        CommandLine commandLine = new CommandLine(new ImpastoCommand(), new Commands(store));
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setExpandAtFiles(false);
        commandLine.getSubcommands().get("stylize").getHelpSectionMap()
                .put(UsageMessageSpec.SECTION_KEY_FOOTER, help -> PresetHelp.text(help.colorScheme()));
        CheckpointOptions.takeFrom(commandLine.getSubcommands().get("replay").getCommandSpec());
        commandLine.setExecutionStrategy(Errors::execute);
        commandLine.setParameterExceptionHandler(Errors::wrongUse);
        commandLine.setExecutionExceptionHandler(Errors::failure);
        return commandLine;
    }

    /** Makes the commands that need the store with it. */
    private record Commands(Supplier<NetworkStore> store) implements IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (type == StylizeCommand.class) {
                return type.cast(new StylizeCommand(store));
            }
            if (type == ReplayCommand.class) {
                return type.cast(new ReplayCommand(store));
            }
            if (type == EstimateCommand.class) {
                return type.cast(new EstimateCommand(store));
            }
            return type == NetworkCommand.class ? type.cast(new NetworkCommand(store))
                    : CommandLine.defaultFactory().create(type);
        }
    }
}
