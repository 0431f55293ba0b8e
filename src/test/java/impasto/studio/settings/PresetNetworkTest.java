package impasto.studio.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.settings.NamedSetup;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.StudioFixture;
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
            NamedSetup report = studio.presets().builtIn().stream().filter(preset -> preset.name().startsWith("Report"))
                    .findFirst().orElseThrow();
            studio.presets().apply(report);
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
