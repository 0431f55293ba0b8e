package impasto.image.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureReaderRefusalTest {

    @TempDir
    private Path folder;

    @Test
    void aMissingFile() {
        assertRefused("there is no file photo.jpg: check its name and folder", folder.resolve("photo.jpg"));
    }

    @Test
    void aFolder() throws IOException {
        Path photos = Files.createDirectory(folder.resolve("photos"));
        assertRefused("photos is a folder, not a picture: choose a file inside it", photos);
    }

    @Test
    void anUnreadableFile() throws IOException {
        Path file = Files.write(folder.resolve("secret.png"), Encoded.png());
        assumeFalse(file.getFileSystem().supportedFileAttributeViews().stream().noneMatch("posix"::equals));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "this user may read everything");
        assertRefused("secret.png cannot be opened: check that you are allowed to read it", file);
    }

    @Test
    void textUnderTheNameOfAPicture() throws IOException {
        Path file = Files.writeString(folder.resolve("photo.jpg"), "To whom it may concern");
        assertRefused("photo.jpg is not a picture Impasto can read: use JPEG, PNG, GIF, BMP, TIFF or WebP", file);
    }

    @Test
    void aFileOfZeros() throws IOException {
        Path file = Files.write(folder.resolve("photo.jpg"), new byte[1000]);
        assertRefused("photo.jpg is not a picture Impasto can read: use JPEG, PNG, GIF, BMP, TIFF or WebP", file);
    }

    @Test
    void anEmptyFile() throws IOException {
        Path file = Files.createFile(folder.resolve("photo.jpg"));
        assertRefused("photo.jpg is an empty file: fetch or export it again", file);
    }

    @Test
    void emptyBytes() {
        PictureException refusal = assertThrows(
                PictureException.class, () -> new PictureReader().read(new byte[0], "the clipboard"));
        assertEquals("the clipboard is an empty file: fetch or export it again", refusal.getMessage());
    }

    @Test
    void aTruncatedPng() throws IOException {
        byte[] png = Encoded.png();
        Path file = Files.write(folder.resolve("photo.png"), Arrays.copyOf(png, png.length / 2));
        assertRefused("photo.png is cut short or damaged: fetch or export it again", file);
    }

    @Test
    void aHeaderOverTheLimit() throws IOException {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(60_000).putInt(60_000).put((byte) 8).put((byte) 2).array();
        byte[] signature = Arrays.copyOf(Encoded.png(), 8);
        byte[] png = Encoded.joined(signature, Encoded.chunk("IHDR", header), Encoded.chunk("IDAT"));
        Path file = Files.write(folder.resolve("big.png"), png);
        assertRefused("big.png has 60,000 × 60,000 pixels, over the limit of 200 megapixels: make it smaller first", file);
    }

    @Test
    void aPictureOverALowerLimit() throws IOException {
        Path file = Files.write(folder.resolve("photo.png"), Encoded.png());
        assertEquals(32, new PictureReader(32 * 16).read(file).width());
        PictureException refusal = assertThrows(
                PictureException.class, () -> new PictureReader(32 * 16 - 1).read(file));
        assertEquals("photo.png has 32 × 16 pixels, over the limit of 0.000511 megapixels: make it smaller first",
                refusal.getMessage());
    }

    @Test
    void limitsAndLengthsThatMakeNoSense() throws IOException {
        Path file = Files.write(folder.resolve("photo.png"), Encoded.png());
        assertThrows(IllegalArgumentException.class, () -> new PictureReader(0));
        assertThrows(IllegalArgumentException.class, () -> new PictureReader().read(file, 0));
        assertThrows(IllegalArgumentException.class, () -> new PictureReader().read(file, 1_000_000));
    }

    private static void assertRefused(String sentence, Path file) {
        PictureReader reader = new PictureReader();
        assertEquals(sentence, assertThrows(PictureException.class, () -> reader.read(file)).getMessage());
        assertEquals(sentence, assertThrows(PictureException.class, () -> reader.read(file, 10)).getMessage());
    }
}
