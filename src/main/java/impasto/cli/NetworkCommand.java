package impasto.cli;

import impasto.vgg.NetworkInfo;
import impasto.vgg.NetworkStore;
import impasto.vgg.Networks;
import impasto.vgg.VggWeights;
import impasto.vgg.WeightsException;
import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code impasto network}: the networks there are, and the one that can be downloaded. */
@Command(name = "network", description = "Lists, downloads and verifies networks.", mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class NetworkCommand implements Runnable {

    private static final double MEGABYTE = 1e6;

    @Spec
    private CommandSpec spec;

    private final NetworkStore store = new NetworkStore();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing: list, download, verify or path");
    }

    @Command(description = "Lists the networks and whether they are there.", mixinStandardHelpOptions = true)
    void list() throws WeightsException {
        NetworkInfo info = store.info();
        String state = info.verified() ? "downloaded, verified"
                : info.present() ? "downloaded, but not as published: download it again"
                : info.partial() > 0 ? "partly downloaded: 'impasto network download' goes on"
                : "not downloaded";
        PrintWriter out = out();
        out.printf(Locale.ROOT, "%-6s built in: %s%n", Networks.SMALL, widths(Networks.small()));
        out.printf(Locale.ROOT, "%-6s VGG-19 trained on ImageNet, %.0f MB: %s%n", Networks.VGG19,
                store.network().size() / MEGABYTE, state);
        out.println("FILE   any VGG-19 as a Keras .h5 or a .safetensors file");
        out.flush();
    }

    @Command(description = "Downloads VGG-19 trained on ImageNet; goes on where it was cut off.",
            mixinStandardHelpOptions = true)
    void download() throws WeightsException {
        if (store.isPresent() && store.info().verified()) {
            say("%s is there already, verified: %s", Networks.VGG19, store.path());
            return;
        }
        try (ProgressBar bar = new ProgressBarBuilder().setTaskName(Networks.VGG19).setUnit(" MB", (long) MEGABYTE)
                .setConsumer(new ConsoleProgressBarConsumer(System.err)).setInitialMax(store.network().size()).build()) {
            store.download((done, total) -> {
                bar.stepTo(done);
                return true;
            });
        }
        say("Downloaded and verified: %s", store.path());
    }

    @Command(description = "Checks that the downloaded network is as it was published.", mixinStandardHelpOptions = true)
    void verify() throws WeightsException {
        store.verify();
        say("%s is as it was published: %s", Networks.VGG19, store.path());
    }

    @Command(description = "Prints where the downloaded network lies or would lie.", mixinStandardHelpOptions = true)
    void path() {
        say("%s", store.path());
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
        out().printf(Locale.ROOT, format + "%n", values);
        out().flush();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
