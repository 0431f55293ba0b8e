package impasto.cli;

import impasto.network.NetworkStore;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.function.Supplier;
import picocli.CommandLine;

/** What a command line came to: its exit code and what it printed. */
record CommandRun(int code, String out, String err) {

    static CommandRun of(Object... arguments) {
        return of(NetworkStore::new, arguments);
    }

    static CommandRun of(Supplier<NetworkStore> store, Object... arguments) {
        return of(store, new StringWriter(), arguments);
    }

    /** @param err where it prints its errors and its progress */
    static CommandRun of(Supplier<NetworkStore> store, StringWriter err, Object... arguments) {
        StringWriter out = new StringWriter();
        CommandLine commandLine = Main.commandLine(store);
        commandLine.setOut(new PrintWriter(out));
        commandLine.setErr(new PrintWriter(err));
        int code = commandLine.execute(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
        return new CommandRun(code, out.toString(), err.toString());
    }
}
