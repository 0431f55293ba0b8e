package impasto.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import impasto.files.JsonFile;
import impasto.settings.Setup;
import impasto.settings.SetupJson;
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

class MemoryTest {

    @TempDir
    Path folder;

    private final List<IOException> failures = new ArrayList<>();

    @Test
    void whatIsPutIsThereTheNextTime() {
        try (Memory memory = open()) {
            memory.put("theme", "light");
            memory.put("width", 1100);
            memory.put("recent", List.of("a", "b"));
            memory.put("setup", Setup.standard().withSnapshotEvery(7));
            memory.put("gone", "soon");
            memory.forget("gone");
        }
        try (Memory memory = open()) {
            assertEquals(Optional.of("light"), memory.text("theme"));
            assertEquals(1100, memory.number("width").orElseThrow());
            assertEquals(List.of("a", "b"), memory.texts("recent"));
            assertEquals(7, memory.setup("setup").orElseThrow().snapshotEvery());
            assertEquals(Optional.empty(), memory.text("gone"));
        }
        assertEquals(List.of(), failures);
    }

    @Test
    void aDamagedFileIsSetAside() throws Exception {
        Files.writeString(file(), "{half");
        try (Memory memory = open()) {
            assertEquals(Optional.empty(), memory.text("theme"));
            memory.put("theme", "dark");
        }
        assertEquals(List.of("{half"), asides("damaged"));
        assertTrue(Files.readString(file()).contains("dark"));
    }

    @Test
    void aSetupOfAnotherTimeIsCompletedAndWhatCannotBeUnderstoodIsAtItsDefault() throws Exception {
        Files.writeString(file(), "{\"setup\": {\"network\": \"small\", \"settings\": {\"size\": 5}},"
                + " \"later\": {\"settings\": {\"loss\": \"unheard of\", \"size\": 7}}, \"theme\": \"light\"}");
        try (Memory memory = open()) {
            Setup standard = Setup.standard();
            assertEquals(Optional.of(standard.withTransfer(standard.transfer().withSize(5))), memory.setup("setup"));
            assertEquals(List.of(), asides("damaged"));
            assertEquals(Optional.of(standard.withTransfer(standard.transfer().withSize(7))), memory.setup("later"));
            assertEquals(Optional.of("light"), memory.text("theme"));
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
        try (Memory memory = open()) {
            assertTrue(memory.number("width").isEmpty());
            assertTrue(memory.picture("start").filter(source -> !source.toString().endsWith("NaN")).isEmpty());
            assertTrue(memory.setup("setup").isEmpty());
            assertEquals(3, memory.pictures("styles").size());
            assertEquals("b.png", memory.pictures("styles").get(2).orElseThrow().name());
            assertEquals(Optional.of("light"), memory.text("theme"));
            memory.listen(notices::add);
        }
        assertEquals(List.of(written), asides("damaged"));
        assertEquals(1, notices.size());
        assertTrue(notices.get(0).text().contains("“studio.json.damaged-"), notices.get(0).text());
        // What was kept once is not kept, or spoken of, again.
        try (Memory memory = open()) {
            assertEquals(3, memory.pictures("styles").size());
            memory.number("width");
            memory.setup("setup");
            assertEquals(Optional.of("light"), memory.text("theme"));
            memory.listen(notices::add);
        }
        assertEquals(1, notices.size());
        assertEquals(1, asides("damaged").size());
    }

    @Test
    void settingsOfANewerProgramAreKeptAndUsed() throws Exception {
        String newer = "{\"version\": 7, \"theme\": \"light\", \"unheard of\": {\"a\": [1]}}";
        Files.writeString(file(), newer);
        List<Notice> notices = new ArrayList<>();
        try (Memory memory = open()) {
            assertEquals(Optional.of("light"), memory.text("theme"));
            memory.put("width", 1);
            memory.listen(notices::add);
        }
        assertEquals(List.of(newer), asides("newer"));
        assertEquals("Your settings are from a newer Impasto", notices.get(0).title());
        JsonObject now = JsonFile.read(file());
        assertEquals(1, now.get("version").getAsInt());
        assertEquals("{\"a\":[1]}", now.get("unheard of").toString());
    }

    @Test
    void settingsWithoutAVersionAreThoseOfToday() throws Exception {
        Files.writeString(file(), "{\"theme\": \"light\"}");
        List<Notice> notices = new ArrayList<>();
        try (Memory memory = open()) {
            assertEquals(Optional.of("light"), memory.text("theme"));
            memory.listen(notices::add);
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
                try (Memory memory = open()) {
                    memory.put("theme", "light");
                    memory.listen(notices::add);
                }
            }, made);
            assertEquals(1, notices.size(), made);
            assertEquals("light", JsonFile.read(file()).get("theme").getAsString(), made);
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
        try (Memory memory = open()) {
            memory.put("theme", "dark");
            memory.listen(notices::add);
        } finally {
            locked.toFile().setWritable(true);
        }
        assertEquals("{\"theme\": \"light\"", Files.readString(file()));
        assertTrue(notices.get(0).text().contains("not remembered"));
    }

    @Test
    void aNumberThatIsNoneIsNotRemembered() {
        try (Memory memory = open()) {
            memory.put("x", Double.NaN);
            memory.put("y", Double.POSITIVE_INFINITY);
            memory.put("z", 1);
        }
        try (Memory memory = open()) {
            assertTrue(memory.number("x").isEmpty());
            assertEquals(1, memory.number("z").orElseThrow());
        }
        assertEquals(List.of(), failures);
    }

    @Test
    void aWriteThatFailedIsMadeLater() throws Exception {
        Path taken = Files.createFile(folder.resolve("taken"));
        try (Memory memory = new Memory(taken.resolve("studio.json"), failures::add)) {
            memory.put("theme", "light");
            assertFalse(memory.flush());
            assertFalse(memory.flush());
            assertEquals(1, failures.size());
            Files.delete(taken);
            assertTrue(memory.flush());
            assertTrue(memory.flush());
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
        try (Memory memory = open()) {
            assertTrue(memory.picture("content").isEmpty());
            assertTrue(memory.folder("folder").isEmpty());
            assertTrue(memory.setup("setup").orElseThrow().builtIn());
            memory.listen(notices::add);
        }
        assertEquals(1, notices.size());
        assertTrue(notices.get(0).text().contains(far));
        assertEquals(List.of(), asides("damaged"));
    }

    @Test
    void aFileThatCannotBeWrittenIsSaid() throws Exception {
        Files.createFile(folder.resolve("taken"));
        try (Memory memory = new Memory(folder.resolve("taken").resolve("studio.json"), failures::add)) {
            memory.put("theme", "light");
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

    private Memory open() {
        return new Memory(file(), failures::add);
    }

    private Path file() {
        return folder.resolve("studio.json");
    }
}
