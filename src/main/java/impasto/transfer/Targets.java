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
 * What the picture is to come close to: the content's features, the styles' statistics and palettes. Each is computed
 * when it is first needed, so that a layer may join while a run goes on.
 */
final class Targets {

    /**
     * A target with its size, which the loss definitions scale by.
     *
     * @param array features {@code 1 × N × H × W} of the content, or the matrix of {@link Statistics} of a style
     * @param size the sum of the features' squares, or the size of the matrix
     */
    record Target(NDArray array, double size) {}

    private final Vgg19 vgg;
    private final Statistics statistics;
    private final NDArray content;
    private final List<NDArray> styles;
    private final Map<VggLayer, Target> features = new EnumMap<>(VggLayer.class);
    private final Map<VggLayer, List<Target>> matrices = new EnumMap<>(VggLayer.class);
    private final List<Palette> palettes = new ArrayList<>();

    /**
     * @param content {@code 1 × H × W × 3} levels, at the size of the painting
     * @param styles {@code 1 × H × W × 3} levels, each at any size
     */
    Targets(Vgg19 vgg, Statistics statistics, NDArray content, List<NDArray> styles) {
        this.vgg = vgg;
        this.statistics = statistics;
        this.content = content;
        this.styles = styles;
    }

    /** Computes what these weights need and is not yet there. */
    void prepare(Weights weights) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            if (weights.alpha() > 0) {
                vgg.features(content, missing(weights.content(), features.keySet()))
                        .forEach((layer, found) -> features.put(layer, kept(found, found.square().sum().getFloat())));
            }
            if (weights.beta() > 0) {
                Set<VggLayer> missing = missing(weights.style(), matrices.keySet());
                missing.forEach(layer -> matrices.put(layer, new ArrayList<>()));
                for (NDArray style : styles) {
                    vgg.features(style, missing).forEach((layer, found) -> {
                        NDArray matrix = statistics.of(found);
                        matrices.get(layer).add(kept(matrix, statistics.size(matrix)));
                    });
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

    /** The matrices of statistics at a prepared layer, by style. */
    List<Target> matrices(VggLayer layer) {
        return matrices.get(layer);
    }

    /** The palettes, once prepared, by style. */
    List<Palette> palettes() {
        return palettes;
    }

    /** The mean of several matrices, each with its part. */
    Target blend(List<Target> targets, double[] parts) {
        if (targets.size() == 1) {
            return targets.get(0);
        }
        NDArray blend = null;
        for (int i = 0; i < parts.length; i++) {
            NDArray part = Scaled.by(targets.get(i).array(), parts[i]);
            blend = blend == null ? part : blend.add(part);
        }
        return new Target(blend, statistics.size(blend));
    }

    private static Set<VggLayer> missing(LayerWeights wanted, Set<VggLayer> present) {
        Set<VggLayer> missing = EnumSet.noneOf(VggLayer.class);
        missing.addAll(wanted.active());
        missing.removeAll(present);
        return missing;
    }

    private static Target kept(NDArray array, double size) {
        NDScope.unregister(array);
        return new Target(array, size);
    }
}
