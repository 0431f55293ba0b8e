package impasto.settings;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a term is shared out among layers. Only the proportions count: shares sum to one, so that alpha and beta mean the
 * same however many layers take part.
 *
 * @param weights a finite weight, 0 or more, by layer
 */
public record LayerWeights(Map<VggLayer, Double> weights) {

    /** @throws SettingsException when a weight is negative, not finite or above 1e12 */
    public LayerWeights {
        EnumMap<VggLayer, Double> copy = new EnumMap<>(VggLayer.class);
        copy.putAll(weights);
        copy.forEach((layer, weight) -> Checks.weight(Said.of("settings.name.layer", layer), weight));
        weights = Collections.unmodifiableMap(copy);
    }

    /** The same weight for each of these layers. */
    public static LayerWeights equal(VggLayer... layers) {
        return new LayerWeights(Arrays.stream(layers).distinct().collect(Collectors.toMap(layer -> layer, layer -> 1.0)));
    }

    /**
     * Reads {@code conv1_1=1,conv2_1=0.5}; a layer without a number weighs 1.
     *
     * @throws SettingsException when that cannot be
     */
    public static LayerWeights parse(String text) {
        Map<VggLayer, Double> weights = new EnumMap<>(VggLayer.class);
        for (String part : text.split(",", -1)) {
            String[] sides = part.strip().split("=", 2);
            VggLayer layer = VggLayer.named(sides[0].strip()).orElseThrow(() -> new SettingsException(
                    Said.of("settings.no-layer", sides[0].strip())));
            if (weights.put(layer, sides.length == 1 ? 1 : number(layer, sides[1].strip())) != null) {
                throw new SettingsException(Said.of("settings.layer-twice", layer));
            }
        }
        return new LayerWeights(weights);
    }

    private static double number(VggLayer layer, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException wrong) {
            throw new SettingsException(Said.of("settings.no-weight", text, layer));
        }
    }

    /** The same with another weight for a layer; none for one that weighs nothing. */
    public LayerWeights with(VggLayer layer, double weight) {
        Map<VggLayer, Double> changed = new EnumMap<>(VggLayer.class);
        changed.putAll(weights);
        changed.put(layer, weight);
        changed.values().removeIf(other -> other == 0);
        return new LayerWeights(changed);
    }

    /** The layer's part of the whole, 0 to 1; 0 for a layer that takes no part. */
    public double share(VggLayer layer) {
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        return sum == 0 ? 0 : weights.getOrDefault(layer, 0.0) / sum;
    }

    /** The layers that take part. */
    public Set<VggLayer> active() {
        EnumMap<VggLayer, Double> active = new EnumMap<>(VggLayer.class);
        active.putAll(weights);
        active.values().removeIf(weight -> weight == 0);
        return active.keySet();
    }

    /** What {@link #parse} reads. */
    @Override
    public String toString() {
        return weights.entrySet().stream().map(layer -> layer.getKey()
                + (layer.getValue() == 1 ? "" : "=" + new BigDecimal(layer.getValue().toString()).stripTrailingZeros().toPlainString()))
                .collect(Collectors.joining(","));
    }
}
