package impasto.bench;

import impasto.files.CacheFolder;
import impasto.image.Picture;
import impasto.image.file.PictureReader;
import impasto.network.NetworkStore;
import impasto.network.Networks;
import impasto.network.VggWeights;
import impasto.preparation.Pictures;
import impasto.preparation.Style;
import impasto.session.SamplePictures;
import impasto.settings.DeviceChoice;
import impasto.settings.LossDefinition;
import impasto.settings.OptimizerChoice;
import impasto.settings.Padding;
import impasto.settings.Pooling;
import impasto.settings.PrecisionChoice;
import impasto.settings.Preset;
import impasto.settings.Scales;
import impasto.settings.Tiling;
import impasto.settings.TransferSettings;
import impasto.studio.UiBench;
import impasto.torch.Backend;
import impasto.torch.Torch;
import impasto.tuning.BackendChoice;
import impasto.tuning.BackendStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How fast the loop runs on this machine, in each way that it can be run. */
@Command(
        name = "bench",
        description = "Measures how fast this machine paints, in each of the ways it can.",
        sortOptions = false)
final class BenchCommand implements Callable<Integer> {

    private static final String RANDOM = "random";

    /** Pixels under one place of the deepest layers. */
    private static final int EVEN = 16;

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

    @Option(names = "--sizes", paramLabel = "N,…", split = ",", hideParamSyntax = true,
            description = "Measure the time for each megapixel at these sizes instead.")
    private List<Integer> sizes = List.of();

    @Option(names = "--long", paramLabel = "N",
            description = "Compare the beginning and the end of a run of so many steps instead.")
    private Integer longRun;

    @Option(names = "--parts", description = "Measure what an iteration spends beside the network instead.")
    private boolean parts;

    @Option(names = "--quality", paramLabel = "balanced|report",
            description = "Measure how soon each way to paint reaches what the report's Adam does, by these losses, instead;"
                    + " --iterations are those of that Adam.")
    private LossDefinition quality;

    @Option(names = "--ui",
            description = "Open the studio, paint a sample and measure how the window answers instead; needs a screen.")
    private boolean ui;

    @Option(names = "--threads", paramLabel = "N", description = "Processor cores to use (default: all physical ones).")
    private int threads = Torch.defaultThreads();

    @Option(names = "--device", paramLabel = "NAME", defaultValue = "auto",
            description = "What computes: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private DeviceChoice device;

    @Option(names = "--precision", paramLabel = "NAME", defaultValue = "auto",
            description = "Numbers of the network where variants are not compared: ${COMPLETION-CANDIDATES} (default:"
                    + " ${DEFAULT-VALUE}, what is fastest here, measured once).")
    private PrecisionChoice precision;

    @Option(names = "--json", description = "Print the figures as one JSON object.")
    private boolean json;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help message and exit.")
    private boolean help;

    @Option(names = "--alone", hidden = true)
    private Variant alone;

    @Spec
    private CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BenchCommand()).setCaseInsensitiveEnumValuesAllowed(true)
                .execute(Launcher.own(arguments)));
    }

    @Override
    public Integer call() throws IOException {
        require(size >= 32, "--size is " + size + ", but must be at least 32");
        require(iterations >= 1, "--iterations is " + iterations + ", but must be at least 1");
        require(quality != LossDefinition.GATYS, "--quality is gatys, but must be balanced or report");
        require(threads >= 1, "--threads is " + threads + ", but must be at least 1");
        if (ui) {
            new UiReport(UiBench.measure(size)).print(spec.commandLine().getOut(), json);
            return 0;
        }
        VggWeights weights = network.equals(RANDOM) ? RandomNetwork.make() : new Networks(new NetworkStore()).load(network);
        TransferSettings settings = settings(size);
        Pictures pictures = pictures(size);
        try (Torch torch = Torch.start(threads, CacheFolder.ofUser())) {
            torch.holdAtExit();
            torch.use(device).ifPresent(this::say);
            Bench bench = new Bench(torch, weights, settings, pictures);
            if (alone == null) {
                report(torch, weights, bench, settings, pictures);
            } else {
                try (Runner runner = bench.open(alone)) {
                    ChildRunner.serve(runner, new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                            spec.commandLine().getOut());
                }
            }
        }
        return 0;
    }

    /** What every variant can follow. */
    private TransferSettings settings(int side) {
        TransferSettings preset = Preset.TEXTURE.settings();
        return preset.withSize(side).withPooling(Pooling.MAX).withPadding(Padding.ZERO)
                .withOptimizer(OptimizerChoice.ADAM).withScales(Scales.NONE).withBlocks(Tiling.NONE)
                .withIterations(Integer.MAX_VALUE);
    }

    private Pictures pictures(int side) {
        PictureReader reader = new PictureReader();
        try {
            Picture photo = SamplePictures.CONTENTS.get(0).read(reader, side);
            // Halved evenly by every pooling, as the loop that most people write goes on with no edge.
            Picture content = photo.resized(even(photo.width()), even(photo.height()));
            Picture style = SamplePictures.STYLES.get(0).read(reader, side);
            return new Pictures(content, List.of(Style.of(style)), content, Optional.empty());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int even(int side) {
        return Math.max(1, side / EVEN) * EVEN;
    }

    private Runner child(Variant variant) {
        return new ChildRunner(variant, List.of("--size", Integer.toString(size), "--network", network,
                "--threads", Integer.toString(threads), "--device", device.toString()));
    }

    private void report(Torch torch, VggWeights weights, Bench bench, TransferSettings settings, Pictures pictures) {
        boolean compares = sizes.isEmpty() && longRun == null && !parts && quality == null;
        Backend backend = new BackendChoice(torch, new BackendStore(CacheFolder.ofUser())).of(weights, settings.statistics(), precision);
        new BenchReport(List.of(pictures.content().width(), pictures.content().height()), weights.name(), threads,
                torch.device(), backend.toString(),
                compares ? bench.compare(variants, iterations, this::child, this::say) : null,
                sizes.isEmpty() ? null : Sweep.sizes(torch, weights, sizes, this::settings, this::pictures, backend, iterations,
                        this::say),
                longRun == null ? null : Sweep.run(torch, weights, settings, pictures, backend, longRun, this::say),
                parts ? Parts.measure(torch, weights, settings, pictures, backend) : null,
                quality == null ? null : new TimeToQuality(torch, weights, network.equals(Networks.SMALL), backend, pictures.content(),
                        pictures.styles().get(0).picture())
                        .measure(quality == LossDefinition.REPORT, size, iterations, result -> say(BenchReport.row(result))))
                .print(spec.commandLine().getOut(), json);
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
