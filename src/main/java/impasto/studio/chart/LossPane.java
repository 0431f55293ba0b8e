package impasto.studio.chart;

import impasto.run.Iterate;
import impasto.session.snapshot.LossPoint;
import impasto.settings.Weights;
import impasto.studio.fx.Words;
import impasto.studio.painting.Painter;
import impasto.studio.painting.RunEvents;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/** The loss chart, fed by the painting; in its place that of another take while that one is looked at. */
public final class LossPane extends StackPane implements RunEvents {

    private final Painter painter;
    private final ObservableValue<List<LossPoint>> looked;
    private final LossChart chart = new LossChart();
    private Weights first;
    private int scale;

    /**
     * A chart that follows what is painted.
     *
     * @param looked the losses of the take that is looked at; empty for the painting's own
     */
    public LossPane(Painter painter, ObservableValue<List<LossPoint>> looked) {
        this.painter = painter;
        this.looked = looked;
        chart.setId("loss-chart");
        getStyleClass().add("loss-pane");
        setMinSize(0, 0);
        painter.listen(this);
        looked.addListener((property, before, now) -> show(now));
        show(looked.getValue());
    }

    private void show(List<LossPoint> kept) {
        chart.setVisible(kept.isEmpty());
        getChildren().setAll(chart);
        if (!kept.isEmpty()) {
            LossChart other = LossChart.of(kept);
            other.setId("kept-losses");
            Label caption = new Label(Words.of("chart.kept"));
            caption.getStyleClass().add("caption");
            other.setBottom(caption);
            getChildren().add(other);
        }
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
                chart.getMarkers().add(LossMarker.ofSize(iterate.iteration(), iterate.scale()));
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
