package impasto.studio.network;

import impasto.network.Networks;
import impasto.studio.fx.FileDialogs;
import impasto.studio.fx.Icons;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A card for each network: built in, downloaded, the user's own. */
public final class NetworkCards extends VBox {

    private static final double MEGABYTE = 1e6;

    private final NetworkModel network;
    private final DownloadModel download;
    private final FileDialogs files;

    /** @param device chooses what the network runs on */
    public NetworkCards(NetworkModel network, FileDialogs files, Node device) {
        this.network = network;
        this.download = network.download();
        this.files = files;
        getStyleClass().add("network-cards");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        NetworkCard small = new NetworkCard("Built in", "Quick and always there. Made for the first hours and for slow"
                + " machines.", "1.6 MB, in the program");
        small.setId("network-small");
        small.choose("Use", () -> network.choose(Networks.SMALL));
        NetworkCard full = imageNet();
        NetworkCard own = own();
        Label title = new Label("Network");
        title.getStyleClass().add("card-title");
        getChildren().addAll(title, small, full, own, device);
        Runnable mark = () -> {
            String choice = network.choice();
            small.chosen(choice.equals(Networks.SMALL));
            full.chosen(choice.equals(Networks.VGG19));
            own.chosen(!choice.equals(Networks.SMALL) && !choice.equals(Networks.VGG19));
        };
        network.choiceProperty().addListener((observed, old, now) -> mark.run());
        mark.run();
    }

    private NetworkCard imageNet() {
        NetworkCard card = new NetworkCard("VGG-19 (ImageNet)", "The network of the papers. The finest strokes, several"
                + " times slower.", "");
        card.setId("network-vgg19");
        ProgressBar bar = new ProgressBar();
        bar.setId("download-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(download.doneProperty().divide((double) download.total()));
        Button fetch = new Button("Download");
        fetch.setId("download-button");
        fetch.getStyleClass().addAll("small", "accent");
        fetch.setTooltip(Icons.tip("Fetches the network once, and checks that it is the one that was published"));
        fetch.setOnAction(event -> download.start());
        Button cancel = new Button("Cancel");
        cancel.setId("download-cancel");
        cancel.getStyleClass().add("small");
        cancel.setTooltip(Icons.tip("Stops the download; what is here stays"));
        cancel.setOnAction(event -> download.cancel());
        card.add(bar, new HBox(8, fetch, cancel));
        card.choose("Use", () -> network.choose(Networks.VGG19));
        Runnable show = () -> {
            DownloadModel.State state = download.stateProperty().get();
            boolean busy = state == DownloadModel.State.DOWNLOADING;
            show(bar, busy);
            show(cancel, busy);
            show(fetch, state == DownloadModel.State.ABSENT || state == DownloadModel.State.PARTIAL
                    || state == DownloadModel.State.DAMAGED);
            fetch.setText(state == DownloadModel.State.PARTIAL ? "Go on downloading"
                    : state == DownloadModel.State.DAMAGED ? "Download again" : String.format(Locale.ROOT, "Download %.0f MB", download.total() / MEGABYTE));
            card.usable(state == DownloadModel.State.VERIFIED);
            card.verified(state == DownloadModel.State.VERIFIED);
            card.facts(facts(state));
            card.error(download.errorProperty().get());
        };
        download.stateProperty().addListener((observed, old, now) -> show.run());
        download.doneProperty().addListener((observed, old, now) -> card.facts(facts(download.stateProperty().get())));
        show.run();
        return card;
    }

    private String facts(DownloadModel.State state) {
        double done = download.doneProperty().get() / MEGABYTE;
        double total = download.total() / MEGABYTE;
        return switch (state) {
            case CHECKING -> "Looking whether it is there…";
            case ABSENT -> String.format(Locale.ROOT, "Not downloaded. %.0f MB, once, from %s.", total, download.source());
            case PARTIAL -> String.format(Locale.ROOT, "%.1f of %.1f MB are here; the rest is fetched when you go on.",
                    done, total);
            case DOWNLOADING -> String.format(Locale.ROOT, "%.1f of %.1f MB", done, total);
            case VERIFIED -> String.format(Locale.ROOT, "%.0f MB, downloaded and verified", total);
            case DAMAGED -> "The file is not as it was published.";
        };
    }

    private NetworkCard own() {
        NetworkCard card = new NetworkCard("Your own file", "A VGG-19 as a Keras .h5 file, or as .safetensors with"
                + " torchvision's names.", "");
        card.setId("network-own");
        Button pick = new Button("Choose a file…");
        pick.setId("network-file");
        pick.getStyleClass().add("small");
        pick.setTooltip(Icons.tip("Paints with a VGG-19 of your own"));
        pick.setOnAction(event -> files.network(this).ifPresent(network::choose));
        card.add(pick);
        card.choose("Use", () -> Optional.ofNullable(network.fileProperty().get()).ifPresent(network::choose));
        Runnable show = () -> {
            Path file = network.fileProperty().get();
            card.facts(file == null ? "None chosen yet." : file.getFileName().toString());
            card.usable(file != null);
        };
        network.fileProperty().addListener((observed, old, now) -> show.run());
        network.errorProperty().addListener((observed, old, now) -> card.error(now));
        card.error(network.errorProperty().get());
        show.run();
        return card;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
