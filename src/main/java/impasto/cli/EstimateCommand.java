package impasto.cli;

import com.google.gson.Gson;
import impasto.image.PictureException;
import impasto.image.PictureReader;
import impasto.image.Shrunk;
import impasto.image.Sides;
import impasto.memory.Estimate;
import impasto.message.Durations;
import impasto.network.NetworkStore;
import impasto.network.Networks;
import impasto.network.VggWeights;
import impasto.settings.TransferSettings;
import impasto.torch.Torch;
import impasto.transfer.StyleTransfer;
import impasto.tuning.Speed;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code impasto estimate}: what a run would need on this machine. */
@Command(
        name = "estimate",
        description = "Says how much memory and time a painting would take on this machine.",
        customSynopsis = "impasto estimate [--content FILE] [--style FILE] [OPTION]...",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
final class EstimateCommand implements Callable<Integer> {

    /** The side that a picture is read at to see its shape. */
    private static final int SHAPE = 512;
    private static final Sides USUAL = new Sides(4, 3);
    private static final double MEGABYTE = 1 << 20;

    @Option(names = "--content", paramLabel = "FILE",
            description = "The picture to paint, for its shape (default: 4 to 3).")
    private Path content;

    @Option(names = "--style", arity = "1..*", paramLabel = "FILE[=WEIGHT]", hideParamSyntax = true,
            converter = StyleFileConverter.class, description = "The paintings, for their number and shapes (default: one).")
    private List<PictureOptions.StyleFile> styleFiles = List.of();

    @Option(names = "--network", paramLabel = "small|vgg19|FILE", defaultValue = Networks.SMALL,
            description = "As of stylize (default: ${DEFAULT-VALUE}).")
    private String network;

    @Mixin
    private SettingsOptions options;

    @Mixin
    private MachineOptions machine;

    @Option(names = "--json", description = "Print the figures as one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    private final Supplier<NetworkStore> store;

    /** @param store the downloaded network, asked for when the command runs */
    EstimateCommand(Supplier<NetworkStore> store) {
        this.store = store;
    }

    /** What {@code --json} prints; megabytes are of 2²⁰ bytes, a block of 0 is the whole picture. */
    private record Figures(List<Integer> picture, boolean fits, int largestSize, int block, boolean checkpoints,
            long memoryMB, long availableMB, double secondsPerMegapixel, double seconds) {}

    @Override
    public Integer call() throws IOException {
        machine.check();
        int styles = Math.max(1, styleFiles.size());
        TransferSettings settings = options.settings(network.equals(Networks.SMALL));
        VggWeights weights = new Networks(store.get()).load(network);
        Sides painting = (content == null ? USUAL : shape(content)).fitted(settings.size());
        int width = painting.width();
        int height = painting.height();
        StyleTransfer.check(weights, settings, painting, styleSides(settings, painting));
        Estimate estimate = Estimate.of(weights, settings, width, height, styles);
        int largest = estimate.fits() ? 0 : estimate.largestSize(weights, settings, styles);
        try (OnInterrupt interrupt = new OnInterrupt(spec.commandLine().getErr(), "the measuring was stopped");
                Torch torch = interrupt.whole(machine::startHeld)) {
            Speed speed = Speed.measure(torch, weights, settings, machine.way(torch, weights));
            report(new Figures(List.of(width, height), estimate.fits(), estimate.fits() ? settings.size() : largest,
                    estimate.blocks().side(), estimate.blocks().checkpoints(), Math.round(estimate.bytes() / MEGABYTE),
                    Math.round(estimate.allowance() / MEGABYTE), speed.secondsPerMegapixel(), speed.seconds(weights, settings, width, height, styles)));
        }
        return 0;
    }

    /** The sides that the styles would have; that of one that is not given is as the painting. */
    private List<Sides> styleSides(TransferSettings settings, Sides painting) throws PictureException {
        List<Sides> sides = new ArrayList<>();
        for (PictureOptions.StyleFile style : styleFiles) {
            sides.add(shape(style.file()).fitted(settings.styleSide()));
        }
        return sides.isEmpty() ? List.of(painting.fitted(settings.styleSide())) : sides;
    }

    private static Sides shape(Path file) throws PictureException {
        Shrunk shape = new PictureReader().readShrunk(file, SHAPE);
        return new Sides(shape.width(), shape.height());
    }

    private void report(Figures figures) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new Gson().toJson(figures));
        } else {
            out.printf(Locale.ROOT, "%d × %d pixels%s: about %d MB of memory, of %d MB, and %s%n", figures.picture().get(0),
                    figures.picture().get(1), figures.block() > 0 ? " in blocks of " + figures.block()
                    : figures.checkpoints() ? " with checkpoints" : "", figures.memoryMB(), figures.availableMB(), Durations.forecast(figures.seconds()));
            if (!figures.fits()) {
                out.println(figures.largestSize() == 0 ? "it does not fit: close other programs"
                        : "it does not fit: use a size of " + figures.largestSize() + " or less");
            }
        }
        out.flush();
    }
}
