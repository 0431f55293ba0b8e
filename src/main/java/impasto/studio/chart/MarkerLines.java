package impasto.studio.chart;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;

/** The markers of a run: one path of lines per kind, and labels where there is room for them. */
final class MarkerLines extends Group {

    private static final int MOST_LABELS = 16;
    private static final double LABEL_GAP = 6;

    private final Map<LossMarker.Kind, Path> lines = new EnumMap<>(LossMarker.Kind.class);
    private final TextPool labels = new TextPool(MOST_LABELS, "marker-label");

    MarkerLines() {
        setManaged(false);
        setMouseTransparent(true);
        for (LossMarker.Kind kind : LossMarker.Kind.values()) {
            Path path = new Path();
            path.getStyleClass().addAll("marker", kind.name().toLowerCase(Locale.ROOT));
            lines.put(kind, path);
            getChildren().add(path);
        }
        getChildren().add(labels);
    }

    void draw(List<LossMarker> markers, PlotArea area) {
        lines.values().forEach(path -> path.getElements().clear());
        labels.clear();
        double free = area.left();
        int labelled = 0;
        for (LossMarker marker : markers.stream().sorted(Comparator.comparingInt(LossMarker::iteration)).toList()) {
            if (marker.iteration() < area.first() || marker.iteration() > area.last()) {
                continue;
            }
            double x = Math.rint(area.x(marker.iteration())) + 0.5;
            lines.get(marker.kind()).getElements()
                    .addAll(new MoveTo(x, area.top() - LABEL_GAP), new LineTo(x, area.bottom()));
            if (x >= free && labelled < labels.size()) {
                free = label(marker, x, area);
                labelled += free > x ? 1 : 0;
            }
        }
    }

    // Where the next label may begin: beyond this one, or here again if this one had no room.
    private double label(LossMarker marker, double x, PlotArea area) {
        Text text = labels.next(marker.label());
        double width = text.getLayoutBounds().getWidth();
        text.setX(Math.rint(x + LABEL_GAP / 2));
        text.setY(Math.rint(area.top() - LABEL_GAP));
        if (text.getX() + width > area.right() + LABEL_GAP) {
            text.setX(Math.max(area.left(), Math.rint(area.right() - width)));
        }
        return text.getX() + width + LABEL_GAP;
    }
}
