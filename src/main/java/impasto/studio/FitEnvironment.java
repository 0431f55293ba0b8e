package impasto.studio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * What the studio needs of its environment and only a new process can have: Java opens files with accents in their names only
 * where the locale is one in UTF-8.
 */
final class FitEnvironment {

    private static final String LOCALE = "LC_ALL";
    private static final String UTF_8 = "C.UTF-8";

    private FitEnvironment() {}

    /** Whether there is no need for a new process, or one would have no better. */
    static boolean isFit() {
        String encoding = System.getProperty("sun.jnu.encoding", "");
        return !encoding.startsWith("ANSI_") || UTF_8.equals(System.getenv(LOCALE));
    }

    /**
     * Runs a program of the class path in a process as this one, but in UTF-8, and waits for its end.
     *
     * @return its exit code
     */
    static int run(Class<?> program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(ArchiveMaker.java()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put(LOCALE, UTF_8);
        try {
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "end"));
            return process.waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
