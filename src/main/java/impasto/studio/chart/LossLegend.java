package impasto.studio.chart;

import impasto.studio.fx.Words;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The names of the curves, each a switch that shows or hides its curve, and one switch for the layers. */
final class LossLegend extends HBox {

    private final Predicate<LossCurve> shown;
    private final BiConsumer<LossCurve, Boolean> show;
    private final ToggleButton layers = new ToggleButton(null, new FontIcon(Feather.LAYERS));
    private final FlowPane entries = new FlowPane();
    private List<LossCurve> curves = List.of();

    LossLegend(Predicate<LossCurve> shown, BiConsumer<LossCurve, Boolean> show, BooleanProperty layersShown) {
        this.shown = shown;
        this.show = show;
        getStyleClass().add("legend");
        layers.getStyleClass().setAll("legend-entry", "layers");
        layers.selectedProperty().bindBidirectional(layersShown);
        layers.setAccessibleText(Words.of("chart.layers"));
        layers.setTooltip(new Tooltip(Words.of("chart.layers.help")));
        entries.getStyleClass().add("entries");
        HBox.setHgrow(entries, Priority.ALWAYS);
        getChildren().addAll(entries, layers);
    }

    /** Names these curves; cheap when they are the ones it names. */
    void name(Collection<LossCurve> named) {
        if (curves.equals(List.copyOf(named))) {
            return;
        }
        curves = List.copyOf(named);
        entries.getChildren().setAll(curves.stream().map(this::entry).toList());
    }

    /** Brings an entry up to date with whether its curve is shown. */
    void refresh(LossCurve curve) {
        int index = curves.indexOf(curve);
        if (index >= 0) {
            ((ToggleButton) entries.getChildren().get(index)).setSelected(shown.test(curve));
        }
    }

    private ToggleButton entry(LossCurve curve) {
        ToggleButton entry = new ToggleButton(curve.words(), CurveStyle.swatch(curve));
        entry.getStyleClass().setAll("legend-entry");
        entry.setMnemonicParsing(false);
        entry.setSelected(shown.test(curve));
        entry.selectedProperty().addListener((property, before, now) -> show.accept(curve, now));
        entry.setTooltip(new Tooltip(Words.of("chart.curve.help")));
        return entry;
    }
}
