package impasto.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import impasto.network.Networks;
import impasto.settings.NamedSetup;
import impasto.settings.Preset;
import impasto.settings.Setup;
import impasto.settings.TransferSettings;
import impasto.settings.json.SettingsJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "words", "{\"name\": \"Poem\"}", "{\"name\": \"Dusk\", \"setup\": null}",
        "{\"name\": \"Dusk\", \"setup\": {\"settings\": [1e999]}}", "\u0000\u0001\u0002"})
    void whatIsNoPresetIsSetAsideAndTheOthersAreKept(String content) throws Exception {
        store.save(preset("Dawn", 1));
        Path poem = Files.writeString(presets().resolve("poem.json"), content);
        Notice notice = store.mend().orElseThrow();
        assertFalse(Files.exists(poem));
        List<String> asides = asides();
        assertEquals(1, asides.size());
        assertTrue(notice.text().contains(asides.get(0)), notice.text());
        assertEquals(content, Files.readString(presets().resolve(asides.get(0))));
        assertEquals(List.of("Dawn"), names());
        assertEquals(Optional.empty(), store.mend());
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "5", "[]", "\"\"", "\" \\u0000\\n \"", "\"\\u202e\""})
    void aPresetWithoutANameHasThatOfItsFile(String name) throws Exception {
        store.save(preset("Dawn", 1));
        String whole = Files.readString(presets().resolve("dawn.json"));
        String nameless = whole.replace("\"Dawn\"", name);
        Files.writeString(presets().resolve("harbour.json"), nameless);
        assertEquals(List.of("Dawn", "harbour"), names());
        assertTrue(store.mend().isPresent());
        assertEquals(List.of("Dawn", "harbour"), names());
        assertEquals(nameless, Files.readString(presets().resolve(asides().get(0))));
        assertEquals(store.list().get(0).setup(), store.list().get(1).setup());
        assertEquals(Optional.empty(), store.mend());
    }

    @Test
    void aPresetKeepsTheValuesThatCanBeRead() throws Exception {
        store.save(preset("Dawn", 5));
        Path file = presets().resolve("dawn.json");
        Files.writeString(file, Files.readString(file).replaceFirst("\"iterations\": \\d+", "\"iterations\": 1e999"));
        assertTrue(store.mend().isPresent());
        assertEquals(5, store.list().get(0).setup().snapshotEvery());
        assertEquals(Setup.standard().transfer(), store.list().get(0).setup().transfer());
        assertEquals(1, asides().size());
    }

    @Test
    void namesAreCutForShowingAndStayApart() throws Exception {
        store.save(preset("Dawn", 1));
        String whole = Files.readString(presets().resolve("dawn.json"));
        for (String file : List.of("a.json", "b.json", "c.json")) {
            Files.writeString(presets().resolve(file), whole.replace("Dawn", "d".repeat(100_000)));
        }
        Files.writeString(presets().resolve("d.json"), whole.replace("Dawn", "two\\nlines\\u202e"));
        assertEquals(5, names().stream().distinct().count());
        assertTrue(names().contains("two lines"));
        assertTrue(names().stream().allMatch(name -> name.length() <= 80));
        for (int left = 5; left > 0; left--) {
            String name = names().get(0);
            store.rename(name, name);
            store.delete(name);
            assertEquals(left - 1, names().size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"LONG", "", " \n ", "CON", "../../../outside", "a/b\\c", "😀", "\u05e9\u05dc\u05d5\u05dd", "x\u0000y"})
    void everyNameCanBeSavedAndIsAFileInTheFolder(String name) throws Exception {
        String saved = name.equals("LONG") ? "ä".repeat(100_000) : name;
        store.save(preset(saved, 3));
        assertTrue(store.has(saved));
        store.save(preset(saved, 4));
        assertEquals(List.of(4), store.list().stream().map(preset -> preset.setup().snapshotEvery()).toList());
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertEquals(1, all.size());
            assertEquals(presets(), all.get(0).getParent());
        }
        store.delete(saved);
        assertEquals(List.of(), names());
    }

    @Test
    void aPresetOfANewerProgramIsNotLost() throws Exception {
        store.save(preset("Dawn", 1));
        Path file = presets().resolve("dawn.json");
        String newer = Files.readString(file).replace("\"version\": 1", "\"version\": 9, \"unheard of\": [1]");
        Files.writeString(file, newer);
        assertTrue(store.mend().orElseThrow().text().contains("newer"));
        assertEquals(newer, Files.readString(file));
        store.rename("Dawn", "Dusk");
        assertEquals("[1]", JsonParser.parseString(Files.readString(file)).getAsJsonObject().get("unheard of").toString());
        store.save(preset("Dusk", 2));
        assertEquals(1, asides().size());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatIsNoFileIsSetAsideWithoutWaiting() throws Exception {
        store.save(preset("Dawn", 1));
        String made = "mkfifo pipe.json; mkdir folder.json; ln -s loop.json loop.json; truncate -s 1G huge.json";
        assertEquals(0, new ProcessBuilder("sh", "-c", made).directory(presets().toFile()).start().waitFor());
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertEquals(List.of("Dawn"), names());
            assertTrue(store.mend().isPresent());
        });
        assertEquals(4, asides().size());
        assertEquals(List.of("Dawn"), names());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nothingIsDeletedOrSetAsideInAFolderThatIsALink() throws Exception {
        Path dotfiles = Files.createDirectory(folder.resolve("dotfiles"));
        Path other = Files.writeString(dotfiles.resolve("package.json"), "{\"name\": \"mine\"}");
        Files.createSymbolicLink(presets(), dotfiles);
        store.save(preset("Dawn", 1));
        assertEquals(Optional.empty(), store.mend());
        assertThrows(IOException.class, () -> store.delete("Dawn"));
        assertEquals(List.of("Dawn"), names());
        assertTrue(Files.exists(other));
    }

    private Path presets() {
        return folder.resolve("presets");
    }

    private List<String> names() throws IOException {
        return store.list().stream().map(NamedSetup::name).toList();
    }

    private List<String> asides() throws IOException {
        try (Stream<Path> files = Files.list(presets())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(".*\\.json\\.(damaged|newer)-[0-9T-]+")).toList();
        }
    }

    @Test
    void theProgramsPresetsHaveNamesWordsAndValidSettings() {
        for (String network : List.of(Networks.SMALL, Networks.VGG19)) {
            List<NamedSetup> presets = Preset.on(network);
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
