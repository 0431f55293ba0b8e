package impasto.studio.chart;

import impasto.run.Iterate;
import impasto.run.Losses;
import impasto.session.snapshot.LossPoint;
import impasto.studio.fx.Words;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;

/**
 * The losses of a run over its iterations, on a logarithmic axis. Every term counts with its weight, so that content,
 * style, palette and smoothness sum to the total; a loss of 0 lies on the bottom of the plot.
 *
 * <p>Adding an iteration costs next to nothing, and the plot is drawn at most once a pulse with no more points than the
 * screen can tell apart. To be used on the JavaFX thread.
 */
public final class LossChart extends BorderPane {

    private static final double READOUT_GAP = 12;
    private static final double READOUT_ROW = 17;

    private final LossSeries series;
    private final ObservableList<LossMarker> markers = FXCollections.observableArrayList();
    private final BooleanProperty layersShown = new SimpleBooleanProperty(this, "layersShown");
    private final IntegerProperty expectedIterations = new SimpleIntegerProperty(this, "expectedIterations");
    private final ReadOnlyIntegerWrapper readIteration = new ReadOnlyIntegerWrapper(this, "readIteration");
    private final Set<LossCurve> hidden = new HashSet<>();
    private final LossPlot plot;
    private final LossReadout readout = new LossReadout();
    private final LossLegend legend = new LossLegend(this::isShown, this::setShown, layersShown);

    /** An empty chart of a run. */
    public LossChart() {
        this(new LossSeries());
    }

    private LossChart(LossSeries series) {
        this.series = series;
        plot = new LossPlot(series, markers);
        getStyleClass().add("loss-chart");
        getStylesheets().add(LossChart.class.getResource("/impasto/studio/chart.css").toExternalForm());
        setTop(legend);
        setCenter(plot);
        getChildren().add(readout);
        setMinSize(0, 0);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleRoleDescription(Words.of("chart.name"));
        setAccessibleHelp(Words.of("chart.help"));
        markers.addListener((ListChangeListener<LossMarker>) change -> plot.requestLayout());
        layersShown.addListener((property, before, now) -> curvesChanged());
        expectedIterations.addListener((property, before, now) -> plot.extendTo(now.intValue()));
        readIteration.addListener((property, before, now) -> read());
        plot.addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(event.getX(), event.getY()));
        plot.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> hover(event.getX(), event.getY()));
        plot.addEventHandler(MouseEvent.MOUSE_EXITED, event -> readIteration.set(0));
        plot.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        curvesChanged();
    }

    /** The losses of a run that is kept, of which the total is known. */
    static LossChart of(List<LossPoint> kept) {
        LossChart chart = new LossChart(new LossSeries(List.of(LossCurve.TOTAL)));
        int side = 0;
        for (LossPoint point : kept) {
            chart.series.append(point.iteration(), List.of(LossCurve.TOTAL), curve -> point.total());
            if (side != 0 && point.side() != side) {
                chart.markers.add(LossMarker.ofSize(point.iteration(), point.side()));
            }
            side = point.side();
        }
        chart.curvesChanged();
        return chart;
    }

    /** Adds an iteration; one that is there already is replaced, and all after it go, with their markers. */
    public void append(int iteration, Losses losses) {
        int curves = series.curveCount();
        if (iteration <= series.lastIteration()) {
            markers.removeIf(marker -> marker.iteration() > iteration);
            readIteration.set(readIteration.get() > iteration ? 0 : readIteration.get());
        }
        series.append(iteration, losses);
        if (series.curveCount() != curves) {
            curvesChanged();
        }
        changed();
    }

    /** As {@link #append(int, Losses)}. */
    public void append(Iterate iterate) {
        append(iterate.iteration(), iterate.losses());
    }

    /** Forgets all iterations and markers; which curves are hidden stays as it is. */
    public void clear() {
        series.clear();
        markers.clear();
        readIteration.set(0);
        curvesChanged();
        changed();
    }

    /** The lines that mark what changed during the run. */
    public ObservableList<LossMarker> getMarkers() {
        return markers;
    }

    /** Whether each layer's part of content and style has a curve of its own; off at first. */
    public BooleanProperty layersShownProperty() {
        return layersShown;
    }


    /** The iteration that the axis reaches at least, as the length of the run; 0 lets it end with the last one. */
    public IntegerProperty expectedIterationsProperty() {
        return expectedIterations;
    }


    /** The iteration whose losses are read out, by mouse or keys; 0 when none is. */
    public ReadOnlyIntegerProperty readIterationProperty() {
        return readIteration.getReadOnlyProperty();
    }

    /** Whether a curve is drawn where it has values; layers also need {@link #layersShownProperty}. */
    public boolean isShown(LossCurve curve) {
        return !hidden.contains(curve);
    }

    /** Shows or hides a curve, as a click on its name does. */
    public void setShown(LossCurve curve, boolean shown) {
        if (shown ? hidden.remove(curve) : hidden.add(curve)) {
            legend.refresh(curve);
            curvesChanged();
        }
    }

    PlotArea area() {
        return plot.area();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        setAccessibleText(words());
        if (readout.isVisible()) {
            double width = Math.ceil(readout.prefWidth(-1));
            double height = Math.ceil(readout.prefHeight(-1));
            double x = plot.getLayoutX() + plot.area().x(readIteration.get());
            boolean left = x + READOUT_GAP + width > getWidth();
            double at = left ? Math.max(0, x - READOUT_GAP - width) : x + READOUT_GAP;
            double down = plot.getLayoutY() + Math.max(0, (plot.area().bottom() - height) / 2);
            readout.resizeRelocate(Math.rint(at), Math.rint(down), width, height);
        }
    }

    private List<LossCurve> named() {
        return series.curves().stream().filter(curve -> layersShown.get() || !curve.ofLayer()).toList();
    }

    private Collection<LossCurve> shown() {
        return named().stream().filter(this::isShown).toList();
    }

    private void curvesChanged() {
        legend.name(named());
        plot.show(shown());
        read();
    }

    private void changed() {
        plot.requestLayout();
        requestLayout();
    }

    private void hover(double x, double y) {
        PlotArea area = plot.area();
        boolean over = !series.isEmpty() && area.contains(x, y);
        readIteration.set(over ? series.iteration(series.nearest(area.iteration(x))) : 0);
    }

    private void read() {
        int index = readIteration.get() == 0 ? -1 : series.nearest(readIteration.get());
        readout.setVisible(index >= 0);
        plot.point(index);
        if (index >= 0) {
            readout.read(series, index, shown(), Math.max(4, (int) (plot.getHeight() / READOUT_ROW) - 2));
        }
        requestLayout();
    }

    private void key(KeyEvent event) {
        if (series.isEmpty() || event.isShortcutDown()) {
            return;
        }
        int last = series.size() - 1;
        int index = readIteration.get() == 0 ? last : series.nearest(readIteration.get());
        int step = event.isShiftDown() ? Math.max(1, series.size() / 20) : 1;
        switch (event.getCode()) {
            case LEFT -> readIteration.set(series.iteration(Math.max(0, index - step)));
            case RIGHT -> readIteration.set(series.iteration(Math.min(last, index + step)));
            case HOME -> readIteration.set(series.firstIteration());
            case END -> readIteration.set(series.lastIteration());
            case ESCAPE -> readIteration.set(0);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private String words() {
        if (series.isEmpty()) {
            return Words.of("chart.none");
        }
        int index = readIteration.get() == 0 ? series.size() - 1 : series.nearest(readIteration.get());
        return Words.of("chart.values", series.iteration(index), shown().stream()
                .map(curve -> Words.of("chart.value", curve.words(), LossNumber.of(series.value(curve, index))))
                .collect(Collectors.joining(", ")));
    }
}
