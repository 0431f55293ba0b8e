package impasto.studio.network;

import impasto.network.Networks;
import impasto.studio.fx.FileDialogs;
import impasto.studio.fx.Icons;
import impasto.studio.fx.Words;
import impasto.words.Numbers;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
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
    private final Consumer<URI> browser;

    /**
     * Cards of the networks, of which one is marked.
     *
     * @param browser opens a page
     * @param device chooses what the network runs on
     */
    public NetworkCards(NetworkModel network, FileDialogs files, Consumer<URI> browser, Node device) {
        this.network = network;
        this.download = network.download();
        this.files = files;
        this.browser = browser;
        getStyleClass().add("network-cards");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        NetworkCard small = new NetworkCard("small", Words.of("network.small.facts"));
        small.setId("network-small");
        small.choose(() -> network.choose(Networks.SMALL));
        NetworkCard full = imageNet();
        NetworkCard own = own();
        Label title = new Label(Words.of("network.title"));
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
        NetworkCard card = new NetworkCard("vgg19", "");
        card.setId("network-vgg19");
        ProgressBar bar = new ProgressBar();
        bar.setId("download-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(download.doneProperty().divide((double) download.total()));
        Button fetch = new Button();
        fetch.setId("download-button");
        fetch.getStyleClass().addAll("small", "accent");
        fetch.setTooltip(Icons.tip(Words.of("network.download.help")));
        fetch.setOnAction(event -> download.start());
        Button cancel = new Button(Words.of("network.cancel"));
        cancel.setId("download-cancel");
        cancel.getStyleClass().add("small");
        cancel.setTooltip(Icons.tip(Words.of("network.cancel.help")));
        cancel.setOnAction(event -> download.cancel());
        Hyperlink page = new Hyperlink(Words.of("network.page"));
        page.setId("download-page");
        page.setWrapText(true);
        Icons.name(page, Words.of("network.page.help", download.page()));
        page.setOnAction(event -> {
            page.setVisited(false);
            browser.accept(download.page());
        });
        HBox ways = new HBox(8, fetch, cancel, page);
        ways.setAlignment(Pos.CENTER_LEFT);
        card.add(bar, ways);
        card.choose(() -> network.choose(Networks.VGG19));
        Runnable show = () -> {
            DownloadModel.State state = download.stateProperty().get();
            boolean busy = state == DownloadModel.State.DOWNLOADING;
            show(bar, busy);
            show(cancel, busy);
            show(fetch, state == DownloadModel.State.ABSENT || state == DownloadModel.State.PARTIAL
                    || state == DownloadModel.State.DAMAGED);
            boolean failed = !download.errorProperty().get().isEmpty();
            show(page, failed && !busy);
            fetch.setText(failed ? Words.of("network.download.retry") : state == DownloadModel.State.PARTIAL ? Words.of("network.download.go-on")
                    : state == DownloadModel.State.DAMAGED ? Words.of("network.download.again")
                    : Words.of("network.download", Numbers.fixed(download.total() / MEGABYTE, 0)));
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
            case CHECKING -> Words.of("network.checking");
            case ABSENT -> Words.of("network.absent", Numbers.fixed(total, 0), download.source());
            case PARTIAL -> Words.of("network.partial", Numbers.fixed(done, 1), Numbers.fixed(total, 1));
            case DOWNLOADING -> Words.of("network.downloading", Numbers.fixed(done, 1), Numbers.fixed(total, 1));
            case VERIFIED -> Words.of("network.downloaded", Numbers.fixed(total, 0));
            case DAMAGED -> Words.of("network.damaged");
        };
    }

    private NetworkCard own() {
        NetworkCard card = new NetworkCard("own", "");
        card.setId("network-own");
        Button pick = new Button(Words.of("network.own.choose"));
        pick.setId("network-file");
        pick.getStyleClass().add("small");
        pick.setTooltip(Icons.tip(Words.of("network.own.help")));
        pick.setOnAction(event -> files.network(this).ifPresent(network::choose));
        card.add(pick);
        card.choose(() -> Optional.ofNullable(network.fileProperty().get()).ifPresent(network::choose));
        Runnable show = () -> {
            Path file = network.fileProperty().get();
            card.facts(file == null ? Words.of("network.own.none") : file.getFileName().toString());
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
