package impasto.optimizer;

import com.google.gson.JsonObject;
import impasto.Reference;
import impasto.loss.ReferenceRun;
import impasto.run.Losses;
import impasto.settings.TermName;
import impasto.transfer.StyleTransfer;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdamReferenceTest {

    @Test
    void theReportsTrajectoryIsTheReferences() {
        JsonObject trajectory = Reference.expected().getAsJsonObject("adam_report").getAsJsonObject("trajectory");
        Map<Integer, Losses> found = new HashMap<>();
        try (StyleTransfer run = ReferenceRun.of(ReferenceRun.REPORT.withIterations(100), Reference.content())) {
            run.run(iterate -> found.put(iterate.iteration(), iterate.losses()));
        }
        for (int iteration : new int[] {1, 2, 5, 10}) {
            JsonObject expected = trajectory.getAsJsonObject(Integer.toString(iteration));
            Losses losses = found.get(iteration);
            Reference.close(expected.get("total").getAsDouble(), losses.total(), 0, 1e-4, "total " + iteration);
            Reference.close(expected.get("content").getAsDouble(), losses.of(TermName.CONTENT), 1e-6, 1e-4, "content " + iteration);
            Reference.close(expected.get("style").getAsDouble(), losses.of(TermName.STYLE), 0, 1e-4, "style " + iteration);
        }
        // Later float32 itself strays from float64: the terms trade places, the total stays close.
        for (int iteration : new int[] {25, 50, 100}) {
            double expected = trajectory.getAsJsonObject(Integer.toString(iteration)).get("total").getAsDouble();
            Reference.close(expected, found.get(iteration).total(), 0, 0.05, "total " + iteration);
        }
    }
}
