package impasto.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.image.Picture;
import impasto.image.file.PictureReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StylizeTest extends StylizeFixture {

    private void paint(Object... options) {
        CommandRun run = stylize(options);
        assertEquals(0, run.code(), run.err());
    }

    @ParameterizedTest
    @CsvSource({"png, 89504E47", "jpg, FFD8FF", "TIF, 4", "tiff, 4"})
    void thePaintingHasTheRightSizeInEveryFormat(String ending, String magic) throws IOException {
        out = folder.resolve("a painting." + ending);
        CommandRun run = ending.equals("jpg") ? stylize("--quality", 80) : stylize();
        assertEquals(0, run.code(), run.err());
        Picture picture = new PictureReader().read(out);
        assertEquals(List.of(64, 43), List.of(picture.width(), picture.height()));
        assertTrue(HexFormat.of().withUpperCase().formatHex(Files.readAllBytes(out)).startsWith(magic));
        assertTrue(run.out().startsWith("painted " + out + ", 64 × 43 pixels, in 3 iterations and "), run.out());
        assertTrue(run.err().startsWith("iteration 1 of 3, loss "), run.err());
        assertEquals(3, run.err().lines().count(), run.err());
    }

    @Test
    void theLogHasALineForEachIterationAndAColumnForEachTerm() throws IOException {
        Path log = Files.writeString(folder.resolve("loss.csv"), "an older table");
        paint("--log", log, "--matched-layers", "conv3_1=0.5,conv1_1,conv4_1=0", "--tv", 1, "--palette", 1, "--scales", "none");
        List<List<String>> lines = Files.readAllLines(log).stream().map(line -> List.of(line.split(","))).toList();
        assertEquals(List.of("iteration", "scale", "total", "content", "style", "palette", "tv", "chroma", "patches", "seconds",
                "content_conv4_1", "style_conv1_1", "style_conv3_1"), lines.get(0));
        assertEquals(List.of("1", "2", "3"), lines.stream().skip(1).map(line -> line.get(0)).toList());
        for (List<String> line : lines.subList(1, lines.size())) {
            double[] values = line.stream().mapToDouble(Double::parseDouble).toArray();
            assertEquals(64, values[1]);
            assertEquals(values[2], values[3] + values[4] + values[5] + values[6] + values[7] + values[8], 1e-5 * values[2]);
            assertEquals(values[3], values[10], 1e-5 * values[2]);
            assertEquals(values[4], values[11] + values[12], 1e-5 * values[2]);
            assertTrue(values[4] > 0 && values[5] > 0 && values[6] > 0 && values[9] > 0, line.toString());
        }
        assertEquals(0, Double.parseDouble(lines.get(1).get(3)), "the start is the content itself");
    }

    @Test
    void snapshotsAreKeptAtAndEvery() throws IOException {
        paint("--iterations", 5, "--snapshot-every", 2, "--snapshot-at", "1,2");
        assertEquals(List.of("out-0001.png", "out-0002.png", "out-0004.png", "out.png"), names(folder));
        Path there = folder.resolve("kept/here");
        paint("--snapshot-at", "3", "--snapshot-dir", there);
        assertEquals(List.of("out-0003.png"), names(there));
        assertArrayEquals(Files.readAllBytes(out), Files.readAllBytes(there.resolve("out-0003.png")));
        assertFalse(Arrays.equals(Files.readAllBytes(folder.resolve("out-0001.png")),
                Files.readAllBytes(folder.resolve("out-0002.png"))));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theStartIsWhatWasAskedFor() throws IOException {
        Picture content = start("content");
        assertEquals(0, difference(content, new PictureReader().read(CONTENT, 64)), 0.01);
        assertTrue(difference(content, start("style")) > 0.1);
        assertTrue(difference(content, start("noise")) > 0.1);
        assertEquals(0, difference(start("NOISE"), start("noise")));
        assertEquals(0, difference(start("style"), start(STYLE)), 0.05, "resized once or twice");
        assertEquals(0, difference(content, start(CONTENT)), 0.05, "a pixel is cut off");
    }

    private Picture start(Object init) throws IOException {
        paint("--init", init, "--iterations", 0);
        return new PictureReader().read(out);
    }

    private static double difference(Picture one, Picture other) {
        float[] a = one.toArray();
        float[] b = other.toArray();
        assertEquals(a.length, b.length);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs(a[i] - b[i]);
        }
        return sum / a.length;
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherDoesNot() throws IOException {
        byte[] first = noise(5);
        assertArrayEquals(first, noise(5));
        assertFalse(Arrays.equals(first, noise(6)));
    }

    private byte[] noise(long seed) throws IOException {
        paint("--init", "noise", "--seed", seed);
        return Files.readAllBytes(out);
    }
}
