package impasto.studio.chart;

import impasto.run.Iterate;
import impasto.settings.Weights;
import impasto.studio.fx.Words;
import impasto.studio.painting.Painter;
import impasto.studio.painting.RunEvents;
import java.util.List;
import javafx.scene.layout.StackPane;

/** The loss chart, fed by the painting. */
public final class LossPane extends StackPane implements RunEvents {

    private final Painter painter;
    private final LossChart chart = new LossChart();
    private Weights first;
    private int scale;

    /** A chart that follows what is painted. */
    public LossPane(Painter painter) {
        this.painter = painter;
        chart.setId("loss-chart");
        getStyleClass().add("loss-pane");
        getChildren().add(chart);
        setMinSize(0, 0);
        painter.listen(this);
    }

    @Override
    public void started() {
        chart.clear();
        chart.getMarkers().clear();
        scale = 0;
        chart.expectedIterationsProperty().set(painter.progress().totalProperty().get());
    }

    /** Its curves go on. */
    @Override
    public void paintedOn() {
        chart.expectedIterationsProperty().set(painter.progress().totalProperty().get());
    }

    @Override
    public void iterated(List<Iterate> iterates) {
        chart.expectedIterationsProperty().set(painter.progress().totalProperty().get());
        for (Iterate iterate : iterates) {
            if (scale != 0 && iterate.scale() != scale) {
                chart.getMarkers().add(new LossMarker(iterate.iteration(), LossMarker.Kind.SCALE, Words.of("chart.size", iterate.scale())));
            }
            scale = iterate.scale();
            chart.append(iterate);
        }
    }

    /** A slider's way within an iteration is one change. */
    @Override
    public void weightsChanged(int iteration, Weights before, Weights after) {
        List<LossMarker> markers = chart.getMarkers();
        int last = markers.size() - 1;
        boolean goesOn = last >= 0 && markers.get(last).iteration() == iteration + 1
                && markers.get(last).kind() == LossMarker.Kind.WEIGHTS;
        first = goesOn ? first : before;
        LossMarker marker = new LossMarker(iteration + 1, LossMarker.Kind.WEIGHTS, WeightsWords.change(first, after));
        if (goesOn) {
            markers.set(last, marker);
        } else {
            markers.add(marker);
        }
    }
}
