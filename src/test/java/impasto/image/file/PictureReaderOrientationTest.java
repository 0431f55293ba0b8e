package impasto.image.file;

import static impasto.image.file.Quarters.BLUE;
import static impasto.image.file.Quarters.GREEN;
import static impasto.image.file.Quarters.RED;
import static impasto.image.file.Quarters.YELLOW;
import static org.junit.jupiter.api.Assertions.assertEquals;

import impasto.image.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureReaderOrientationTest {

    private final PictureReader reader = new PictureReader();

    /** The quarters as they come out for each value: top left, top right, bottom left, bottom right. */
    static Stream<Arguments> orientations() {
        return Stream.of(
                Arguments.of(1, new int[][] {RED, GREEN, BLUE, YELLOW}),
                Arguments.of(2, new int[][] {GREEN, RED, YELLOW, BLUE}),
                Arguments.of(3, new int[][] {YELLOW, BLUE, GREEN, RED}),
                Arguments.of(4, new int[][] {BLUE, YELLOW, RED, GREEN}),
                Arguments.of(5, new int[][] {RED, BLUE, GREEN, YELLOW}),
                Arguments.of(6, new int[][] {BLUE, RED, YELLOW, GREEN}),
                Arguments.of(7, new int[][] {YELLOW, GREEN, BLUE, RED}),
                Arguments.of(8, new int[][] {GREEN, YELLOW, RED, BLUE}));
    }

    @ParameterizedTest
    @MethodSource("orientations")
    void turnsAJpegUpright(int value, int[][] expected) throws IOException {
        Picture picture = reader.read(Encoded.jpegWithExif(Encoded.jpeg(), value), "photo.jpg");
        assertUpright(picture, value, expected, 8);
    }

    @ParameterizedTest
    @MethodSource("orientations")
    void turnsAPngUpright(int value, int[][] expected) throws IOException {
        Picture picture = reader.read(Encoded.withChunk(Encoded.png(), "eXIf", Encoded.exif(value)), "photo.png");
        assertUpright(picture, value, expected, 0.01);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quarters-turned.tif", "quarters-turned.webp"})
    void turnsTiffAndWebpUpright(String name, @TempDir Path folder) throws IOException {
        int[][] expected = {BLUE, RED, YELLOW, GREEN};
        assertUpright(reader.read(Encoded.fixture(name), name), 6, expected, 0.01);
        Path file = Files.write(folder.resolve(name), Encoded.fixture(name));
        assertUpright(reader.read(file), 6, expected, 0.01);
    }

    @Test
    void turnsAfterResizing(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("photo.jpg"), Encoded.jpegWithExif(Encoded.jpeg(), 6));
        Picture picture = reader.read(file, 16);
        assertEquals(8, picture.width());
        assertEquals(16, picture.height());
        Quarters.assertCorners(picture, 12, BLUE, RED, YELLOW, GREEN);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 65535})
    void leavesAPictureWithAnUndefinedOrientation(int value) throws IOException {
        Quarters.assertShown(reader.read(Encoded.jpegWithExif(Encoded.jpeg(), value), "photo.jpg"), 8);
    }

    private static void assertUpright(Picture picture, int value, int[][] expected, double tolerance) {
        assertEquals(value < 5 ? Quarters.WIDTH : Quarters.HEIGHT, picture.width());
        assertEquals(value < 5 ? Quarters.HEIGHT : Quarters.WIDTH, picture.height());
        Quarters.assertCorners(picture, tolerance, expected[0], expected[1], expected[2], expected[3]);
    }
}
