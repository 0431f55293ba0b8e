package impasto.studio.looks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.network.DownloadRules;
import impasto.network.DownloadableNetwork;
import impasto.network.Networks;
import impasto.network.NetworkStore;
import impasto.settings.Preset;
import impasto.settings.Setup;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.StudioFixture;
import impasto.studio.fx.Messages.Message;
import impasto.studio.network.DownloadModel.State;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/** Looks are chosen by their tiles, and the one that is had is named. */
class LooksTest extends StudioFixture {

    @Override
    public NetworkStore networkStore() {
        return new NetworkStore(folder.resolve("networks"), DownloadableNetwork.VGG19, DownloadRules.standard());
    }

    @Test
    void theTilesHaveTheirColumnsAlsoWhenTheyAreToBecomeNarrower() {
        Region grid = onFx(() -> node("#look-grid"));
        await("tiles", () -> grid.getHeight() > 0);
        assertEquals(onFx(() -> grid.prefHeight(grid.getWidth())), onFx(() -> grid.prefHeight(grid.getWidth() - 8)));
    }

    @Test
    void theLookThatIsHadIsNamedWhateverChangesItToo() {
        assertEquals("Brush strokes", name());
        assertFalse(isChanged());
        press("#look-bold");
        await("the look", () -> studio.settings().now().transfer().styleScale() == 2);
        assertEquals("Broad brush", name());
        assertTrue(onFx(() -> this.<ToggleButton>node("#look-bold").isSelected() && !this.<ToggleButton>node("#look-strokes").isSelected()));
        onFx(() -> {
            studio.settings().change(Catalogue.SIZE, 300);
            studio.settings().change(Catalogue.blend(0), 0.5);
            return true;
        });
        assertFalse(isChanged());
        onFx(() -> {
            studio.settings().change(Catalogue.ALPHA, 7);
            return true;
        });
        assertEquals("Broad brush", name());
        assertTrue(isChanged());
        press("#look-bold");
        await("the look as it is", () -> studio.settings().now().transfer().weights().alpha() != 7);
        assertFalse(isChanged());
        assertTrue(onFx(() -> this.<ToggleButton>node("#look-bold").isSelected()));
        assertEquals(300, onFx(() -> studio.settings().now().transfer().size()));
        assertEquals(List.of(0.5), onFx(() -> studio.settings().now().transfer().weights().blend()));
        onFx(() -> {
            studio.settings().change(Catalogue.ALPHA, 9);
            return true;
        });
        reopen();
        assertEquals("Broad brush", name());
        assertTrue(isChanged());
        press("#look-restore");
        await("the look as it was", () -> !studio.looks().changedProperty().get());
        onFx(() -> {
            studio.settings().change(Catalogue.LIKENESS, 0.1);
            studio.presets().save("Mine");
            return true;
        });
        assertEquals("Mine", name());
        assertFalse(isChanged());
    }

    @Test
    void aLookThatPaintsNoiseWithoutVgg19OffersItAndChangesNothing() {
        List<Message> said = new CopyOnWriteArrayList<>();
        await("the store", () -> studio.network().download().stateProperty().get() == State.ABSENT);
        Setup before = onFx(() -> {
            studio.messages().listen(said::add);
            return studio.settings().now();
        });
        for (Preset preset : Preset.values()) {
            ToggleButton tile = node("#look-" + preset);
            assertEquals(preset.needsVgg19(), onFx(() -> tile.lookup(".look-badge").isVisible()), preset.toString());
            assertEquals(preset.needsVgg19(), onFx(() -> tile.getAccessibleText().contains("download")), preset.toString());
        }
        press("#look-gatys");
        await("the network to be named", () -> said.stream().anyMatch(message -> message.title().contains("Gatys")
                && message.title().contains("VGG-19") && message.way().isPresent()));
        assertEquals(before, onFx(() -> studio.settings().now()));
        assertFalse(onFx(() -> this.<ToggleButton>node("#look-gatys").isSelected()));
        press("#advice-way");
        await("the networks to choose from", () -> stage.getScene().lookup("#download-button") != null);
    }

    @Test
    void withAFileOfTheArtistsOwnALookIsTakenAsItIs() {
        onFx(() -> {
            studio.network().choose(folder.resolve("own.h5"));
            studio.looks().choose(studio.looks().looks().get(Preset.GATYS.ordinal()));
            return true;
        });
        assertEquals(Preset.GATYS.settings().start(), onFx(() -> studio.settings().now().transfer().start()));
        assertNotEquals(Networks.VGG19, onFx(() -> studio.settings().now().network()));
        assertFalse(onFx(() -> node("#look-gatys").lookup(".look-badge").isVisible()));
    }

    private String name() {
        return onFx(() -> this.<Labeled>node("#look-name").getText());
    }

    private boolean isChanged() {
        return onFx(() -> node("#look-changed").isVisible());
    }
}
