package impasto.studio.chart;

import impasto.studio.fx.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.collections.ObservableList;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

/** The curves between their axes, with the crosshair. Draws at most once a pulse, however often it is asked to. */
final class LossPlot extends Region {

    private static final double LEFT = 46;
    private static final double RIGHT = 10;
    private static final double TOP = 18;
    private static final double BOTTOM = 22;
    private static final double DOT = 3;

    private final LossSeries series;
    private final ObservableList<LossMarker> markers;
    private final LossAxes axes = new LossAxes();
    private final MarkerLines markerLines = new MarkerLines();
    private final Group curves = new Group();
    private final Map<LossCurve, Polyline> lines = new TreeMap<>();
    private final Map<LossCurve, Circle> dots = new TreeMap<>();
    private final Line crosshair = new Line();
    private final Label empty = new Label(Words.of("chart.empty"));
    private Collection<LossCurve> shown = List.of();
    private int leastLast;
    private int index = -1;

    LossPlot(LossSeries series, ObservableList<LossMarker> markers) {
        this.series = series;
        this.markers = markers;
        getStyleClass().add("plot");
        crosshair.getStyleClass().add("crosshair");
        empty.getStyleClass().add("empty");
        empty.setWrapText(true);
        curves.setManaged(false);
        curves.setMouseTransparent(true);
        crosshair.setManaged(false);
        crosshair.setMouseTransparent(true);
        empty.setManaged(false);
        getChildren().addAll(axes, markerLines, curves, crosshair, empty);
        setMinSize(0, 0);
    }

    /** Shows just these curves; their nodes are made here, so that they are styled before they are drawn. */
    void show(Collection<LossCurve> curvesToShow) {
        shown = List.copyOf(curvesToShow);
        if (!lines.keySet().containsAll(shown) || lines.size() != shown.size()) {
            lines.keySet().retainAll(shown);
            dots.keySet().retainAll(shown);
            for (LossCurve curve : shown) {
                lines.computeIfAbsent(curve, LossPlot::line);
                dots.computeIfAbsent(curve, LossPlot::dot);
            }
            List<Node> nodes = new ArrayList<>(lines.values());
            nodes.addAll(dots.values());
            curves.getChildren().setAll(nodes);
        }
        requestLayout();
    }

    /** Keeps the axis at least as long as this iteration. */
    void extendTo(int iteration) {
        leastLast = iteration;
        requestLayout();
    }

    /** Puts the crosshair at an index of the series; −1 takes it away. */
    void point(int at) {
        index = at;
        requestLayout();
    }

    /** Where things lie now. */
    PlotArea area() {
        int first = Math.max(0, series.firstIteration());
        int last = Math.max(first + 1, Math.max(series.lastIteration(), leastLast));
        return new PlotArea(
                LEFT, TOP, Math.max(1, getWidth() - LEFT - RIGHT), Math.max(1, getHeight() - TOP - BOTTOM),
                first, last, scale());
    }

    private LogScale scale() {
        double least = Double.POSITIVE_INFINITY;
        double greatest = 0;
        for (LossCurve curve : shown) {
            least = Math.min(least, series.leastAboveZero(curve));
            greatest = Math.max(greatest, series.greatest(curve));
        }
        return LogScale.around(least, greatest);
    }

    @Override
    protected void layoutChildren() {
        boolean filled = !series.isEmpty();
        empty.setVisible(!filled);
        axes.setVisible(filled);
        markerLines.setVisible(filled);
        curves.setVisible(filled);
        crosshair.setVisible(filled && index >= 0);
        if (!filled) {
            empty.resizeRelocate(0, 0, getWidth(), getHeight());
            return;
        }
        PlotArea area = area();
        axes.draw(area);
        markerLines.draw(markers, area);
        int columns = (int) Math.ceil(area.width() * (1.0 + series.lastIteration() - area.first())
                / (area.last() - area.first()));
        lines.forEach((curve, line) -> trace(line, series.outline(curve, Math.max(1, columns)), area));
        pointAt(area);
    }

    private void trace(Polyline line, double[] outline, PlotArea area) {
        List<Double> points = new ArrayList<>(outline.length);
        for (int i = 0; i < outline.length; i += 2) {
            points.add(area.x(outline[i]));
            points.add(area.y(outline[i + 1]));
        }
        line.getPoints().setAll(points);
    }

    private void pointAt(PlotArea area) {
        dots.values().forEach(dot -> dot.setVisible(index >= 0));
        if (index < 0) {
            return;
        }
        double x = area.x(series.iteration(index));
        crosshair.setStartX(Math.rint(x) + 0.5);
        crosshair.setEndX(Math.rint(x) + 0.5);
        crosshair.setStartY(area.top());
        crosshair.setEndY(area.bottom());
        dots.forEach((curve, dot) -> {
            dot.setCenterX(x);
            dot.setCenterY(area.y(series.value(curve, index)));
        });
    }

    private static Polyline line(LossCurve curve) {
        Polyline line = new Polyline();
        line.getStyleClass().addAll(CurveStyle.classes(curve));
        return line;
    }

    private static Circle dot(LossCurve curve) {
        Circle dot = new Circle(DOT);
        dot.getStyleClass().addAll(CurveStyle.classes(curve));
        dot.getStyleClass().add("dot");
        return dot;
    }
}
