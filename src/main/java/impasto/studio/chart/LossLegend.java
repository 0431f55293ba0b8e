package impasto.studio.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The names of the curves, each a switch that shows or hides its curve, and one switch for the layers. */
final class LossLegend extends FlowPane {

    private final Predicate<LossCurve> shown;
    private final BiConsumer<LossCurve, Boolean> show;
    private final ToggleButton layers = new ToggleButton("Layers", new FontIcon(Feather.LAYERS));
    private List<LossCurve> curves = List.of();

    LossLegend(Predicate<LossCurve> shown, BiConsumer<LossCurve, Boolean> show, BooleanProperty layersShown) {
        this.shown = shown;
        this.show = show;
        getStyleClass().add("legend");
        layers.getStyleClass().setAll("legend-entry", "layers");
        layers.selectedProperty().bindBidirectional(layersShown);
        layers.setTooltip(new Tooltip("Show every layer's part of content and style"));
    }

    /** Names these curves; cheap when they are the ones it names. */
    void name(Collection<LossCurve> named) {
        if (curves.equals(List.copyOf(named)) && !getChildren().isEmpty()) {
            return;
        }
        curves = List.copyOf(named);
        List<Node> entries = new ArrayList<>();
        curves.forEach(curve -> entries.add(entry(curve)));
        entries.add(layers);
        getChildren().setAll(entries);
    }

    /** Brings an entry up to date with whether its curve is shown. */
    void refresh(LossCurve curve) {
        int index = curves.indexOf(curve);
        if (index >= 0) {
            ((ToggleButton) getChildren().get(index)).setSelected(shown.test(curve));
        }
    }

    private ToggleButton entry(LossCurve curve) {
        ToggleButton entry = new ToggleButton(curve.words(), CurveStyle.swatch(curve));
        entry.getStyleClass().setAll("legend-entry");
        entry.setSelected(shown.test(curve));
        entry.selectedProperty().addListener((property, before, now) -> show.accept(curve, now));
        entry.setTooltip(new Tooltip("Show or hide this curve"));
        return entry;
    }
}
