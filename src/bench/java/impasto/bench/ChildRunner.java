package impasto.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Scanner;

/**
 * A variant in a process of its own, which takes a step for each line that it is told. How threads wait and large arrays are
 * freed is what the launcher asks for, but for the plain loop it is as the system has it.
 */
final class ChildRunner implements Runner {

    /** What libgomp and glibc do when they are told nothing; the launcher leaves what is set. */
    private static final Map<String, String> OF_THE_SYSTEM = Map.of("GLIBC_TUNABLES", "glibc.malloc.hugetlb=0",
            "OMP_WAIT_POLICY", "passive", "GOMP_SPINCOUNT", "300000");

    /** Begins the lines that are meant: Java writes warnings between them. */
    private static final String ANSWER = "answer ";

    private final Variant variant;
    private final Process process;
    private final PrintWriter tell;
    private final BufferedReader told;

    /** @param arguments of the bench, but for the variant */
    ChildRunner(Variant variant, List<String> arguments) {
        this.variant = variant;
        List<String> all = new ArrayList<>(List.of("--alone", variant.name()));
        all.addAll(arguments);
        ProcessBuilder builder = Launcher.again(all).redirectError(Redirect.DISCARD);
        if (variant == Variant.PLAIN) {
            builder.environment().putAll(OF_THE_SYSTEM);
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
