package impasto.studio.view;

import impasto.studio.chart.LossChart;
import impasto.studio.chart.LossMarker;
import impasto.studio.model.StudioModel;
import impasto.studio.paint.RunEvents;
import impasto.transfer.Iterate;
import java.util.List;
import javafx.scene.layout.StackPane;

/** The loss chart, fed by the painting. */
final class LossPane extends StackPane implements RunEvents {

    private final StudioModel studio;
    private final LossChart chart = new LossChart();

    LossPane(StudioModel studio) {
        this.studio = studio;
        chart.setId("loss-chart");
        getStyleClass().add("loss-pane");
        getChildren().add(chart);
        setMinSize(0, 0);
        studio.painter().listen(this);
    }

    @Override
    public void started() {
        chart.clear();
        chart.getMarkers().clear();
        chart.expectedIterationsProperty().set(studio.painter().progress().totalProperty().get());
    }

    @Override
    public void iterated(List<Iterate> iterates) {
        iterates.forEach(chart::append);
    }

    @Override
    public void weightsChanged(int iteration) {
        List<LossMarker> markers = chart.getMarkers();
        boolean marked = !markers.isEmpty() && markers.get(markers.size() - 1).iteration() == iteration;
        if (!marked) {
            markers.add(new LossMarker(iteration, LossMarker.Kind.WEIGHTS, "Weights moved"));
        }
    }
}
