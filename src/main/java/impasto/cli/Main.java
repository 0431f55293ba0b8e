package impasto.cli;

import picocli.CommandLine;

/** Where the program starts. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command line, ready to execute. */
    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new ImpastoCommand());
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setUsageHelpAutoWidth(true);
        commandLine.setParameterExceptionHandler(Errors::wrongUse);
        commandLine.setExecutionExceptionHandler(Errors::failure);
        return commandLine;
    }
}
