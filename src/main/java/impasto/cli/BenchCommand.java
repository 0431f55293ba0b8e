package impasto.cli;

import com.google.gson.Gson;
import impasto.bench.Bench;
import impasto.bench.RandomNetwork;
import impasto.bench.Variant;
import impasto.image.Picture;
import impasto.image.PictureReader;
import impasto.session.Samples;
import impasto.transfer.Blocks;
import impasto.transfer.OptimizerChoice;
import impasto.transfer.Pictures;
import impasto.transfer.Preset;
import impasto.transfer.ProcessMemory;
import impasto.transfer.Scales;
import impasto.transfer.Style;
import impasto.transfer.TransferSettings;
import impasto.vgg.NetworkStore;
import impasto.vgg.Networks;
import impasto.vgg.Padding;
import impasto.vgg.Torch;
import impasto.vgg.VggWeights;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code impasto bench}: how fast the loop runs on this machine, in each way that it can be run. */
@Command(
        name = "bench",
        description = "Measures how fast this machine paints, in each of the ways it can.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
final class BenchCommand implements Callable<Integer> {

    private static final String RANDOM = "random";
    private static final int STEPS_FOR_MEMORY = 3;

    @Option(names = "--size", paramLabel = "N", defaultValue = "512",
            description = "Longest side of the painting in pixels (default: ${DEFAULT-VALUE}).")
    private int size;

    @Option(names = "--network", paramLabel = "small|vgg19|random|FILE", defaultValue = Networks.SMALL,
            description = "As of stylize, or VGG-19 of full width with random weights (default: ${DEFAULT-VALUE}).")
    private String network;

    @Option(names = "--iterations", paramLabel = "N", defaultValue = "10",
            description = "How many steps to time of each (default: ${DEFAULT-VALUE}).")
    private int iterations;

    @Option(names = "--variants", paramLabel = "NAME,…", split = ",", hideParamSyntax = true,
            description = "What to compare; the first is what others are compared with: ${COMPLETION-CANDIDATES}.")
    private List<Variant> variants = Arrays.asList(Variant.values());

    @Mixin
    private MachineOptions machine;

    @Option(names = "--json", description = "Print the figures as one JSON object.")
    private boolean json;

    @Option(names = "--alone", hidden = true)
    private Variant alone;

    @Spec
    private CommandSpec spec;

    private final Supplier<NetworkStore> store;

    /** @param store the downloaded network, asked for when the command runs */
    BenchCommand(Supplier<NetworkStore> store) {
        this.store = store;
    }

    /** What {@code --json} prints; megabytes are of 2²⁰ bytes. */
    private record Figures(List<Integer> picture, String network, int threads, int iterations, List<Bench.Row> variants) {}

    @Override
    public Integer call() throws IOException {
        require(size >= 32, "--size is " + size + ", but must be at least 32");
        require(iterations >= 1, "--iterations is " + iterations + ", but must be at least 1");
        machine.check();
        VggWeights weights = network.equals(RANDOM) ? RandomNetwork.make() : new Networks(store.get()).load(network);
        TransferSettings settings = settings();
        Pictures pictures = pictures(settings);
        try (Torch torch = machine.start()) {
            Bench bench = new Bench(torch, weights, settings, pictures);
            if (alone != null) {
                bench.alone(alone, STEPS_FOR_MEMORY);
                spec.commandLine().getOut().println(new ProcessMemory().peakMegabytes());
                return 0;
            }
            report(new Figures(List.of(pictures.content().width(), pictures.content().height()), weights.name(),
                    machine.threads(),
                    iterations, bench.compare(variants, iterations, this::memory, this::say)));
        }
        return 0;
    }

    /** What every variant can follow. */
    private TransferSettings settings() {
        TransferSettings preset = Preset.BALANCED.settings(false);
        return preset.withSize(size).withPadding(Padding.ZERO).withOptimizer(OptimizerChoice.ADAM)
                .withScales(Scales.NONE).withBlocks(Blocks.NONE).withIterations(Integer.MAX_VALUE);
    }

    private Pictures pictures(TransferSettings settings) throws IOException {
        PictureReader reader = new PictureReader();
        Picture content = Samples.CONTENTS.get(0).read(reader, size);
        Picture style = Samples.STYLES.get(0).read(reader, size);
        return Pictures.prepared(settings, content, List.of(Style.of(style)), Optional.empty(), Optional.empty());
    }

    private long memory(Variant variant) {
        return ChildProcess.megabytes("bench", "--alone", variant.name(), "--size", Integer.toString(size), "--network", network,
                "--threads", Integer.toString(machine.threads()));
    }

    private void report(Figures figures) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new Gson().toJson(figures));
        } else {
            out.printf(Locale.ROOT, "%s, %d × %d pixels, %d threads%n", figures.network(), figures.picture().get(0),
                    figures.picture().get(1), figures.threads());
            out.printf("%-16s %9s %6s %9s %9s %8s %9s %7s %10s %6s%n", "", "s/iter", "ratio", "cpu s", "GFLOP/s", "of peak", "peak MB",
                    "ratio", "loss", "ratio");
            figures.variants().forEach(row -> out.printf(Locale.ROOT, "%-16s %9.3f %6.2f %9.3f %9.1f %7.0f%% %9d %7.2f %10.5g %6.3f%n",
                    row.variant(), row.secondsPerIteration(), row.time(), row.processorSeconds(), row.gigaflops(), 100 * row.ofPeak(),
                    row.peakMegabytes(), row.memory(), row.loss(), row.lossRatio()));
        }
        out.flush();
    }

    private void say(String sentence) {
        spec.commandLine().getErr().println(sentence);
        spec.commandLine().getErr().flush();
    }

    private void require(boolean right, String sentence) {
        if (!right) {
            throw new ParameterException(spec.commandLine(), sentence);
        }
    }
}
