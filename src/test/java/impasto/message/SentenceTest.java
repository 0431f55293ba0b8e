package impasto.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.image.file.PictureException;
import impasto.settings.SettingsException;
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

    @Test
    void theCommandLineSaysTheSameWithoutAFullStop() {
        assertEquals("a.png cannot be read or written: check that you are allowed to and that its disk has space",
                Sentence.ofCommand("stylize", new FileSystemException("here/a.png")));
        assertEquals("there is not enough memory for this: use a smaller --size or --block",
                Sentence.ofCommand("stylize", new OutOfMemoryError("Java heap space")));
        assertEquals("it failed with FileSystemException", Sentence.ofCommand("stylize", new FileSystemException(null)));
        String unforeseen = Sentence.ofCommand("stylize", new IllegalStateException("gone\nand more"));
        assertTrue(unforeseen.startsWith("something unforeseen failed (IllegalStateException: gone)"), unforeseen);
    }

    @Test
    void aPaintingSaysWhetherWhatItPaintedIsKept() {
        assertEquals("“a.png” is damaged: choose another.", Sentence.ofPainting(new PictureException("“a.png” is damaged: choose another", null)));
        assertEquals("The size is too small.", Sentence.ofPainting(new SettingsException("the size is too small")));
        assertEquals("There is not enough memory for this size; choose a smaller one. What was painted is kept.",
                Sentence.ofPainting(new OutOfMemoryError()));
        assertEquals("Painting stopped because of an error in the engine (no kernel). What was painted is kept."
                + " Help → Copy report has what is needed to find out why.",
                Sentence.ofPainting(new IllegalArgumentException("no kernel\nat line 1")));
    }
}
