package impasto.studio.chart;

import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;

/** Grid lines and the numbers beside them. */
final class LossAxes extends Group {

    private static final int MOST_LABELS = 32;
    private static final double LABEL_HEIGHT = 18;
    private static final double LABEL_WIDTH = 64;
    private static final double GAP = 6;

    private final Path grid = new Path();
    private final TextPool labels = new TextPool(MOST_LABELS, "tick-label");

    LossAxes() {
        setManaged(false);
        setMouseTransparent(true);
        grid.getStyleClass().add("grid");
        getChildren().addAll(grid, labels);
    }

    void draw(PlotArea area) {
        grid.getElements().clear();
        labels.clear();
        double base = Math.rint(area.bottom()) + 0.5;
        grid.getElements().addAll(new MoveTo(area.left(), base), new LineTo(area.right(), base));
        int most = Math.max(3, Math.min(MOST_LABELS / 2, (int) (area.height() / LABEL_HEIGHT)));
        for (double loss : area.scale().ticks(most)) {
            double y = Math.rint(area.y(loss)) + 0.5;
            grid.getElements().addAll(new MoveTo(area.left(), y), new LineTo(area.right(), y));
            Text text = labels.next(LossNumber.of(loss));
            text.setTextOrigin(VPos.CENTER);
            text.setX(Math.rint(area.left() - GAP - text.getLayoutBounds().getWidth()));
            text.setY(y);
        }
        double apart = Math.max(LABEL_WIDTH, area.width() / (MOST_LABELS / 2 - 1));
        for (int iteration : area.iterationTicks(apart)) {
            Text text = labels.next(Integer.toString(iteration));
            double half = text.getLayoutBounds().getWidth() / 2;
            text.setTextOrigin(VPos.TOP);
            text.setX(Math.rint(Math.min(area.x(iteration) - half, area.right() - 2 * half)));
            text.setY(area.bottom() + GAP);
        }
    }
}
