package impasto.transfer;

import impasto.vgg.VggLayer;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The loss of one picture, every term times its weight, so that they sum to the total.
 *
 * @param content alpha · content, by layer
 * @param style beta · style, by layer
 * @param palette palette · pixel statistics
 * @param tv tv · total variation
 */
public record Losses(Map<VggLayer, Double> content, Map<VggLayer, Double> style, double palette, double tv) {

    public Losses {
        content = copy(content);
        style = copy(style);
    }

    /** All terms together. */
    public double total() {
        return contentSum() + styleSum() + palette + tv;
    }

    /** The content term of all layers. */
    public double contentSum() {
        return sum(content);
    }

    /** The style term of all layers. */
    public double styleSum() {
        return sum(style);
    }

    private static double sum(Map<VggLayer, Double> terms) {
        return terms.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static Map<VggLayer, Double> copy(Map<VggLayer, Double> terms) {
        EnumMap<VggLayer, Double> copy = new EnumMap<>(VggLayer.class);
        copy.putAll(terms);
        return Collections.unmodifiableMap(copy);
    }
}
