package impasto.cli;

import impasto.cli.output.Json;
import impasto.cli.output.LossLog;
import impasto.engine.Job;
import impasto.files.Names;
import impasto.image.file.PictureWriter;
import impasto.network.NetworkStore;
import impasto.network.Networks;
import impasto.network.VggWeights;
import impasto.settings.Setup;
import impasto.settings.TransferSettings;
import impasto.settings.catalogue.Catalogue;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
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

    private static final String NOTHING_YET = "it was stopped before there was a picture: nothing is written";

    @Mixin
    private PictureOptions sources;

    @Option(names = "--out", paramLabel = "FILE",
            description = "Where the painting goes: .png, .jpg or .tif.")
    private Path out;

    private final SettingsOptions options = new SettingsOptions();

    @Mixin
    private final CommandSpec settingsSpec = options.spec();

    @Option(names = "--snapshot-dir", paramLabel = "DIR",
            description = "Where those pictures go (default: the folder of the painting).")
    private Path snapshotFolder;

    @Option(names = "--quality", paramLabel = "N", defaultValue = "92",
            description = "Quality of a JPEG, 0 to 100 (default: ${DEFAULT-VALUE}).")
    private int quality;

    @Option(names = "--log", paramLabel = "FILE.csv", description = "Write every iteration's losses to a table.")
    private Path log;

    @Mixin
    private CheckpointOptions checkpoint;

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
        options.given(Catalogue.SNAPSHOT_EVERY).ifPresent(every ->
                require(every.intValue() >= 1, "--snapshot-every is " + every + ", but must be at least 1"));
        require(options.given(Catalogue.SNAPSHOT_AT).orElse(List.of()).stream().allMatch(at -> at >= 1), "--snapshot-at has an iteration below 1, but they count from 1");
        require(quality >= 0 && quality <= 100, "--quality is " + quality + ", but goes from 0 to 100");
        require(checkpoint.every() >= 1, "--checkpoint-every is " + checkpoint.every() + ", but must be at least 1");
        if (checkpoint.resumed().isPresent()) {
            Resumed resumed = Resumed.from(checkpoint.resumed().get(), spec.commandLine().getParseResult().matchedOptions().stream()
                    .map(OptionSpec::longestName));
            RunRequest request = resumed.request();
            out = out == null ? request.out() : out;
            return run(request.pictures(), request.setup(), request.start().map(RunRequest.Input::file), Optional.of(resumed));
        }
        List<String> missing = new ArrayList<>(sources.missing());
        if (out == null) {
            missing.add("--out");
        }
        require(missing.isEmpty(), WrongUse.missing(missing));
        Setup setup = options.setup();
        return run(sources, setup.withTransfer(sources.blended(setup.transfer())), options.startFile(), Optional.empty());
    }

    private int run(PictureOptions pictures, Setup setup, Optional<Path> start, Optional<Resumed> resumed) throws IOException {
        try (OnInterrupt interrupt = new OnInterrupt(err(), NOTHING_YET);
                CheckpointFolder folder = CheckpointFolder.of(checkpoint.folder(), resumed.isPresent())) {
            return run(pictures, setup, start, resumed, folder, interrupt);
        }
    }

    private int run(PictureOptions pictures, Setup setup, Optional<Path> start, Optional<Resumed> resumed, CheckpointFolder folder,
            OnInterrupt interrupt) throws IOException {
        TransferSettings settings = setup.transfer();
        FilesOfRun files = files(pictures, setup.network(), start);
        // Links may change while it paints.
        PictureWriter writer = new PictureWriter(quality / 100f).sparing(files.read());
        if (log != null) {
            LossLog.check(log);
        }
        Snapshots snapshots = new Snapshots(out, snapshotFolder, setup.snapshotEvery(), Set.copyOf(setup.snapshotAt()),
                writer);
        Optional<String> clash = files.clash(snapshots);
        require(clash.isEmpty(), clash.orElse(""));
        writer.check(out);
        VggWeights weights = new Networks(store.get()).load(setup.network());
        Job read = pictures.read(weights, settings, start, spec.commandLine());
        Job job = resumed.map(run -> read.goingOn(run.run(weights))).orElse(read);
        writer.check(out, job.content().width(), job.content().height());
        snapshots.prepare();
        Optional<Checkpoints> checkpoints = folder.folder().isEmpty() ? Optional.empty()
                : folder.begin(pictures.request(setup, weights.sha256(), start, out), checkpoint.every(), err());
        warn(setup, job);
        Keeper keeper = new Keeper(writer, out, Keeper::usualFolders);
        // From here on the process ends only when table and engine are closed; but a pipe may wait for its reader for ever.
        if (log == null || !LossLog.waits(log)) {
            interrupt.run(() -> {});
        }
        LossLog table = log == null ? null : new LossLog(log);
        try {
            Optional<Summary> summary = new RunToFile(err(), machine, interrupt, snapshots, Optional.ofNullable(table), keeper,
                    checkpoints)
                    .paint(job);
            summary.ifPresent(this::report);
            return summary.isPresent() ? interrupt.code(CommandLine.ExitCode.OK) : CommandLine.ExitCode.SOFTWARE;
        } catch (CancellationException stopped) {
            Errors.say(err(), NOTHING_YET);
            return interrupt.code(CommandLine.ExitCode.SOFTWARE);
        } finally {
            close(table);
        }
    }

    private void close(LossLog table) {
        try {
            if (table != null) {
                table.close();
            }
        } catch (IOException failure) {
            Errors.say(err(), failure.getMessage());
        }
    }

    private FilesOfRun files(PictureOptions pictures, String network, Optional<Path> start) {
        List<NamedFile> read = new ArrayList<>(pictures.files());
        start.ifPresent(file -> read.add(new NamedFile("--init", file)));
        FilesOfRun.network(network, store).ifPresent(read::add);
        List<NamedFile> written = new ArrayList<>(List.of(new NamedFile("--out", out)));
        if (log != null) {
            written.add(new NamedFile("--log", log));
        }
        return new FilesOfRun(read, written);
    }

    private void warn(Setup setup, Job job) {
        PrintWriter err = spec.commandLine().getErr();
        job.contradictions().forEach(found -> Errors.say(err, found.english()));
        IdleOptions.of(job.settings(), spec.commandLine().getParseResult()::hasMatchedOption, out)
                .forEach(sentence -> Errors.say(err, sentence));
        IdleOptions.late(setup.snapshotAt(), setup.snapshotEvery(), job.iterations())
                .forEach(sentence -> Errors.say(err, sentence));
    }

    private void report(Summary summary) {
        PrintWriter stdout = spec.commandLine().getOut();
        if (json) {
            stdout.println(Json.line(summary));
        } else {
            stdout.println(Names.plain(String.format(Locale.ROOT, "painted %s, %d × %d pixels, in %d iterations and %.1f s", out,
                    summary.picture().get(0), summary.picture().get(1), summary.iterations(), summary.seconds())));
        }
        stdout.flush();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    private void require(boolean right, String sentence) {
        if (!right) {
            throw new ParameterException(spec.commandLine(), sentence);
        }
    }
}
