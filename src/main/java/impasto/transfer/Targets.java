package impasto.transfer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import impasto.vgg.Tensors;
import impasto.vgg.Vgg19;
import impasto.vgg.VggLayer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the picture is to come close to: the content's features, the styles' Gram matrices and palettes. Each is computed
 * when it is first needed, so that a layer may join while a run goes on.
 */
final class Targets {

    /**
     * A target with the sum of its squares, which the loss definitions scale by.
     *
     * @param array features {@code 1 × N × H × W} of the content, or a Gram matrix {@code N × N} of the style
     */
    record Target(NDArray array, double squares) {}

    private final Vgg19 vgg;
    private final NDArray content;
    private final List<NDArray> styles;
    private final Map<VggLayer, Target> features = new EnumMap<>(VggLayer.class);
    private final Map<VggLayer, List<Target>> grams = new EnumMap<>(VggLayer.class);
    private final List<Palette> palettes = new ArrayList<>();

    /**
     * @param content {@code 1 × H × W × 3} levels, at the size of the painting
     * @param styles {@code 1 × H × W × 3} levels, each at any size
     */
    Targets(Vgg19 vgg, NDArray content, List<NDArray> styles) {
        this.vgg = vgg;
        this.content = content;
        this.styles = styles;
    }

    /** Computes what these weights need and is not yet there. */
    void prepare(Weights weights) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            if (weights.alpha() > 0) {
                vgg.features(content, missing(weights.content(), features.keySet()))
                        .forEach((layer, found) -> features.put(layer, kept(found)));
            }
            if (weights.beta() > 0) {
                Set<VggLayer> missing = missing(weights.style(), grams.keySet());
                missing.forEach(layer -> grams.put(layer, new ArrayList<>()));
                for (NDArray style : styles) {
                    vgg.features(style, missing)
                            .forEach((layer, found) -> grams.get(layer).add(kept(GramMatrix.of(found))));
                }
            }
            if (weights.palette() > 0 && palettes.isEmpty()) {
                for (NDArray style : styles) {
                    palettes.add(Palette.of(Scaled.by(style, 1 / Tensors.WHITE)).kept());
                }
            }
        }
    }

    /** The content's features at a prepared layer. */
    Target features(VggLayer layer) {
        return features.get(layer);
    }

    /** The Gram matrices at a prepared layer, by style. */
    List<Target> grams(VggLayer layer) {
        return grams.get(layer);
    }

    /** The palettes, once prepared, by style. */
    List<Palette> palettes() {
        return palettes;
    }

    /** The mean of several, each with its part. */
    static Target blend(List<Target> targets, double[] parts) {
        if (targets.size() == 1) {
            return targets.get(0);
        }
        NDArray blend = null;
        for (int i = 0; i < parts.length; i++) {
            NDArray part = Scaled.by(targets.get(i).array(), parts[i]);
            blend = blend == null ? part : blend.add(part);
        }
        return new Target(blend, blend.square().sum().getFloat());
    }

    private static Set<VggLayer> missing(LayerWeights wanted, Set<VggLayer> present) {
        Set<VggLayer> missing = EnumSet.noneOf(VggLayer.class);
        missing.addAll(wanted.active());
        missing.removeAll(present);
        return missing;
    }

    private static Target kept(NDArray array) {
        NDScope.unregister(array);
        return new Target(array, array.square().sum().getFloat());
    }
}
