package impasto.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void aSetupOfAnotherTimeIsCompletedAndOneThatCannotBeUnderstoodLeftOut() throws Exception {
        Files.writeString(file(), "{\"setup\": {\"network\": \"small\", \"settings\": {\"size\": 5}},"
                + " \"later\": {\"settings\": {\"loss\": \"unheard of\"}}, \"theme\": \"light\"}");
        try (Memory memory = open()) {
            Setup standard = Setup.standard();
            assertEquals(Optional.of(standard.withTransfer(standard.transfer().withSize(5))), memory.setup("setup"));
            assertEquals(Optional.empty(), memory.setup("later"));
            assertEquals(Optional.of("light"), memory.text("theme"));
        }
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
