package impasto.cli;

import com.google.gson.Gson;
import impasto.engine.Engine;
import impasto.engine.Estimate;
import impasto.image.Sides;
import impasto.image.file.PictureException;
import impasto.image.file.PictureReader;
import impasto.image.file.Shrunk;
import impasto.message.Durations;
import impasto.network.NetworkStore;
import impasto.network.Networks;
import impasto.network.VggWeights;
import impasto.settings.Setup;
import impasto.settings.TransferSettings;
import impasto.settings.catalogue.Group;
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

    private final SettingsOptions options = new SettingsOptions(Group.SNAPSHOTS);

    @Mixin
    private final CommandSpec settingsSpec = options.spec();

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
        Setup setup = options.setup();
        TransferSettings settings = setup.transfer();
        VggWeights weights = new Networks(store.get()).load(setup.network());
        Sides shape = content == null ? USUAL : shape(content);
        Estimate estimate = Estimate.of(weights, settings, shape, styleShapes(shape));
        try (OnInterrupt interrupt = new OnInterrupt(spec.commandLine().getErr(), "the measuring was stopped");
                Engine engine = interrupt.whole(machine::startHeld)) {
            double speed = engine.secondsPerMegapixel(weights, settings);
            report(new Figures(List.of(estimate.painting().width(), estimate.painting().height()), estimate.fits(),
                    estimate.largest(), estimate.tiling().side(), estimate.tiling().checkpoints(),
                    Math.round(estimate.bytes() / MEGABYTE), Math.round(estimate.allowance() / MEGABYTE), speed,
                    speed * estimate.megapixels()));
        }
        return 0;
    }

    /** The shapes of the styles; that of one that is not given is as the painting's. */
    private List<Sides> styleShapes(Sides painting) throws PictureException {
        List<Sides> shapes = new ArrayList<>();
        for (PictureOptions.StyleFile style : styleFiles) {
            shapes.add(shape(style.file()));
        }
        return shapes.isEmpty() ? List.of(painting) : shapes;
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
