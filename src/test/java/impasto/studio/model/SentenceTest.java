package impasto.studio.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SentenceTest {

    @Test
    void aTemporaryFileIsNamedByItsFolder() {
        Path folder = Path.of("config").toAbsolutePath();
        String why = " cannot be read or written; check that you are allowed to and that its disk has space.";
        assertEquals("The folder " + folder + why,
                Sentence.of(new FileSystemException(folder.resolve(".impasto-3a764f1c0bbf77f1.part").toString())));
        assertEquals("studio.json" + why, Sentence.of(new FileSystemException(folder.resolve("studio.json").toString())));
    }
}
