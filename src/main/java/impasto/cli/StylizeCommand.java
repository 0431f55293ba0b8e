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

    @Option(names = "--out", required = true, paramLabel = "FILE",
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
        Setup setup = options.setup();
        setup = setup.withTransfer(sources.blended(setup.transfer()));
        try (OnInterrupt interrupt = new OnInterrupt(err(), NOTHING_YET)) {
            return run(setup, interrupt);
        }
    }

    private int run(Setup setup, OnInterrupt interrupt) throws IOException {
        TransferSettings settings = setup.transfer();
        FilesOfRun files = files(setup.network());
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
        Job job = sources.read(weights, settings, options.startFile(), spec.commandLine());
        writer.check(out, job.content().width(), job.content().height());
        snapshots.prepare();
        warn(setup, job);
        Keeper keeper = new Keeper(writer, out, Keeper::usualFolders);
        // From here on the process ends only when table and engine are closed; but a pipe may wait for its reader for ever.
        if (log == null || !LossLog.waits(log)) {
            interrupt.run(() -> {});
        }
        LossLog table = log == null ? null : new LossLog(log);
        try {
            Optional<Summary> summary = new RunToFile(err(), machine, interrupt, snapshots, Optional.ofNullable(table), keeper)
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

    private FilesOfRun files(String network) {
        List<NamedFile> read = new ArrayList<>(sources.files());
        options.startFile().ifPresent(file -> read.add(new NamedFile("--init", file)));
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
