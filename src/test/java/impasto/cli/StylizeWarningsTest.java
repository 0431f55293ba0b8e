package impasto.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import impasto.image.Picture;
import impasto.image.file.PictureReader;
import impasto.image.file.PictureWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken but cannot act is named on standard error; the picture is painted. */
class StylizeWarningsTest extends StylizeFixture {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--learning-rate  | 3       | --learning-rate does nothing: it is for --optimizer adam",
        "--average        | 0.5     | --average does nothing: it is for --optimizer adam",
        "--tv-norm        | l1      | --tv-norm does nothing: the weight --tv is 0",
        "--seed           | 4       | --seed does nothing: it is for --init noise",
        "--color-strength | 0.5     | --color-strength does nothing: it is for --color calm, keep or match",
        "--quality        | 80      | --quality does nothing: it is for JPEG",
        "--snapshot-at    | 5,9,1   | --snapshot-at asks for a picture at 5, 9, but there is only 1 iteration",
        "--snapshot-every | 2       | --snapshot-every asks for a picture every 2, but there is only 1 iteration",
        "--snapshot-dir   | shots   | --snapshot-dir does nothing: no snapshots are asked for",
        "--scales         | 128     | the scale 128 is left out, as the painting is of 64 pixels and scales go up to it",
        "--preset         | gatys   | the weights of the preset gatys are for the network VGG-19 trained on ImageNet: with vgg19-small"
                + " expect little of the style; choose VGG-19, other weights or the preset strokes",
    })
    void isSaidAndPainted(String option, String value, String sentence) {
        CommandRun run = stylize(option, value, "--json", "--iterations", 1);
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().lines().anyMatch(("impasto: " + sentence)::equals), run.err());
        assertEquals(1, JsonParser.parseString(run.out()).getAsJsonObject().get("iterations").getAsInt());
    }

    @Test
    void whatCanActIsTakenInSilence() {
        CommandRun run = stylize("--optimizer", "adam", "--learning-rate", 3, "--average", 0.5, "--tv", 1, "--tv-norm", "l1",
                "--init", "noise", "--seed", 4, "--color", "keep", "--color-strength", 0.5, "--iterations", 1);
        assertEquals(0, run.code(), run.err());
        assertFalse(run.err().contains("impasto:"), run.err());
    }

    @Test
    void moreThreadsThanProcessorsAreAllOfThem() {
        CommandRun run = stylize("--threads", 1_000_000, "--iterations", 1);
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().contains("impasto: --threads is 1000000, but there are no more than "
                + Runtime.getRuntime().availableProcessors() + " processor cores: all of them are used"), run.err());
    }

    @Test
    void stylesThatAllWeighNothingAreNamed() {
        CommandRun run = stylize("--style", STYLE + "=0", CONTENT + "=0", "--iterations", 1);
        assertTrue(run.err().contains("impasto: every style weighs 0, so all count alike"), run.err());
    }

    @Test
    void twoMasksForAStyleAreRefused() throws IOException {
        assertWrongUse("--mask is there twice for style 1: give it once", "--mask", "1=a.png", "--mask", "1=b.png");
        assertWrongUse("--mask: 'mask.png' is not the number of a style, = and a file", "--mask", "mask.png");
        assertWrongUse("nothing is asked of the painting, as alpha, beta, palette, tv, chroma and patches, or the layers that alpha and beta are"
                + " shared out among, weigh 0: give one a weight above 0", "--alpha", 0, "--beta", 0, "--chroma", 0, "--patches", 0);
        assertWrongUse("beta is 1.0E30, but must be at most 1e12", "--beta", "1e30");
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 15, 20, 24, 25, 31})
    void whatIsEstimatedIsPainted(int size) {
        // The photo is three to two, the style about square.
        CommandRun estimated = CommandRun.of("estimate", "--content", CONTENT, "--style", STYLE, "--size", size, "--threads", 2);
        CommandRun painted = stylize("--size", size, "--iterations", 0);
        assertEquals(painted.code(), estimated.code(), painted.err() + estimated.err());
        if (painted.code() > 0) {
            assertEquals(painted.err().lines().findFirst(), estimated.err().lines().findFirst());
        }
    }

    @Test
    void aFinishedPaintingThatIsGoneOnWithIsNotMadeSmaller() throws IOException {
        Path log = folder.resolve("log.csv");
        Path done = folder.resolve("done.png");
        assertEquals(0, stylize("--size", 160, "--iterations", 6, "--out", done).code());
        assertEquals(List.of("160", "160"), scales(log, "--init", done, "--size", 160, "--iterations", 2, "--log", log));
        assertEquals(List.of("128", "160"), scales(log, "--init", done, "--size", 160, "--scales", 128, "--iterations-per-scale", 1,
                "--log", log), "scales that are asked for are painted");
        Picture small = new PictureReader().read(done, 160);
        Path half = folder.resolve("half.png");
        new PictureWriter(0.9f).write(small.fitted(100), half);
        assertEquals(List.of("110", "220"), scales(log, "--init", half, "--size", 220, "--iterations-per-scale", 1, "--log", log)
                .stream().distinct().toList(), "a smaller one begins where its own size ends");
    }

    private List<String> scales(Path log, Object... options) throws IOException {
        CommandRun run = stylize(options);
        assertEquals(0, run.code(), run.err());
        return Files.readAllLines(log).stream().skip(1).map(line -> line.split(",")[1]).toList();
    }
}
