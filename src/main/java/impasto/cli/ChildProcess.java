package impasto.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** This program once more in a process of its own. */
final class ChildProcess {

    private static final String TUNABLES = "GLIBC_TUNABLES";

    private ChildProcess() {}

    /**
     * Runs a command that prints a number last.
     *
     * @param tuned whether memory is handled as the launcher asks for, rather than as any other Java program's
     * @throws IllegalStateException when it fails
     */
    static long megabytes(boolean tuned, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
            if (!tuned) {
                builder.environment().remove(TUNABLES);
            }
            Process process = builder.start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("the process that measures memory failed: try a smaller --size");
            }
            return Long.parseLong(printed.substring(printed.lastIndexOf('\n') + 1));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the bench was interrupted", interrupted);
        }
    }
}
