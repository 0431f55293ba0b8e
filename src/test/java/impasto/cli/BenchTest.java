package impasto.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The figures of the bench. */
class BenchTest {

    private static String run(String... arguments) {
        StringWriter out = new StringWriter();
        CommandLine commandLine = Main.commandLine();
        commandLine.setOut(new PrintWriter(out)).setErr(new PrintWriter(new StringWriter()));
        assertEquals(0, commandLine.execute(arguments));
        return out.toString();
    }

    @Test
    void waysAreComparedInTimeMemoryAndLoss() {
        JsonObject figures = JsonParser.parseString(run("bench", "--size", "64", "--iterations", "2", "--json", "--variants",
                "plain,script-float32", "--device", "cpu", "--precision", "float32")).getAsJsonObject();
        JsonArray rows = figures.getAsJsonArray("variants");
        assertEquals(2, rows.size());
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
    void sizesLongRunsAndPartsAreMeasured() {
        JsonObject figures = JsonParser.parseString(run("bench", "--size", "64", "--iterations", "1", "--json", "--sizes", "48,64",
                "--long", "10", "--parts", "--precision", "float32")).getAsJsonObject();
        assertEquals(2, figures.getAsJsonArray("sizes").size());
        assertEquals(10, figures.getAsJsonObject("longRun").get("iterations").getAsInt());
        assertEquals(1, figures.getAsJsonArray("parts").get(0).getAsJsonObject().get("share").getAsDouble());
    }
}
