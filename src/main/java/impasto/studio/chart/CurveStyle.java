package impasto.studio.chart;

import impasto.settings.VggLayer;
import java.util.List;
import javafx.scene.shape.Line;

/** The style classes that give a curve its colour and dashes, and a short stroke that shows them. */
final class CurveStyle {

    private static final double SWATCH = 11;

    private CurveStyle() {}

    static List<String> classes(LossCurve curve) {
        String term = curve.word();
        return curve.layer()
                .map(layer -> List.of("curve", term + "-layer", block(layer)))
                .orElse(List.of("curve", term));
    }

    static Line swatch(LossCurve curve) {
        Line swatch = new Line(0, 0, SWATCH, 0);
        swatch.getStyleClass().addAll(classes(curve));
        return swatch;
    }

    private static String block(VggLayer layer) {
        return "block-" + layer.block();
    }
}
