package impasto.cli;

import impasto.bench.Runner;
import impasto.bench.Timing;
import impasto.bench.Variant;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;

/**
 * A variant in this program once more, in a process of its own: {@code bench --alone} takes a step for each line that it is
 * told. How threads wait and large arrays are freed is what the launcher asks for, but for the plain loop it is as the system
 * has it.
 */
final class ChildRunner implements Runner {

    private static final List<String> LAUNCHER_SETS = List.of("GLIBC_TUNABLES", "OMP_WAIT_POLICY", "GOMP_SPINCOUNT");

    /** Begins the lines that are meant: Java writes warnings between them. */
    private static final String ANSWER = "answer ";

    private final Variant variant;
    private final Process process;
    private final PrintWriter tell;
    private final BufferedReader told;

    /** @param arguments of the bench, but for the variant */
    ChildRunner(Variant variant, List<String> arguments) {
        this.variant = variant;
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "bench", "--alone",
                variant.name()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
        if (variant == Variant.PLAIN) {
            builder.environment().keySet().removeAll(LAUNCHER_SETS);
        }
        try {
            process = builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        tell = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        told = process.inputReader(StandardCharsets.UTF_8);
    }

    /** The other side: takes a step for each line, and at the end says what became of it. */
    static void serve(Runner runner, BufferedReader orders, PrintWriter out) throws IOException {
        while (orders.readLine() != null) {
            Timing timing = runner.step();
            out.println(ANSWER + timing.seconds() + " " + timing.processor());
            out.flush();
        }
        Outcome outcome = runner.outcome();
        out.println(ANSWER + outcome.peakMegabytes() + " " + outcome.loss());
        out.flush();
    }

    @Override
    public Timing step() {
        tell.println("step");
        Scanner answer = answer();
        return new Timing(Double.parseDouble(answer.next()), Double.parseDouble(answer.next()));
    }

    @Override
    public Outcome outcome() {
        tell.close();
        Scanner answer = answer();
        return new Outcome(Long.parseLong(answer.next()), Double.parseDouble(answer.next()));
    }

    private Scanner answer() {
        try {
            String line;
            do {
                line = told.readLine();
                if (line == null) {
                    throw new IllegalStateException("the process that runs " + variant + " failed: try a smaller --size");
                }
            } while (!line.startsWith(ANSWER));
            return new Scanner(line.substring(ANSWER.length()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
