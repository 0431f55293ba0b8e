package impasto.cli;

import impasto.files.Names;
import impasto.log.Log;
import impasto.run.MemoryException;
import impasto.session.Foreseen;
import impasto.settings.SettingsException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Says what went wrong in one sentence on standard error: exit code 2 for wrong use, 1 for failure. */
final class Errors {

    private static final String NO_MEMORY = "there is not enough memory for this: use a smaller --size or --block";

    private Errors() {}

    /** Runs a command; memory that runs out and faults of the program are failures like others. */
    static int execute(ParseResult parsed) {
        CommandFiles.note(parsed);
        try {
            return new RunLast().execute(parsed);
        } catch (Error failure) {
            CommandLine command = lowest(parsed);
            boolean foreseen = Foreseen.logged(command.getCommandName() + " failed", failure);
            say(command.getErr(), foreseen ? NO_MEMORY : unforeseen(failure));
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
        boolean foreseen = Foreseen.logged(commandLine.getCommandName() + " failed", failure);
        say(commandLine.getErr(), foreseen ? sentence(failure) : unforeseen(failure));
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** The sentence for what nobody foresaw, once it is logged. */
    static String unforeseen(Throwable failure) {
        String what = "something unforeseen failed (" + Foreseen.named(failure) + ")";
        return Log.file().map(log -> what + ": the log " + log + " has what is needed to find out why").orElse(what);
    }

    private static int wrongUse(String sentence, CommandLine commandLine) {
        say(commandLine.getErr(), sentence);
        commandLine.getErr().println("Try '" + commandLine.getCommandSpec().qualifiedName() + " --help'.");
        commandLine.getErr().flush();
        return CommandLine.ExitCode.USAGE;
    }

    private static String sentence(Exception failure) {
        String message = failure.getMessage();
        if (failure instanceof FileSystemException trouble && trouble.getFile() != null) {
            return Path.of(trouble.getFile()).getFileName()
                    + " cannot be read or written: check that you are allowed to and that its disk has space";
        }
        if (message == null || message.isBlank()) {
            return "it failed with " + failure.getClass().getSimpleName();
        }
        if (failure instanceof MemoryException) {
            return message;
        }
        if (MemoryException.ranOut(failure)) {
            return NO_MEMORY;
        }
        return failure instanceof IOException || failure instanceof RuntimeException
                ? message : failure.getClass().getSimpleName() + ": " + message;
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
