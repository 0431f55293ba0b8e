package impasto.image.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Damaged files are refused in one sentence or read whole, and nothing is printed either way. */
class PictureReaderDamageTest {

    private final PictureReader reader = new PictureReader(1_000_000);
    private final PrintStream systemOut = System.out;
    private final PrintStream systemErr = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        PrintStream ear = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(ear);
        System.setErr(ear);
    }

    @AfterEach
    void nothingWasPrinted() {
        System.setOut(systemOut);
        System.setErr(systemErr);
        assertEquals("", printed.toString(StandardCharsets.UTF_8));
    }

    static Stream<Arguments> files() throws IOException {
        BufferedImage image = noise();
        return Stream.of(
                Arguments.of("baseline JPEG", Encoded.jpeg(new IIOImage(image, null, null), false)),
                Arguments.of("progressive JPEG", Encoded.jpeg(new IIOImage(image, null, null), true)),
                Arguments.of("PNG", Encoded.as("png", image)),
                Arguments.of("GIF", Encoded.as("gif", image)),
                Arguments.of("BMP", Encoded.as("bmp", image)),
                Arguments.of("TIFF", Encoded.as("tiff", image)),
                Arguments.of("LZW TIFF", Encoded.fixture("quarters-turned.tif")),
                Arguments.of("lossy WebP", Encoded.fixture("quarters-lossy.webp")),
                Arguments.of("lossless WebP", Encoded.fixture("quarters-lossless.webp")),
                Arguments.of("extended WebP", Encoded.fixture("quarters-wide-gamut.webp")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void aFileCutAnywhereIsRefusedOrReadWhole(String name, byte[] file) throws IOException {
        float[] whole = reader.read(file, name).toArray();
        int refused = 0;
        for (int length = 1; length < file.length; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            try {
                assertArrayEquals(whole, reader.read(cut, "x").toArray(), name + " cut to " + length);
            } catch (PictureException e) {
                assertSentence(e);
                refused++;
            }
        }
        assertTrue(refused > file.length * 0.8, name + " was refused only " + refused + " times of " + file.length);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    @Timeout(60)
    void aFileWithWrongBytesIsReadOrRefused(String name, byte[] file) {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            byte[] damaged = file.clone();
            for (int i = 0; i <= round % 4; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                reader.read(damaged, "x");
            } catch (PictureException e) {
                assertSentence(e);
            }
        }
    }

    private static void assertSentence(PictureException e) {
        assertTrue(e.getMessage().matches("x (is|has) [^\n]*: [^\n.]*"), e.getMessage());
    }

    private static BufferedImage noise() {
        BufferedImage image = new BufferedImage(24, 20, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(3);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        return image;
    }
}
