package impasto.studio.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.settings.NamedSetup;
import impasto.settings.VggLayer;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.StudioFixture;
import impasto.studio.fx.Messages;
import impasto.studio.fx.Messages.Message;
import impasto.studio.painting.RunState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** A preset that wants another network says so before it paints. */
class PresetNetworkTest extends StudioFixture {

    private final List<Message> said = new CopyOnWriteArrayList<>();

    @Test
    void aPresetOfTheLiteratureNamesItsNetwork() {
        onFx(() -> {
            studio.messages().listen(said::add);
            studio.presets().apply(preset("Gatys"));
            studio.settings().change(Catalogue.SIZE, 64.0);
            studio.settings().change(Catalogue.ITERATIONS, 1.0);
            return true;
        });
        press("#paint");
        await("the network to be named", () -> said.stream().anyMatch(message ->
                message.text().startsWith("These weights are for the network VGG-19")));
        await("the end", () -> studio.painter().state() == RunState.IDLE);
    }

    @Test
    void aPresetThatLooksDeeperThanTheNetworkIsNotBegunAndOffersAnother() {
        await("the network's layers", () -> !studio.network().layersProperty().get().contains(VggLayer.CONV5_2));
        onFx(() -> {
            studio.messages().listen(said::add);
            studio.presets().apply(preset("Report"));
            return true;
        });
        await("the layer to be named", () -> said.stream().anyMatch(message -> message.text().contains("the layer conv5_2")
                && message.text().contains("VGG-19") && message.way().isPresent()));
        said.clear();
        press("#paint");
        await("the layer to be named again", () -> said.stream().anyMatch(message -> message.text().contains("the layer conv5_2")));
        assertEquals(RunState.IDLE, onFx(() -> studio.painter().state()));
        press("#advice-way");
        await("the networks to choose from", () -> stage.getScene().lookup("#download-button") != null);
        onFx(() -> {
            studio.presets().apply(preset("Gatys"));
            return true;
        });
        assertEquals(Messages.Kind.OVER, said.get(said.size() - 1).kind());
    }

    private NamedSetup preset(String name) {
        return studio.presets().builtIn().stream().filter(preset -> preset.name().startsWith(name)).findFirst().orElseThrow();
    }

    @Test
    void anOwnPresetWhoseNetworkIsGoneIsNotBegun() {
        onFx(() -> {
            studio.messages().listen(said::add);
            studio.presets().apply(NamedSetup.own("Mine", studio.settings().now().withNetwork(folder.resolve("gone.h5").toString())));
            return true;
        });
        await("the reason", () -> studio.network().errorProperty().get().contains("gone.h5"));
        press("#paint");
        await("a message", () -> said.stream().anyMatch(message -> message.title().equals("Painting could not begin")));
        assertEquals(RunState.IDLE, onFx(() -> studio.painter().state()));
        assertTrue(said.stream().anyMatch(message -> message.text().contains("gone.h5")), said.toString());
    }
}
