package impasto.bench;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts the bench as the packaged launcher starts the program: with its Java options, its environment and its libraries. A
 * file of options for Java, which {@code IMPASTO_JAVA_OPTIONS} names, puts the bench behind the libraries and in the program's
 * place; what the launcher itself names comes after it, and is the bench's to pass over.
 */
public final class Launcher {

    private static final String OPTIONS = "IMPASTO_JAVA_OPTIONS";
    private static final String PROGRAM = "impasto.cli.Main";

    private Launcher() {}

    /** Measures: the arguments are the bench's. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int code = process(arguments).inheritIO().start().waitFor();
        if (code != 0) {
            System.exit(code);
        }
    }

    /** A process that measures. */
    static ProcessBuilder process(String... arguments) throws IOException {
        Path classes = classes();
        Path options = Files.writeString(classes.resolveSibling("bench.options"), "-cp "
                + quoted(classes.resolveSibling("impasto").resolve("lib") + "/*" + System.getProperty("path.separator") + classes)
                + " " + BenchCommand.class.getName());
        ProcessBuilder builder = again(List.of(arguments));
        String others = builder.environment().getOrDefault(OPTIONS, "");
        // The launcher takes blanks for the end of an option.
        builder.environment().put(OPTIONS, others + " @" + Path.of("").toAbsolutePath().relativize(options));
        return builder;
    }

    /** The program, or from a process that measures another one. */
    public static ProcessBuilder again(List<String> arguments) {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        List<String> command = new ArrayList<>();
        command.add(classes().resolveSibling("impasto").resolve("bin").resolve(windows ? "impasto.bat" : "impasto").toString());
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    /** Those of the bench's arguments that are its own. */
    static String[] own(String[] arguments) {
        List<String> all = List.of(arguments);
        return all.subList(all.indexOf(PROGRAM) + 1, all.size()).toArray(String[]::new);
    }

    private static Path classes() {
        try {
            return Path.of(Launcher.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toRealPath();
        } catch (URISyntaxException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String quoted(String value) {
        return "\"" + value.replace("\\", "\\\\") + "\"";
    }
}
