package impasto.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.image.file.Encoded;
import impasto.image.file.PictureReader;
import impasto.image.file.Quarters;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureResizeTest {

    @ParameterizedTest
    @CsvSource({"7, 5", "1, 1", "31, 200", "400, 3", "41, 29"})
    void aPlainPictureStaysPlain(int width, int height) {
        Picture plain = grey(40, 30, (x, y) -> 77).resized(width, height);
        assertEquals(width, plain.width());
        assertEquals(height, plain.height());
        for (float sample : plain.toArray()) {
            assertEquals(77 / 255f, sample, 2e-6f);
        }
    }

    @ParameterizedTest
    @CsvSource({"2", "3", "5.3", "16"})
    void aFineCheckerboardShrinksToMidGrey(double factor) {
        Picture board = grey(320, 320, (x, y) -> (x + y) % 2 * 255);
        int side = (int) (320 / factor);
        Picture small = board.resized(side, side);
        for (int y = 3; y < side - 3; y++) {
            for (int x = 3; x < side - 3; x++) {
                assertEquals(0.5f, small.sample(x, y, 0), 0.01f);
            }
        }
    }

    @Test
    void fineStripesDoNotTurnIntoCoarseOnes() {
        Picture stripes = grey(300, 30, (x, y) -> x % 10 < 5 ? 255 : 0);
        Picture small = stripes.resized(43, 4);
        for (int x = 4; x < 39; x++) {
            assertEquals(0.5f, small.sample(x, 2, 1), 0.08f);
        }
    }

    @Test
    void aRampStaysARampOfTheSameSlope() {
        Picture ramp = grey(256, 4, (x, y) -> x);
        for (int width : new int[] {64, 500}) {
            Picture resized = ramp.resized(width, 4);
            for (int x = width / 10; x < width * 9 / 10; x++) {
                double expected = ((x + 0.5) * 256 / width - 0.5) / 255;
                assertEquals(expected, resized.sample(x, 1, 0), 0.002);
            }
        }
    }

    @Test
    void enlargingKeepsAnEdgeSharpAndInRange() {
        Picture edge = grey(20, 4, (x, y) -> x < 10 ? 0 : 255).resized(200, 40);
        assertTrue(edge.sample(94, 20, 0) < 0.05 && edge.sample(105, 20, 0) > 0.95);
        for (float sample : edge.toArray()) {
            assertTrue(sample >= 0 && sample <= 1);
        }
    }

    @Test
    void channelsStayApartAndNothingMoves() {
        Picture picture = Quarters.picture(Quarters.image(BufferedImage.TYPE_INT_RGB));
        Picture small = picture.resized(16, 8);
        Quarters.assertCorners(small, 3, Quarters.RED, Quarters.GREEN, Quarters.BLUE, Quarters.YELLOW);
        Quarters.assertCorners(
                picture.resized(97, 61), 3, Quarters.RED, Quarters.GREEN, Quarters.BLUE, Quarters.YELLOW);
    }

    @Test
    void theSameInputGivesTheSameFloats() {
        Picture picture = grey(57, 43, (x, y) -> (x * 31 + y * 17) % 256);
        assertArrayEquals(picture.resized(23, 91).toArray(), picture.resized(23, 91).toArray());
    }

    @Test
    void theSameSizeIsTheSamePicture() {
        Picture picture = grey(5, 4, (x, y) -> x);
        assertSame(picture, picture.resized(5, 4));
    }

    @ParameterizedTest
    @CsvSource({"400, 300, 100, 100, 75", "300, 400, 100, 75, 100", "1000, 3, 100, 100, 1", "3, 2, 100, 100, 67",
        "10, 10, 25, 25, 25", "1, 700, 7, 1, 7"})
    void theLongestSideIsExactAndTheShapeKept(int width, int height, int longest, int newWidth, int newHeight) {
        Picture fitted = grey(width, height, (x, y) -> 9).fitted(longest);
        assertEquals(newWidth, fitted.width());
        assertEquals(newHeight, fitted.height());
    }

    @Test
    void readingInASizeIsReadingAndThenResizing(@TempDir Path folder) throws IOException {
        BufferedImage image = new BufferedImage(90, 60, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 90 * 60; i++) {
            image.setRGB(i % 90, i / 90, i * 7919);
        }
        Path file = Files.write(folder.resolve("picture.png"), Encoded.as("png", image));
        for (int longest : new int[] {31, 90, 144}) {
            Picture read = new PictureReader().read(file, longest);
            assertEquals(longest, read.width());
            assertArrayEquals(Quarters.picture(image).fitted(longest).toArray(), read.toArray());
        }
    }

    @Test
    void refusesSizesThatAreNone() {
        Picture picture = grey(5, 4, (x, y) -> x);
        assertThrows(IllegalArgumentException.class, () -> picture.resized(0, 4));
        assertThrows(IllegalArgumentException.class, () -> picture.resized(50_000, 50_000));
        assertThrows(IllegalArgumentException.class, () -> picture.fitted(0));
    }

    private static Picture grey(int width, int height, IntBinaryOperator level) {
        float[] samples = new float[width * height * 3];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = level.applyAsInt(i / 3 % width, i / 3 / width) / 255f;
        }
        return Picture.of(width, height, samples);
    }
}
