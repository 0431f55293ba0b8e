package impasto.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.transfer.TransferSettings;
import impasto.vgg.Networks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PresetStoreTest {

    @TempDir
    Path folder;

    private PresetStore store;

    @BeforeEach
    void open() {
        store = new PresetStore(folder.resolve("presets"));
    }

    @Test
    void namesThatMakeTheSameFileNameStayApart() throws Exception {
        store.save(preset("Dusk!", 1));
        store.save(preset("Dusk?", 2));
        store.save(preset("dusk!", 3));
        assertEquals(List.of("Dusk?", "dusk!"), store.list().stream().map(NamedSetup::name).sorted().toList());
    }

    @Test
    void aNameThatIsTakenIsRefused() throws Exception {
        store.save(preset("Dawn", 1));
        store.save(preset("Dusk", 2));
        assertThrows(IOException.class, () -> store.rename("Dawn", "Dusk"));
        store.rename("Dawn", "dawn");
        assertTrue(store.has("DAWN"));
    }

    @Test
    void whatIsNoPresetIsNotAdded() throws Exception {
        Path poem = Files.writeString(folder.resolve("poem.json"), "{\"name\": \"Poem\"}");
        assertThrows(IOException.class, () -> PresetStore.importFrom(poem));
    }

    @Test
    void theProgramsPresetsHaveNamesWordsAndValidSettings() {
        for (String network : List.of(Networks.SMALL, Networks.VGG19)) {
            List<NamedSetup> presets = BuiltInPresets.forNetwork(network);
            assertEquals(presets.size(), presets.stream().map(NamedSetup::name).distinct().count());
            for (NamedSetup preset : presets) {
                assertEquals(network, preset.setup().network());
                assertTrue(preset.about().endsWith("."), preset.name());
                TransferSettings settings = preset.setup().transfer();
                assertEquals(settings, SettingsJson.read(SettingsJson.write(settings), settings));
            }
        }
    }

    private static NamedSetup preset(String name, int every) {
        return NamedSetup.own(name, Setup.standard().withSnapshotEvery(every));
    }
}
