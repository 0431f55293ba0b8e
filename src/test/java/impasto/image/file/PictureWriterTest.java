package impasto.image.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import impasto.files.SafeFile;
import impasto.image.Picture;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureWriterTest {

    private final Picture picture = Quarters.picture(Quarters.image(BufferedImage.TYPE_INT_RGB));
    private final PictureWriter writer = new PictureWriter();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"a.png, 0.01, 89 50 4e 47", "a.PNG, 0.01, 89 50 4e 47", "a.tif, 0.01, ", "a.tiff, 0.01, ",
        "a.jpg, 5, ff d8 ff", "a.b.JPEG, 5, ff d8 ff"})
    void writesTheFormatOfTheEnding(String name, double tolerance, String start) throws IOException {
        Path file = folder.resolve(name);
        writer.write(picture, file);
        Quarters.assertShown(new PictureReader().read(file), tolerance);
        byte[] bytes = Files.readAllBytes(file);
        if (start == null) {
            assertTrue(bytes[0] == bytes[1] && (bytes[0] == 'I' || bytes[0] == 'M'), "not a TIFF");
        } else {
            assertTrue(HexFormat.ofDelimiter(" ").formatHex(bytes).startsWith(start));
        }
        assertOnly(name);
    }

    @Test
    void lessQualityMakesASmallerJpeg() throws IOException {
        long previous = 0;
        for (float quality : new float[] {0, 0.5f, 0.92f, 1}) {
            Path file = folder.resolve("a.jpg");
            new PictureWriter(quality).write(noise(), file);
            assertTrue(Files.size(file) > previous, "quality " + quality);
            previous = Files.size(file);
        }
    }

    @Test
    void jpegKeepsTheFullResolutionOfColour() throws IOException {
        float[] stripes = new float[32 * 32 * 3];
        for (int i = 0; i < 32 * 32; i++) {
            stripes[i * 3 + (i % 2 == 0 ? 0 : 2)] = 1;
        }
        Path file = folder.resolve("a.jpg");
        writer.write(Picture.of(32, 32, stripes), file);
        Picture read = new PictureReader().read(file);
        Quarters.assertColour(read, 10, 10, 30, 255, 0, 0);
        Quarters.assertColour(read, 11, 10, 30, 0, 0, 255);
    }

    @Test
    void replacesAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("a.png"), "old");
        writer.write(picture, file);
        Quarters.assertShown(new PictureReader().read(file), 0.01);
        assertOnly("a.png");
    }

    @Test
    void replacesWhatALinkPointsTo() throws IOException {
        Path file = Files.writeString(folder.resolve("a.png"), "old");
        Path link = folder.resolve("link.png");
        try {
            Files.createSymbolicLink(link, file);
        } catch (IOException | UnsupportedOperationException e) {
            assumeFalse(true, "no links here");
        }
        writer.write(picture, link);
        assertTrue(Files.isSymbolicLink(link));
        Quarters.assertShown(new PictureReader().read(file), 0.01);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFailureLeavesTheOldFileAndNothingElse(boolean unchecked) throws IOException {
        Path file = Files.writeString(folder.resolve("a.png"), "old");
        assertThrows(Exception.class,
                () -> SafeFile.write(file, out -> failHalfway(out, unchecked)));
        assertEquals("old", Files.readString(file));
        assertOnly("a.png");
    }

    @Test
    void theOldFileStaysWholeUntilTheNewOneIs() throws IOException {
        Path file = Files.writeString(folder.resolve("a.png"), "old");
        SafeFile.write(file, out -> {
            out.write("new".getBytes(StandardCharsets.UTF_8));
            out.flush();
            assertEquals("old", Files.readString(file));
        });
        assertEquals("new", Files.readString(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.gif", "a", "png", "a.png.txt"})
    void refusesEndingsItDoesNotKnow(String name) {
        assertRefused(name + " does not say which kind of picture to write: end it in .png, .jpg, .jpeg, .tif or .tiff",
                folder.resolve(name));
    }

    @Test
    void refusesAFolder() throws IOException {
        assertRefused("a.png is a folder: give the name of a file to write",
                Files.createDirectory(folder.resolve("a.png")));
    }

    @Test
    void refusesAMissingFolder() {
        Path missing = folder.resolve("missing");
        assertRefused("a.png cannot be written because there is no folder " + missing + ": make it or choose another",
                missing.resolve("a.png"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Links are for administrators there.")
    void refusesLinksToNowhereByWhatTheyLeadTo() throws IOException {
        Path missing = folder.resolve("missing");
        assertRefused("a.png cannot be written because there is no folder " + missing + ": make it or choose another",
                Files.createSymbolicLink(folder.resolve("a.png"), missing.resolve("b.png")));
        assertRefused("c.png is a link that cannot be followed: delete it or choose another name",
                Files.createSymbolicLink(folder.resolve("c.png"), Path.of("c.png")));
    }

    @Test
    void refusesAReadOnlyFolder() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        assumeFalse(!closed.toFile().setWritable(false) || Files.isWritable(closed), "this user may write everywhere");
        assertRefused("a.png cannot be written because the folder " + closed + " is read-only: choose another folder",
                closed.resolve("a.png"));
    }

    @Test
    void refusesAReadOnlyFile() throws IOException {
        Path closed = Files.createFile(folder.resolve("a.png"));
        assumeFalse(!closed.toFile().setWritable(false) || Files.isWritable(closed), "this user may write everywhere");
        assertRefused("a.png is there already and is read-only: choose another name", closed);
    }

    @Test
    void refusesAJpegThatIsTooLong() throws IOException {
        Picture line = Picture.of(70_000, 1, new float[210_000]);
        PictureException refusal = assertThrows(
                PictureException.class, () -> writer.write(line, folder.resolve("a.jpg")));
        assertEquals("a.jpg cannot be a JPEG because a side is over 65,500 pixels: end its name in .png or .tif",
                refusal.getMessage());
        writer.write(line, folder.resolve("a.png"));
        assertArrayEquals(line.toArray(), new PictureReader().read(folder.resolve("a.png")).toArray());
    }

    @ParameterizedTest
    @ValueSource(floats = {-0.01f, 1.01f, Float.NaN})
    void refusesQualitiesThatAreNone(float quality) {
        assertThrows(IllegalArgumentException.class, () -> new PictureWriter(quality));
    }

    private void assertRefused(String sentence, Path target) {
        assertEquals(sentence, assertThrows(PictureException.class, () -> writer.check(target)).getMessage());
        assertEquals(sentence, assertThrows(PictureException.class, () -> writer.write(picture, target)).getMessage());
    }

    private void assertOnly(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(name), files.map(file -> file.getFileName().toString()).toList());
        }
    }

    private static void failHalfway(OutputStream out, boolean unchecked) throws IOException {
        out.write(new byte[100_000]);
        if (unchecked) {
            throw new IllegalStateException("the encoder broke");
        }
        throw new IOException("the disk is full");
    }

    private static Picture noise() {
        Random random = new Random(5);
        float[] samples = new float[64 * 64 * 3];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = random.nextFloat();
        }
        return Picture.of(64, 64, samples);
    }
}
