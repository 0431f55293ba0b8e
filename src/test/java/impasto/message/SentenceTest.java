package impasto.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.files.BoundedFile;
import impasto.files.CacheFolder;
import impasto.files.EnvironmentException;
import impasto.image.file.PictureException;
import impasto.network.KerasWeights;
import impasto.network.WeightsException;
import impasto.settings.Preset;
import impasto.settings.SettingsException;
import impasto.words.Phrases;
import impasto.words.Saying;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
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

    /** Whatever the trouble is: with the system around the program, with a file, with a setting, or found by another while reading. */
    @Test
    void theStudioSpeaksTheUsersLanguage() throws IOException {
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            Path large = Files.write(Files.createTempFile("large", ".json"), new byte[BoundedFile.MOST + 1]);
            String name = large.getFileName().toString();
            IOException tooLarge = assertThrows(IOException.class, () -> BoundedFile.read(large));
            assertEquals("„" + name + "“ ist zu groß.", Sentence.of(tooLarge));
            assertEquals("„" + name + "“ ist zu groß.", Sentence.of(new UncheckedIOException(tooLarge)));
            assertEquals("„" + name + "“ ist zu groß.", Sentence.ofPainting(new UncheckedIOException(tooLarge)));
            assertEquals("“" + name + "” is too large", Sentence.ofCommand("stylize", new UncheckedIOException(tooLarge)));

            assertEquals("„Pinselgröße“ ist 20,5, darf aber höchstens 20,0 sein.", Sentence.of(assertThrows(SettingsException.class,
                    () -> Preset.STROKES.settings().withStyleScale(20.5))));

            Path network = Files.write(large, "no HDF5".getBytes(StandardCharsets.UTF_8));
            String unusable = Sentence.of(assertThrows(WeightsException.class, () -> KerasWeights.read(network, "own")));
            assertTrue(unusable.startsWith(name + " kann nicht als Netz verwendet werden (sie ist keine ganze HDF5-Datei): "), unusable);
            Files.delete(large);

            String nowhere = Sentence.of(new EnvironmentException(CacheFolder.unusable(
                    Saying.of(new Phrases("impasto.torch.words"), "torch.libraries"), Path.of("cache")), null));
            assertTrue(nowhere.startsWith("PyTorch kann nicht in den Ordner cache geschrieben oder von dort benutzt werden: "), nowhere);
        } finally {
            Locale.setDefault(usual);
        }
    }
}
