package impasto.studio.takes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.session.snapshot.LossPoint;
import impasto.session.snapshot.Snapshot;
import impasto.studio.chart.LossChart;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TabPane;
import org.junit.jupiter.api.Test;

/** The chart, while another take than the painting's own is looked at. */
class LookedLossesTest extends TakesFixture {

    @Test
    void theChartIsOfTheTakeThatIsLookedAt() {
        onFx(() -> {
            this.<TabPane>node("#bottom-tabs").getSelectionModel().select(1);
            return true;
        });
        paint(3);
        paint(6);
        look(snapshot(5));
        assertTrue(losses().isEmpty(), "it is the painting's own");
        assertTrue(chart().isVisible());
        look(snapshot(0));
        await("its losses", () -> !losses().isEmpty());
        assertEquals(14, losses().get(losses().size() - 1).iteration());
        assertFalse(chart().isVisible());
        LossChart kept = onFx(() -> node("#kept-losses"));
        await("its words", () -> kept.getAccessibleText() != null && kept.getAccessibleText().startsWith("Step 14: Total "));
        look(null);
        await("the painting's chart", () -> chart().isVisible());
        assertNull(onFx(() -> stage.getScene().lookup("#kept-losses")));
    }

    private void look(Snapshot snapshot) {
        onFx(() -> {
            studio.snapshots().view(snapshot);
            return true;
        });
        await("the picture", () -> snapshot == null ? studio.snapshots().viewedProperty().get() == null
                : studio.snapshots().viewedProperty().get() != null
                && studio.snapshots().viewedProperty().get().snapshot().equals(snapshot));
    }

    private List<LossPoint> losses() {
        return onFx(() -> studio.takes().lookedLosses().getValue());
    }

    private Node chart() {
        return onFx(() -> node("#loss-chart"));
    }
}
