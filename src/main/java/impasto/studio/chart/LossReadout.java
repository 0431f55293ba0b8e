package impasto.studio.chart;

import impasto.studio.fx.Words;
import java.util.Collection;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** The values of the shown curves at one iteration. */
final class LossReadout extends GridPane {

    private static final int FIELDS = 3;

    private final Label heading = new Label();

    LossReadout() {
        getStyleClass().add("readout");
        heading.getStyleClass().add("heading");
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
    }

    /**
     * Reads the values at an index of a series.
     *
     * @param rows how many curves to list under each other before going on beside them
     */
    void read(LossSeries series, int index, Collection<LossCurve> curves, int rows) {
        heading.setText(Words.of("chart.step", series.iteration(index)));
        getChildren().clear();
        add(heading, 0, 0, GridPane.REMAINING, 1);
        int place = 0;
        for (LossCurve curve : curves) {
            int column = place / rows * FIELDS;
            int row = 1 + place % rows;
            Label value = new Label(LossNumber.of(series.value(curve, index)));
            value.getStyleClass().add("value");
            add(CurveStyle.swatch(curve), column, row);
            add(new Label(curve.words()), column + 1, row);
            add(value, column + 2, row);
            place++;
        }
    }
}
