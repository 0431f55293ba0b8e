package impasto.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePatternTest {

    @ParameterizedTest
    @CsvSource({
        "'{content}-{style}-{iteration}', cat-waves-0120",
        "'{date} {size}', 2026-02-03 512",
        "'a/b:c*?', a-b-c--",
        "'...', painting",
        "'{nothing}', {nothing}",
    })
    void wordsAreFilledIn(String pattern, String name) {
        assertEquals(name, NamePattern.fill(pattern, "cat", "waves", 120, 512, LocalDate.of(2026, 2, 3)));
    }

    @Test
    void aTakenNameGetsANumber(@TempDir Path folder) throws Exception {
        assertEquals("cat.png", NamePattern.free(folder, "cat", "png").getFileName().toString());
        Files.createFile(folder.resolve("cat.png"));
        Files.createFile(folder.resolve("cat-2.png"));
        assertEquals("cat-3.png", NamePattern.free(folder, "cat", "png").getFileName().toString());
    }
}
