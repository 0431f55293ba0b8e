package impasto.transfer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import impasto.vgg.Tensors;
import impasto.vgg.Vgg19;
import impasto.vgg.VggLayer;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What the picture is to come close to: the content's features, the style's Gram matrices and palette. Each is computed
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
    private final NDArray style;
    private final Map<VggLayer, Target> features = new EnumMap<>(VggLayer.class);
    private final Map<VggLayer, Target> grams = new EnumMap<>(VggLayer.class);
    private Palette palette;

    /**
     * @param content {@code 1 × H × W × 3} levels, at the size of the painting
     * @param style {@code 1 × H × W × 3} levels, at any size
     */
    Targets(Vgg19 vgg, NDArray content, NDArray style) {
        this.vgg = vgg;
        this.content = content;
        this.style = style;
    }

    /** Computes what these weights need and is not yet there. */
    void prepare(Weights weights) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            if (weights.alpha() > 0) {
                vgg.features(content, missing(weights.content(), features))
                        .forEach((layer, found) -> features.put(layer, kept(found)));
            }
            if (weights.beta() > 0) {
                vgg.features(style, missing(weights.style(), grams))
                        .forEach((layer, found) -> grams.put(layer, kept(GramMatrix.of(found))));
            }
            if (weights.palette() > 0 && palette == null) {
                palette = new Palette(Scaled.by(style, 1 / Tensors.WHITE));
                NDScope.unregister(palette.arrays());
            }
        }
    }

    /** The content's features at a prepared layer. */
    Target features(VggLayer layer) {
        return features.get(layer);
    }

    /** The style's Gram matrix at a prepared layer. */
    Target gram(VggLayer layer) {
        return grams.get(layer);
    }

    /** The style's palette, once prepared. */
    Palette palette() {
        return palette;
    }

    private static Set<VggLayer> missing(LayerWeights wanted, Map<VggLayer, Target> present) {
        Set<VggLayer> missing = EnumSet.noneOf(VggLayer.class);
        missing.addAll(wanted.active());
        missing.removeAll(present.keySet());
        return missing;
    }

    private static Target kept(NDArray array) {
        NDScope.unregister(array);
        return new Target(array, array.square().sum().getFloat());
    }
}
