package impasto.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EstimateCommandTest extends StylizeFixture {

    @Test
    void oneObjectSaysWhatARunWouldTake() {
        JsonObject json = json("estimate", "--content", CONTENT, "--style", STYLE, "--size", 400, "--json", "--threads", 2);
        assertEquals(Set.of("picture", "fits", "largestSize", "block", "checkpoints", "memoryMB", "availableMB", "secondsPerMegapixel",
                "seconds"), json.keySet());
        assertEquals("[400,266]", json.get("picture").toString());
        assertTrue(json.get("fits").getAsBoolean());
        assertTrue(json.get("memoryMB").getAsLong() > 300 && json.get("memoryMB").getAsLong() < 1000, json.toString());
        assertTrue(json.get("seconds").getAsDouble() > 1, json.toString());
    }

    @Test
    void aPaintingThatDoesNotFitHasALargestSizeThatDoes() {
        JsonObject json = json("estimate", "--size", 40_000, "--block", "none", "--json", "--threads", 2);
        assertFalse(json.get("fits").getAsBoolean());
        int largest = json.get("largestSize").getAsInt();
        assertTrue(largest >= 64 && largest < 40_000, json.toString());
        CommandRun run = CommandRun.of("estimate", "--size", 40_000, "--block", "none", "--threads", 2);
        assertTrue(run.out().contains("it does not fit: use a size of "), run.out());
    }

    @Test
    void paintingWhatDoesNotFitIsRefusedBeforeAnythingIsRead() {
        CommandRun run = stylize("--size", 20_000, "--block", "none");
        assertEquals(2, run.code());
        assertTrue(run.err().matches("(?s)impasto: a painting of 20000 × 133\\d\\d pixels needs about .*"), run.err());
        assertTrue(run.err().contains(": use a size of "), run.err());
        assertFalse(Files.exists(out));
    }

    @Test
    void blocksPaintTheSamePicture() throws IOException {
        assertEquals(0, stylize("--block", "none").code());
        byte[] whole = Files.readAllBytes(out);
        for (Object how : new Object[] {16, "checkpoints"}) {
            assertEquals(0, stylize("--block", how).code());
            assertTrue(Math.abs(whole.length - Files.size(out)) < whole.length / 50, whole.length + " and " + Files.size(out));
        }
    }

    @Test
    void aBlockThatIsNoneIsNamed() throws IOException {
        assertWrongUse("--block: 'huge' is neither auto, none, checkpoints nor the side of a block in pixels", "--block", "huge");
        assertWrongUse("--block: the side of a block is 8, but must be at least 16", "--block", 8);
    }

    private static JsonObject json(Object... arguments) {
        CommandRun run = CommandRun.of(arguments);
        assertEquals(0, run.code(), run.err());
        return JsonParser.parseString(run.out()).getAsJsonObject();
    }
}
