package impasto.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The figures of the bench, in processes that the packaged launcher starts. */
class BenchIT {

    private static JsonObject figures(String... arguments) throws Exception {
        Process process = Launcher.process(arguments).redirectError(Redirect.DISCARD).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), out);
        return JsonParser.parseString(out).getAsJsonObject();
    }

    @Test
    void waysAreComparedInTimeMemoryAndLoss() throws Exception {
        JsonArray rows = figures("--size", "64", "--iterations", "2", "--json", "--variants",
                "plain,channels-last,script-float32", "--device", "cpu", "--precision", "float32").getAsJsonArray("variants");
        assertEquals(3, rows.size());
        for (int i = 0; i < rows.size(); i++) {
            JsonObject row = rows.get(i).getAsJsonObject();
            assertTrue(row.get("secondsPerIteration").getAsDouble() > 0);
            assertTrue(row.get("gigaflops").getAsDouble() > 0);
            assertTrue(row.get("peakMegabytes").getAsLong() > 100);
            // The loop written out once more by autograd paints the same picture.
            assertEquals(1, row.get("lossRatio").getAsDouble(), 1e-3);
        }
    }

    @Test
    void sizesLongRunsAndPartsAreMeasured() throws Exception {
        JsonObject figures = figures("--size", "64", "--iterations", "1", "--json", "--sizes", "48,64", "--long", "10",
                "--parts", "--precision", "float32");
        assertEquals(2, figures.getAsJsonArray("sizes").size());
        assertEquals(10, figures.getAsJsonObject("longRun").get("iterations").getAsInt());
        assertEquals(1, figures.getAsJsonArray("parts").get(0).getAsJsonObject().get("share").getAsDouble());
    }
}
