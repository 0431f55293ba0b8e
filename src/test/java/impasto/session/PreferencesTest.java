package impasto.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import impasto.files.JsonFile;
import impasto.settings.Preset;
import impasto.settings.Setup;
import impasto.settings.TransferSettings;
import impasto.settings.json.SetupJson;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesTest {

    @TempDir
    Path folder;

    private final List<IOException> failures = new ArrayList<>();

    @Test
    void whatIsPutIsThereTheNextTime() {
        try (Preferences preferences = open()) {
            preferences.put("theme", "light");
            preferences.put("width", 1100);
            preferences.put("recent", List.of("a", "b"));
            preferences.put("setup", Setup.standard().withSnapshotEvery(7));
            preferences.put("gone", "soon");
            preferences.forget("gone");
        }
        try (Preferences preferences = open()) {
            assertEquals(Optional.of("light"), preferences.text("theme"));
            assertEquals(1100, preferences.number("width").orElseThrow());
            assertEquals(List.of("a", "b"), preferences.texts("recent"));
            assertEquals(7, preferences.setup("setup").orElseThrow().snapshotEvery());
            assertEquals(Optional.empty(), preferences.text("gone"));
        }
        assertEquals(List.of(), failures);
    }

    @Test
    void aDamagedFileIsSetAside() throws Exception {
        Files.writeString(file(), "{half");
        try (Preferences preferences = open()) {
            assertEquals(Optional.empty(), preferences.text("theme"));
            preferences.put("theme", "dark");
        }
        assertEquals(List.of("{half"), asides("damaged"));
        assertTrue(Files.readString(file()).contains("dark"));
    }

    @Test
    void aSetupOfAnotherTimeIsCompletedAndWhatCannotBeUnderstoodIsAtItsDefault() throws Exception {
        Files.writeString(file(), "{\"setup\": {\"network\": \"small\", \"settings\": {\"size\": 5}},"
                + " \"later\": {\"settings\": {\"loss\": \"unheard of\", \"size\": 7}}, \"theme\": \"light\"}");
        try (Preferences preferences = open()) {
            TransferSettings texture = Preset.TEXTURE.settings();
            Setup standard = Setup.of(texture.withWeights(texture.weights().withChroma(0)), Setup.SMALL);
            assertEquals(Optional.of(standard.withTransfer(standard.transfer().withSize(5))), preferences.setup("setup"));
            assertEquals(List.of(), asides("damaged"));
            assertEquals(Optional.of(standard.withTransfer(standard.transfer().withSize(7))), preferences.setup("later"));
            assertEquals(Optional.of("light"), preferences.text("theme"));
        }
        assertEquals(1, asides("damaged").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "{}", "true", "1e999", "-1e999", "\"NaN\"", "NaN", "[null]", "[{}]", "\"\\u0000\""})
    void aValueThatCannotBeIsNotThereAndTheOthersAre(String value) throws Exception {
        String written = "{\"width\": " + value + ", \"start\": " + value + ", \"styles\": [\"/a.png\", " + value
                + ", \"/b.png\"], \"setup\": " + value + ", \"theme\": \"light\"}";
        Files.writeString(file(), written);
        List<Notice> notices = new ArrayList<>();
        try (Preferences preferences = open()) {
            assertTrue(preferences.number("width").isEmpty());
            assertTrue(preferences.picture("start").filter(source -> !source.toString().endsWith("NaN")).isEmpty());
            assertTrue(preferences.setup("setup").isEmpty());
            assertEquals(3, preferences.pictures("styles").size());
            assertEquals("b.png", preferences.pictures("styles").get(2).orElseThrow().name());
            assertEquals(Optional.of("light"), preferences.text("theme"));
            preferences.listen(notices::add);
        }
        assertEquals(List.of(written), asides("damaged"));
        assertEquals(1, notices.size());
        assertTrue(notices.get(0).text().contains("“studio.json.damaged-"), notices.get(0).text());
        // What was kept once is not kept, or spoken of, again.
        try (Preferences preferences = open()) {
            assertEquals(3, preferences.pictures("styles").size());
            preferences.number("width");
            preferences.setup("setup");
            assertEquals(Optional.of("light"), preferences.text("theme"));
            preferences.listen(notices::add);
        }
        assertEquals(1, notices.size());
        assertEquals(1, asides("damaged").size());
    }

    @Test
    void settingsOfANewerProgramAreKeptAndUsed() throws Exception {
        String newer = "{\"version\": 7, \"theme\": \"light\", \"unheard of\": {\"a\": [1]}}";
        Files.writeString(file(), newer);
        List<Notice> notices = new ArrayList<>();
        try (Preferences preferences = open()) {
            assertEquals(Optional.of("light"), preferences.text("theme"));
            preferences.put("width", 1);
            preferences.listen(notices::add);
        }
        assertEquals(List.of(newer), asides("newer"));
        assertEquals("Your settings are from a newer Impasto", notices.get(0).title());
        JsonObject now = JsonParser.parseString(Files.readString(file())).getAsJsonObject();
        assertEquals(1, now.get("version").getAsInt());
        assertEquals("{\"a\":[1]}", now.get("unheard of").toString());
    }

    @Test
    void settingsWithoutAVersionAreThoseOfToday() throws Exception {
        Files.writeString(file(), "{\"theme\": \"light\"}");
        List<Notice> notices = new ArrayList<>();
        try (Preferences preferences = open()) {
            assertEquals(Optional.of("light"), preferences.text("theme"));
            preferences.listen(notices::add);
        }
        assertEquals(List.of(), notices);
        assertEquals("{\"theme\": \"light\"}", Files.readString(file()));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatIsNoFileIsSetAsideWithoutWaiting() throws Exception {
        for (String made : List.of("mkfifo studio.json", "mkdir studio.json && touch studio.json/kept",
                "ln -s studio.json studio.json", "ln -s nowhere studio.json", "truncate -s 1G studio.json")) {
            assertEquals(0, new ProcessBuilder("sh", "-c", made).directory(folder.toFile()).start().waitFor(), made);
            List<Notice> notices = new ArrayList<>();
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
                try (Preferences preferences = open()) {
                    preferences.put("theme", "light");
                    preferences.listen(notices::add);
                }
            }, made);
            assertEquals(1, notices.size(), made);
            assertEquals("light", JsonParser.parseString(Files.readString(file())).getAsJsonObject().get("theme").getAsString(), made);
            Files.delete(file());
        }
        try (var files = Files.list(folder)) {
            assertEquals(5, files.count());
        }
    }

    @Test
    void nothingIsWrittenOverSettingsThatCannotBeSetAside() throws Exception {
        Files.writeString(file(), "{\"theme\": \"light\"");
        Path locked = folder;
        Assumptions.assumeTrue(locked.toFile().setWritable(false) && !Files.isWritable(locked));
        List<Notice> notices = new ArrayList<>();
        try (Preferences preferences = open()) {
            preferences.put("theme", "dark");
            preferences.listen(notices::add);
        } finally {
            locked.toFile().setWritable(true);
        }
        assertEquals("{\"theme\": \"light\"", Files.readString(file()));
        assertTrue(notices.get(0).text().contains("not remembered"));
    }

    @Test
    void aNumberThatIsNoneIsNotRemembered() {
        try (Preferences preferences = open()) {
            preferences.put("x", Double.NaN);
            preferences.put("y", Double.POSITIVE_INFINITY);
            preferences.put("z", 1);
        }
        try (Preferences preferences = open()) {
            assertTrue(preferences.number("x").isEmpty());
            assertEquals(1, preferences.number("z").orElseThrow());
        }
        assertEquals(List.of(), failures);
    }

    @Test
    void aWriteThatFailedIsMadeLater() throws Exception {
        Path taken = Files.createFile(folder.resolve("taken"));
        try (Preferences preferences = new Preferences(taken.resolve("studio.json"), failures::add)) {
            preferences.put("theme", "light");
            assertFalse(preferences.flush());
            assertFalse(preferences.flush());
            assertEquals(1, failures.size());
            Files.delete(taken);
            assertTrue(preferences.flush());
            assertTrue(preferences.flush());
        }
        assertTrue(Files.exists(taken.resolve("studio.json")));
    }

    @Test
    void nothingOnAnotherComputerIsOpened() throws Exception {
        String far = "file://server/share/cat.png";
        JsonObject json = new JsonObject();
        json.addProperty("content", far);
        json.addProperty("folder", far);
        json.add("setup", SetupJson.write(Setup.standard().withNetwork(far)));
        JsonFile.write(file(), json);
        List<Notice> notices = new ArrayList<>();
        try (Preferences preferences = open()) {
            assertTrue(preferences.picture("content").isEmpty());
            assertTrue(preferences.folder("folder").isEmpty());
            assertEquals(Setup.SMALL, preferences.setup("setup").orElseThrow().network());
            preferences.listen(notices::add);
        }
        assertEquals(1, notices.size());
        assertTrue(notices.get(0).text().contains(far));
        assertEquals(List.of(), asides("damaged"));
    }

    @Test
    void aFileThatCannotBeWrittenIsSaid() throws Exception {
        Files.createFile(folder.resolve("taken"));
        try (Preferences preferences = new Preferences(folder.resolve("taken").resolve("studio.json"), failures::add)) {
            preferences.put("theme", "light");
        }
        assertEquals(1, failures.size());
    }

    private List<String> asides(String why) throws IOException {
        List<String> asides = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "studio.json." + why + "-*")) {
            for (Path file : files) {
                assertTrue(file.getFileName().toString().matches(
                        "studio\\.json\\." + why + "-\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\d(-\\d+)?"), file.toString());
                asides.add(Files.readString(file));
            }
        }
        return asides;
    }

    private Preferences open() {
        return new Preferences(file(), failures::add);
    }

    private Path file() {
        return folder.resolve("studio.json");
    }
}
