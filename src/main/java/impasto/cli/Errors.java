package impasto.cli;

import impasto.files.Names;
import impasto.message.Sentence;
import impasto.settings.SettingsException;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Says what went wrong in one sentence on standard error: exit code 2 for wrong use, 1 for failure. */
final class Errors {

    private Errors() {}

    /** Runs a command; memory that runs out and faults of the program are failures like others. */
    static int execute(ParseResult parsed) {
        CommandFiles.note(parsed);
        try {
            return new RunLast().execute(parsed);
        } catch (Error failure) {
            CommandLine command = lowest(parsed);
            say(command.getErr(), Sentence.ofCommand(command.getCommandName(), failure));
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    static int wrongUse(ParameterException wrong, String[] arguments) {
        return wrongUse(WrongUse.sentence(wrong), wrong.getCommandLine());
    }

    static int failure(Exception failure, CommandLine commandLine, ParseResult parsed) {
        if (failure instanceof SettingsException) {
            return wrongUse(failure.getMessage(), commandLine);
        }
        say(commandLine.getErr(), Sentence.ofCommand(commandLine.getCommandName(), failure));
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static int wrongUse(String sentence, CommandLine commandLine) {
        say(commandLine.getErr(), sentence);
        commandLine.getErr().println("Try '" + commandLine.getCommandSpec().qualifiedName() + " --help'.");
        commandLine.getErr().flush();
        return CommandLine.ExitCode.USAGE;
    }

    private static CommandLine lowest(ParseResult parsed) {
        List<CommandLine> commands = parsed.asCommandLineList();
        return commands.get(commands.size() - 1);
    }

    /** Says a sentence on standard error. */
    static void say(PrintWriter err, String sentence) {
        err.println(line(sentence));
        err.flush();
    }

    /** The sentence as it is said: on one line, whatever a file name or a damaged file put into it. */
    static String line(String sentence) {
        return "impasto: " + Names.plain(sentence.lines().findFirst().orElse(""));
    }
}
