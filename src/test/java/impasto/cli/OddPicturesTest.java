package impasto.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures that few have in mind, of a pixel, a line, a colour, of nothing, as photo and as painting: painted, or refused. */
class OddPicturesTest extends StylizeFixture {

    private static final int SIZE = 32;
    private static final int OPAQUE = 0xff << 24;

    private Path odd;

    @BeforeEach
    void name() {
        odd = folder.resolve("odd.png");
    }

    @ParameterizedTest(name = "{0} × {1}, {2}, {3}")
    @CsvSource({"1, 1, noise, gram", "1, 1, noise, matched", "7, 5, noise, matched", "60, 40, colour, matched", "60, 40, nothing, gram",
        "60, 40, nothing, matched", "60, 40, half, matched"})
    void isPainted(int width, int height, String kind, String statistics) throws IOException {
        write(width, height, kind);
        assertPainted(statistics, odd, STYLE);
        assertPainted(statistics, CONTENT, odd);
    }

    @ParameterizedTest
    @CsvSource({"1, 5000, 1 × 32", "5000, 1, 32 × 1"})
    void aLineIsRefused(int width, int height, String size) throws IOException {
        write(width, height, "noise");
        String sentence = " picture would be " + size + " pixels, but the chosen layers need 8 on the shorter side: use a larger size";
        assertWrongUse("the content" + sentence, "--content", odd, "--size", SIZE);
        assertWrongUse("the style" + sentence, "--style", odd, "--size", SIZE);
    }

    private void assertPainted(String statistics, Path content, Path style) throws IOException {
        Files.deleteIfExists(out);
        CommandRun run = stylize("--content", content, "--style", style, "--statistics", statistics, "--size", SIZE, "--iterations", 1);
        assertEquals(0, run.code(), run.err());
        BufferedImage painted = ImageIO.read(out.toFile());
        assertEquals(SIZE, Math.max(painted.getWidth(), painted.getHeight()));
    }

    private void write(int width, int height, String kind) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Random random = new Random(1);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, switch (kind) {
                    case "noise" -> OPAQUE | random.nextInt(1 << 24);
                    case "colour" -> OPAQUE | 0x3366aa;
                    case "half" -> x < width / 2 ? 0 : OPAQUE | random.nextInt(1 << 24);
                    default -> 0;
                });
            }
        }
        ImageIO.write(picture, "png", odd.toFile());
    }
}
