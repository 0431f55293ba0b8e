package impasto.settings;

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
        copy.forEach((layer, weight) -> Checks.weight("the weight of layer " + layer, weight));
        weights = Collections.unmodifiableMap(copy);
    }

    /** The same weight for each of these layers. */
    public static LayerWeights equal(VggLayer... layers) {
        return new LayerWeights(Arrays.stream(layers).distinct().collect(Collectors.toMap(layer -> layer, layer -> 1.0)));
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
}
