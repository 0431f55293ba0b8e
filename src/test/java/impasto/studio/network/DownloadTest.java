package impasto.studio.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.network.DownloadRules;
import impasto.network.DownloadableNetwork;
import impasto.network.NetworkStore;
import impasto.network.Networks;
import impasto.settings.LayerWeights;
import impasto.settings.VggLayer;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.StudioFixture;
import impasto.studio.fx.Words;
import impasto.studio.network.DownloadModel.State;
import java.net.ProxySelector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The network chooser. */
public class DownloadTest extends StudioFixture {

    private final SlowServer server = new SlowServer(400_000);

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Override
    public NetworkStore networkStore() {
        return store(folder, server);
    }

    /** A store of a file that the server has. */
    public static NetworkStore store(Path folder, SlowServer server) {
        try {
            byte[] file = server.file();
            String md5 = HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(file));
            return new NetworkStore(folder.resolve("cache"),
                    new DownloadableNetwork("vgg19", "network.h5", file.length, md5, List.of(server.address())),
                    new DownloadRules(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofMillis(10), 2,
                            ProxySelector.of(null)));
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError(missing);
        }
    }

    @Test
    void aDownloadIsCancelledGoneOnWithAndVerified() {
        DownloadModel download = onFx(() -> studio.network().download());
        press("#network-button");
        await("the cards", () -> card("#download-button") != null);
        await("the state", () -> download.stateProperty().get() == State.ABSENT);
        fire("#download-button");
        await("a part", () -> download.doneProperty().get() > 0);
        fire("#download-cancel");
        await("the download to stop", () -> download.stateProperty().get() == State.PARTIAL);
        assertEquals(Networks.SMALL, onFx(() -> studio.settings().now().network()));

        server.quick();
        fire("#download-button");
        await("the whole", () -> download.stateProperty().get() == State.VERIFIED);
        assertTrue(Files.exists(onFx(() -> studio.engine().store().path())));
        assertTrue(onFx(() -> card("#network-vgg19").lookup(".verified").isVisible()));
        onFx(() -> {
            studio.settings().change(Catalogue.CONTENT_LAYERS, LayerWeights.equal(VggLayer.CONV5_2));
            return true;
        });
        await("the network that has the layer to be offered", () -> card("#advice-way") != null);
        fire("#advice-way");
        assertEquals(Networks.VGG19, onFx(() -> studio.settings().now().network()));
    }

    @Test
    void aDownloadThatFailsSaysWhatToDoInTheStudiosWordsAndIsTriedAgain() {
        List<List<String>> asked = Collections.synchronizedList(new ArrayList<>());
        programs = command -> {
            asked.add(command);
            return Optional.empty();
        };
        reopen();
        server.close();
        DownloadModel download = onFx(() -> studio.network().download());
        press("#network-button");
        await("the state", () -> card("#download-button") != null && download.stateProperty().get() == State.ABSENT);
        fire("#download-button");
        await("the failure", () -> !download.errorProperty().get().isEmpty() && download.stateProperty().get() == State.ABSENT);
        Labeled said = (Labeled) onFx(() -> card("#network-vgg19").lookup(".card-error"));
        assertTrue(said.isVisible());
        assertFalse(said.getText().contains("impasto network") || said.getText().contains("http"), said.getText());
        assertEquals(Words.of("network.download.retry"), onFx(() -> ((Labeled) card("#download-button")).getText()));
        fire("#download-page");
        await("the browser", () -> asked.stream().anyMatch(command -> command.contains(server.address().toString())));
        fire("#download-button");
        await("another try", () -> download.stateProperty().get() == State.DOWNLOADING);
        await("its failure", () -> download.stateProperty().get() == State.ABSENT);
    }

    @Test
    void anOwnFileThatIsNoNetworkSaysWhyOnItsCard() throws Exception {
        Path file = folder.resolve("poem.h5");
        Files.writeString(file, "no network");
        files.next = file;
        press("#network-button");
        await("the cards", () -> card("#network-file") != null);
        fire("#network-file");
        await("the reason", () -> studio.network().errorProperty().get().contains("poem.h5"));
        onFx(() -> {
            studio.settings().change(Catalogue.SIZE, 64.0);
            studio.painting().paint();
            return true;
        });
        await("the message", () -> stage.getScene().lookup("#error-message") != null);
        assertTrue(onFx(() -> !studio.painter().state().active()));
    }

    private static Node card(String id) {
        return Window.getWindows().stream().filter(window -> window.getScene() != null)
                .map(window -> window.getScene().getRoot().lookup(id)).filter(Objects::nonNull).findFirst()
                .orElse(null);
    }

    private static void fire(String id) {
        onFx(() -> {
            ((ButtonBase) card(id)).fire();
            return true;
        });
    }
}
