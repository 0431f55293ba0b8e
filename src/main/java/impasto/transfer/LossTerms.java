package impasto.transfer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import impasto.transfer.Targets.ContentTarget;
import impasto.vgg.Features;
import impasto.vgg.Slope;
import impasto.vgg.Tensors;
import impasto.vgg.VggLayer;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * The terms of the loss {@code alpha · content + beta · style + palette · pixel statistics + tv · total variation}, each
 * as a function of what it looks at: features, their statistics, or pixels.
 */
final class LossTerms {

    private final LossDefinition definition;
    private final Statistics statistics;
    private final TvNorm tvNorm;
    private final Targets targets;
    private final Regions regions;

    LossTerms(TransferSettings settings, Targets targets, Regions regions) {
        this.definition = settings.loss();
        this.statistics = settings.statistics();
        this.tvNorm = settings.tvNorm();
        this.targets = targets;
        this.regions = regions;
    }

    /** Computes the targets that these weights need and that are not yet there. */
    void prepare(Weights weights) {
        targets.prepare(weights);
    }

    /** The layers of the content term. */
    static Set<VggLayer> contentLayers(Weights weights) {
        return weights.alpha() > 0 ? weights.content().active() : Set.of();
    }

    /** The layers of the style term. */
    static Set<VggLayer> styleLayers(Weights weights) {
        return weights.beta() > 0 ? weights.style().active() : Set.of();
    }

    /** The layers of both. */
    static Set<VggLayer> layers(Weights weights) {
        Set<VggLayer> layers = EnumSet.noneOf(VggLayer.class);
        layers.addAll(contentLayers(weights));
        layers.addAll(styleLayers(weights));
        return layers;
    }

    /** What the squared distance from the content counts at a layer. */
    double contentWeight(Weights weights, VggLayer layer) {
        ContentTarget target = targets.content(layer);
        return weights.alpha() * weights.content().share(layer) * definition.contentFactor(target.elements(), target.squares());
    }

    /**
     * The squared distance of a block's features from the content's, a scalar.
     */
    NDArray contentDistance(Block block, VggLayer layer, Features features) {
        return features.distance(target(block, layer));
    }

    /** Adds the slope of the content term in a block's features. */
    void descendContent(Slope slope, Weights weights, Block block, VggLayer layer, Features features) {
        slope.addDifference(features, target(block, layer), 2 * contentWeight(weights, layer));
    }

    private NDArray target(Block block, VggLayer layer) {
        return targets.content(layer).of(block, layer);
    }

    /** The shape of the matrices of a layer: {@code regions × S × S}, one for each style's region or for the whole picture. */
    Shape shapeOfMatrices(long channels) {
        long side = statistics.side(channels);
        return new Shape(regions.whole() ? 1 : regions.count(), side, side);
    }

    /**
     * What a block adds to the matrices of a layer, {@code regions × S × S}.
     */
    NDArray matrices(Block block, VggLayer layer, Features features) {
        long height = block.layerHeight(layer);
        long width = block.layerWidth(layer);
        if (regions.whole()) {
            return statistics.part(features, height * width).expandDims(0);
        }
        NDList matrices = new NDList();
        for (NDArray mask : regions.at(height, width)) {
            matrices.add(statistics.part(features, block.ofMask(mask, layer)));
        }
        return NDArrays.stack(matrices);
    }

    /** Adds the slope in a block's features, given that in the matrices of their layer, {@code regions × S × S}. */
    void descendMatrices(Slope slope, Block block, VggLayer layer, Features features, NDArray inMatrices) {
        long height = block.layerHeight(layer);
        long width = block.layerWidth(layer);
        if (regions.whole()) {
            statistics.descend(slope, features, inMatrices.get(0), height * width);
            return;
        }
        List<NDArray> masks = regions.at(height, width);
        for (int region = 0; region < masks.size(); region++) {
            statistics.descend(slope, features, inMatrices.get(region), block.ofMask(masks.get(region), layer));
        }
    }

    /** Adds the style term of a layer, given its matrices {@code regions × S × S}. */
    void style(Terms terms, Weights weights, VggLayer layer, NDArray matrices) {
        terms.style(layer, weights.beta() * weights.style().share(layer), style(weights, layer, matrices));
    }

    private NDArray style(Weights weights, VggLayer layer, NDArray matrices) {
        List<Target> wanted = targets.matrices(layer);
        double[] parts = weights.blendOf(wanted.size());
        if (regions.whole()) {
            return distance(matrices.get(0), targets.blend(layer, parts));
        }
        return sum(regions.shares(parts), style -> distance(matrices.get(style), wanted.get(style)));
    }

    /** Adds the palette term, if it counts, of a picture {@code 1 × H × W × 3} of levels. */
    void palette(Terms terms, Weights weights, NDArray levels) {
        if (weights.palette() > 0) {
            terms.palette(weights.palette(), palette(weights, Scaled.by(levels, 1 / Tensors.WHITE)));
        }
    }

    private NDArray palette(Weights weights, NDArray samples) {
        List<Palette> palettes = targets.palettes();
        double[] parts = weights.blendOf(palettes.size());
        if (regions.whole()) {
            return Palette.of(samples).distance(Palette.blend(palettes, parts));
        }
        return sum(regions.shares(parts),
                style -> Palette.of(samples, Optional.of(regions), style).distance(palettes.get(style)));
    }

    /** Adds total variation, if it counts, of a picture {@code 1 × H × W × 3} of levels. */
    void tv(Terms terms, Weights weights, NDArray levels) {
        if (weights.tv() > 0) {
            terms.tv(weights.tv(), TotalVariation.of(Scaled.by(levels, 1 / Tensors.WHITE), tvNorm));
        }
    }

    private NDArray distance(NDArray matrix, Target target) {
        double factor = statistics.factor(definition, (int) matrix.getShape().get(0), target.size());
        return Scaled.by(statistics.distance(matrix, target), factor);
    }

    private static NDArray sum(double[] shares, IntFunction<NDArray> term) {
        NDArray sum = null;
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] > 0) {
                NDArray share = Scaled.by(term.apply(i), shares[i]);
                sum = sum == null ? share : sum.add(share);
            }
        }
        // Masks that are black everywhere leave nothing to paint.
        return sum == null ? Scaled.by(term.apply(0), 0) : sum;
    }
}
