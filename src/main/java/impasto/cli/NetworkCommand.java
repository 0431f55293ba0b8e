package impasto.cli;

import impasto.cli.output.DownloadProgress;
import impasto.files.Names;
import impasto.network.NetworkInfo;
import impasto.network.NetworkStore;
import impasto.network.Networks;
import impasto.network.VggWeights;
import impasto.network.WeightsException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code impasto network}: the networks there are, and the one that can be downloaded. */
@Command(name = "network", description = "Lists, downloads and verifies networks.", mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class NetworkCommand implements Runnable {

    private static final String STOPPED =
            "the download was stopped: run 'impasto network download' again, which goes on where it stopped";

    @Spec
    private CommandSpec spec;

    private final Supplier<NetworkStore> supplier;

    /** @param supplier of the downloaded network's store, asked when a command runs */
    NetworkCommand(Supplier<NetworkStore> supplier) {
        this.supplier = supplier;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing: list, download, verify or path");
    }

    @Command(description = "Lists the networks and whether they are there.", mixinStandardHelpOptions = true)
    void list() throws WeightsException {
        NetworkStore store = supplier.get();
        NetworkInfo info = store.info();
        String state = info.verified() ? "downloaded, verified"
                : info.present() ? "downloaded, but not as published: download it again"
                : info.partial() > 0 ? "partly downloaded: 'impasto network download' goes on"
                : "not downloaded";
        PrintWriter out = out();
        out.printf(Locale.ROOT, "%-6s built in: %s%n", Networks.SMALL, widths(Networks.small()));
        out.printf(Locale.ROOT, "%-6s VGG-19 trained on ImageNet, %.0f MB: %s%n", Networks.VGG19,
                (double) store.network().size() / DownloadProgress.MEGABYTE, state);
        out.println("FILE   any VGG-19 as a Keras .h5 or a .safetensors file");
        out.flush();
    }

    @Command(description = "Downloads VGG-19 trained on ImageNet; goes on where it was cut off.",
            mixinStandardHelpOptions = true)
    int download() throws WeightsException {
        NetworkStore store = supplier.get();
        if (store.isPresent() && store.info().verified()) {
            say("%s is there already, verified: %s", store.network().name(), store.path());
            return CommandLine.ExitCode.OK;
        }
        // Opened first, so that an interrupt ends the process only when the part file is closed.
        try (OnInterrupt interrupt = new OnInterrupt(spec.commandLine().getErr(), STOPPED)) {
            AtomicBoolean goOn = new AtomicBoolean(true);
            interrupt.run(() -> goOn.set(false));
            Optional<Path> file;
            try (DownloadProgress progress = DownloadProgress.on(spec.commandLine().getErr(), store.network().name(),
                    store.network().size())) {
                file = store.download((done, total) -> {
                    progress.show(done);
                    return goOn.get();
                });
            }
            if (file.isPresent()) {
                say("downloaded and verified: %s", file.get());
                return CommandLine.ExitCode.OK;
            }
            Errors.say(spec.commandLine().getErr(), STOPPED);
            return interrupt.code(CommandLine.ExitCode.SOFTWARE);
        }
    }

    @Command(description = "Checks that the downloaded network is as it was published.", mixinStandardHelpOptions = true)
    void verify() throws WeightsException {
        NetworkStore store = supplier.get();
        String sha256 = store.verify();
        say("%s is as it was published: %s", store.network().name(), store.path());
        say("SHA-256 %s, as when it was first verified here", sha256);
    }

    @Command(description = "Prints where the downloaded network lies or would lie.", mixinStandardHelpOptions = true)
    void path() {
        say("%s", supplier.get().path());
    }

    private static String widths(VggWeights weights) {
        StringBuilder widths = new StringBuilder("VGG-19 to " + weights.deepest() + " at widths");
        weights.layers().forEach((layer, convolution) -> {
            if (layer.place() == 1) {
                widths.append(' ').append(convolution.outputs());
            }
        });
        return widths.toString();
    }

    private void say(String format, Object... values) {
        out().println(Names.plain(String.format(Locale.ROOT, format, values)));
        out().flush();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
