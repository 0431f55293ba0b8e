package impasto.cli;

import impasto.transfer.SettingsException;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong in one sentence on standard error: exit code 2 for wrong use, 1 for failure. */
final class Errors {

    private Errors() {}

    static int wrongUse(ParameterException wrong, String[] arguments) {
        CommandLine commandLine = wrong.getCommandLine();
        PrintWriter err = commandLine.getErr();
        say(err, wrong.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(wrong, err)) {
            err.println("Try '" + commandLine.getCommandSpec().qualifiedName() + " --help'.");
        }
        err.flush();
        return CommandLine.ExitCode.USAGE;
    }

    static int failure(Exception failure, CommandLine commandLine, ParseResult parsed) {
        say(commandLine.getErr(), sentence(failure));
        return failure instanceof SettingsException ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
    }

    private static String sentence(Exception failure) {
        String message = failure.getMessage();
        if (message == null || message.isBlank()) {
            return "it failed with " + failure.getClass().getSimpleName();
        }
        if (failure instanceof IOException || failure instanceof RuntimeException) {
            return message.lines().findFirst().orElse(message);
        }
        return failure.getClass().getSimpleName() + ": " + message;
    }

    private static void say(PrintWriter err, String sentence) {
        err.println("impasto: " + sentence);
        err.flush();
    }
}
