package impasto.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.image.Picture;
import impasto.image.file.PictureReader;
import impasto.image.file.PictureWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The options that go past one style everywhere. */
class StylizeArtTest extends StylizeFixture {

    private static final int ITERATIONS = 25;
    private static final Path GLASS = Path.of("assets/samples/styles/stained-glass.jpg");

    @Test
    void theTableHasTheScalesFromCoarseToFine() throws IOException {
        Path log = folder.resolve("log.csv");
        assertEquals(0, stylize("--scales", "32,48", "--iterations-per-scale", "2,1", "--log", log).code());
        List<String> scales = Files.readAllLines(log).stream().skip(1).map(line -> line.split(",")[1]).toList();
        assertEquals(List.of("32", "32", "48", "64"), scales);
        assertEquals(64, painted().width());
    }

    @Test
    void twoStylesBlendByTheirWeights() throws IOException {
        Picture woodcut = paint("--style", STYLE);
        Picture glass = paint("--style", GLASS);
        Picture nearlyGlass = paint("--style", STYLE + "=0.001", GLASS + "=1");
        assertTrue(distance(glass, nearlyGlass) < distance(woodcut, nearlyGlass) / 3);
        Picture half = paint("--style", STYLE, GLASS);
        assertTrue(distance(half, woodcut) > 0 && distance(half, glass) > 0);
    }

    @Test
    void aProtectedHalfStaysAsItIs() throws IOException {
        Path mask = halfMask();
        Picture content = new PictureReader().read(CONTENT, 64);
        Picture painted = paint("--style", STYLE, "--protect", mask);
        assertEquals(0, distance(content, painted, 0, 28), 0.004);
        assertTrue(distance(content, painted, 36, 64) > 0.01);
    }

    @Test
    void masksSayWhichStyleGoesWhere() throws IOException {
        Path mask = halfMask();
        Picture woodcutLeft = paint("--style", STYLE, GLASS, "--mask", "1=" + mask);
        Picture glassLeft = paint("--style", GLASS, STYLE, "--mask", "1=" + mask);
        Picture woodcut = paint("--style", STYLE);
        assertTrue(distance(woodcut, woodcutLeft, 0, 24) < distance(woodcut, glassLeft, 0, 24));
        assertTrue(distance(woodcut, glassLeft, 40, 64) < distance(woodcut, woodcutLeft, 40, 64));
    }

    @Test
    void meansAndCovariancesGoWithMasksAndBlends() throws IOException {
        Picture gram = paint("--style", STYLE, GLASS, "--mask", "1=" + halfMask());
        Picture masked = paint("--style", STYLE, GLASS, "--mask", "1=" + halfMask(), "--statistics", "wasserstein");
        Picture blended = paint("--style", STYLE, GLASS, "--statistics", "wasserstein");
        assertTrue(distance(gram, masked) > 0.001 && distance(blended, masked) > 0.001);
    }

    @Test
    void keptColoursAreTheContents() throws IOException {
        Picture content = new PictureReader().read(CONTENT, 64);
        Picture styled = paint("--style", GLASS);
        Picture kept = paint("--style", GLASS, "--color", "keep");
        Picture matched = paint("--style", GLASS, "--color", "match");
        assertTrue(tint(content, kept) < tint(content, styled) / 2);
        assertTrue(tint(content, matched) < tint(content, styled));
    }

    @Test
    void aFileWithoutItsWeightIsNamed() throws IOException {
        assertWrongUse("--style: 'heavy' is no weight for the style painting.jpg: use a number of 0 or more",
                "--style", "painting.jpg=heavy");
    }

    private Picture paint(Object... options) throws IOException {
        List<Object> longer = new ArrayList<>(List.of(options));
        longer.addAll(List.of("--iterations", ITERATIONS));
        CommandRun run = stylize(longer.toArray());
        assertEquals(0, run.code(), run.toString());
        return painted();
    }

    private Picture painted() throws IOException {
        return new PictureReader().read(out);
    }

    /** White on the left, black on the right. */
    private Path halfMask() throws IOException {
        float[] samples = new float[64 * 64 * 3];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = i / 3 % 64 < 32 ? 1 : 0;
        }
        Path mask = folder.resolve("mask.png");
        new PictureWriter().write(Picture.of(64, 64, samples), mask);
        return mask;
    }

    private static double distance(Picture a, Picture b) {
        return distance(a, b, 0, a.width());
    }

    private static double distance(Picture a, Picture b, int fromX, int toX) {
        double sum = 0;
        for (int y = 0; y < a.height(); y++) {
            for (int x = fromX; x < toX; x++) {
                for (int c = 0; c < 3; c++) {
                    sum += Math.abs(a.sample(x, y, c) - b.sample(x, y, c));
                }
            }
        }
        return sum / (a.height() * (toX - fromX) * 3);
    }

    /** How far apart the mean differences of red and blue from green are. */
    private static double tint(Picture a, Picture b) {
        return Math.abs(mean(a, 0) - mean(a, 1) - mean(b, 0) + mean(b, 1))
                + Math.abs(mean(a, 2) - mean(a, 1) - mean(b, 2) + mean(b, 1));
    }

    private static double mean(Picture picture, int channel) {
        double sum = 0;
        for (int i = channel; i < picture.samples().capacity(); i += 3) {
            sum += picture.samples().get(i);
        }
        return sum * 3 / picture.samples().capacity();
    }
}
