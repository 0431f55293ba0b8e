package impasto.cli;

import impasto.image.Picture;
import impasto.image.PictureWriter;
import impasto.transfer.Contradictions;
import impasto.transfer.Pictures;
import impasto.transfer.StyleTransfer;
import impasto.transfer.TransferSettings;
import impasto.vgg.NetworkStore;
import impasto.vgg.Networks;
import impasto.vgg.Torch;
import impasto.vgg.VggWeights;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code impasto stylize}: two pictures in, a painted one out. */
@Command(
        name = "stylize",
        description = "Paints a picture in the style of another.",
        customSynopsis = "impasto stylize --content FILE --style FILE --out FILE [OPTION]...",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
final class StylizeCommand implements Callable<Integer> {

    @Mixin
    private PictureOptions sources;

    @Option(names = "--out", required = true, paramLabel = "FILE",
            description = "Where the painting goes: .png, .jpg or .tif.")
    private Path out;

    @Option(names = "--network", paramLabel = "small|vgg19|FILE", defaultValue = Networks.SMALL,
            description = "The built-in network, the downloaded one, or a Keras .h5 or .safetensors file"
                    + " (default: ${DEFAULT-VALUE}).")
    private String network;

    @Mixin
    private SettingsOptions options;

    @Option(names = "--snapshot-every", paramLabel = "N", description = "Keep the picture every N iterations.")
    private Integer snapshotEvery;

    @Option(names = "--snapshot-at", paramLabel = "N,…", split = ",", hideParamSyntax = true,
            description = "Keep the picture at these iterations.")
    private List<Integer> snapshotAt = List.of();

    @Option(names = "--snapshot-dir", paramLabel = "DIR",
            description = "Where those pictures go (default: the folder of the painting).")
    private Path snapshotFolder;

    @Option(names = "--quality", paramLabel = "N", defaultValue = "92",
            description = "Quality of a JPEG, 0 to 100 (default: ${DEFAULT-VALUE}).")
    private int quality;

    @Option(names = "--log", paramLabel = "FILE.csv", description = "Write every iteration's losses to a table.")
    private Path log;

    @Mixin
    private MachineOptions machine;

    @Option(names = "--json", description = "Print what the run came to as one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    private final Supplier<NetworkStore> store;

    /** @param store the downloaded network, asked for when a run begins */
    StylizeCommand(Supplier<NetworkStore> store) {
        this.store = store;
    }

    @Override
    public Integer call() throws IOException {
        machine.check();
        require(snapshotEvery == null || snapshotEvery >= 1, "--snapshot-every is " + snapshotEvery + ", but must be at least 1");
        require(snapshotAt.stream().allMatch(at -> at >= 1), "--snapshot-at has an iteration below 1, but they count from 1");
        require(quality >= 0 && quality <= 100, "--quality is " + quality + ", but goes from 0 to 100");
        TransferSettings settings = sources.blended(options.settings(network.equals(Networks.SMALL)));
        PictureWriter writer = new PictureWriter(quality / 100f);
        writer.check(out);
        if (log != null) {
            LossLog.check(log);
        }
        VggWeights weights = new Networks(store.get()).load(network);
        sources.checkMemory(weights, settings);
        Pictures pictures = sources.read(settings, options.startFile(), spec.commandLine());
        StyleTransfer.check(weights, settings.weights(), pictures);
        warn(settings, weights, pictures);
        Snapshots snapshots = new Snapshots(out, snapshotFolder, snapshotEvery == null ? 0 : snapshotEvery,
                Set.copyOf(snapshotAt), writer);
        // Opened first, so that an interrupted process ends only when everything else is closed.
        try (OnInterrupt interrupt = new OnInterrupt();
                Torch torch = machine.start();
                StyleTransfer transfer = new StyleTransfer(torch, weights, settings, pictures,
                        machine.way(torch, weights))) {
            interrupt.run(transfer::stop);
            Supplier<Picture> finished =
                    () -> settings.colour().finished(transfer.picture(), pictures.content());
            RunRecord record = null;
            try (Progress progress = Progress.on(spec.commandLine().getErr(), transfer.iterations())) {
                record = new Painting(transfer, finished, snapshots, progress).paint(Optional.ofNullable(log));
            } finally {
                if (transfer.iteration() > 0 || transfer.iterations() == 0) {
                    writer.write(finished.get(), out);
                    if (record == null) {
                        Errors.say(spec.commandLine().getErr(),
                                "the picture after " + transfer.iteration() + " iterations is kept in " + out);
                    }
                }
            }
            report(Summary.of(transfer.picture(), record, weights.name(), torch.device(),
                    transfer.precision(), settings));
        }
        return 0;
    }

    private void warn(TransferSettings settings, VggWeights weights, Pictures pictures) {
        PrintWriter err = spec.commandLine().getErr();
        Contradictions.of(settings, weights, pictures).forEach(sentence -> Errors.say(err, sentence));
        IdleOptions.of(settings, spec.commandLine().getParseResult()::hasMatchedOption, out)
                .forEach(sentence -> Errors.say(err, sentence));
    }

    private void report(Summary summary) {
        PrintWriter stdout = spec.commandLine().getOut();
        if (json) {
            stdout.println(summary.json());
        } else {
            stdout.printf(Locale.ROOT, "painted %s, %d × %d pixels, in %d iterations and %.1f s%n", out,
                    summary.picture().get(0), summary.picture().get(1), summary.iterations(), summary.seconds());
        }
        stdout.flush();
    }

    private void require(boolean right, String sentence) {
        if (!right) {
            throw new ParameterException(spec.commandLine(), sentence);
        }
    }
}
