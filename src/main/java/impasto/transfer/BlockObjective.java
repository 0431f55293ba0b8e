package impasto.transfer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.training.GradientCollector;
import impasto.vgg.VggLayer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The same loss and gradient block by block, so that only one block's activations are in memory at a time (Galerne,
 * Raad, Lezama and Morel, Scaling Painting Style Transfer, EGSR 2024). Content and style are sums over blocks, but style
 * only up to the matrices of its statistics. A first pass therefore sums these over all blocks; the style loss is a
 * function of the sums, whose slope there a second pass sends back through each block.
 */
final class BlockObjective implements Objective {

    private final BlockFeatures features;
    private final LossTerms definitions;
    private final Protection protection;

    /** What the first pass finds: distances from the content, weighted, and matrices {@code regions × S × S}. */
    private record Sums(Map<VggLayer, Double> content, Map<VggLayer, NDArray> matrices) {}

    BlockObjective(BlockFeatures features, LossTerms definitions, Protection protection) {
        this.features = features;
        this.definitions = definitions;
        this.protection = protection;
    }

    @Override
    public Evaluation evaluate(NDArray pending, Weights weights) {
        definitions.prepare(weights);
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray levels = protection.shown(pending).stopGradient();
            Sums sums = sums(levels, weights);
            Map<VggLayer, NDArray> slopes = new EnumMap<>(VggLayer.class);
            Map<VggLayer, Double> style = new EnumMap<>(VggLayer.class);
            sums.matrices().forEach((layer, matrices) -> {
                NDArray slope = levels.getManager().zeros(matrices.getShape());
                style.putAll(descend(matrices, slope, (terms, leaf) -> definitions.style(terms, weights, layer, leaf)).style());
                slopes.put(layer, slope);
            });
            NDArray gradient = levels.getManager().zeros(levels.getShape());
            double palette = descend(levels, gradient, (terms, leaf) -> definitions.palette(terms, weights, leaf)).palette();
            double tv = descend(levels, gradient, (terms, leaf) -> definitions.tv(terms, weights, leaf)).tv();
            for (Block block : features.blocks(levels)) {
                descend(block, levels, gradient, slopes, weights);
            }
            NDArray reaching = protection.reaching(gradient);
            NDScope.unregister(reaching);
            return new Evaluation(new Losses(sums.content(), style, palette, tv), reaching);
        }
    }

    @Override
    public Losses losses(NDArray pending, Weights weights) {
        definitions.prepare(weights);
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray levels = protection.shown(pending);
            Sums sums = sums(levels, weights);
            Terms terms = new Terms();
            sums.matrices().forEach((layer, matrices) -> definitions.style(terms, weights, layer, matrices));
            definitions.palette(terms, weights, levels);
            definitions.tv(terms, weights, levels);
            terms.total(levels);
            Losses losses = terms.losses();
            return new Losses(sums.content(), losses.style(), losses.palette(), losses.tv());
        }
    }

    private Sums sums(NDArray levels, Weights weights) {
        Set<VggLayer> contentLayers = LossTerms.contentLayers(weights);
        Map<VggLayer, Double> content = new EnumMap<>(VggLayer.class);
        Map<VggLayer, NDArray> matrices = new EnumMap<>(VggLayer.class);
        NDManager manager = levels.getManager();
        for (VggLayer layer : LossTerms.styleLayers(weights)) {
            matrices.put(layer, manager.zeros(definitions.shapeOfMatrices(features.channels(layer))));
        }
        features.forEach(levels, LossTerms.layers(weights), (block, found) -> {
            for (VggLayer layer : contentLayers) {
                double distance = definitions.contentDistance(block, layer, found.get(layer)).getFloat();
                content.merge(layer, definitions.contentWeight(weights, layer) * distance, Double::sum);
            }
            matrices.forEach((layer, sum) -> sum.addi(definitions.matrices(block, layer, found.get(layer))));
        });
        return new Sums(content, matrices);
    }

    /** Adds the slope of some terms at a place to an array of its shape, and frees everything else. */
    private static Losses descend(NDArray place, NDArray slope, BiConsumer<Terms, NDArray> definition) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray leaf = place.stopGradient();
            leaf.setRequiresGradient(true);
            Terms terms = new Terms();
            try (GradientCollector collector = place.getManager().getEngine().newGradientCollector()) {
                definition.accept(terms, leaf);
                collector.backward(terms.total(leaf));
                slope.addi(leaf.getGradient());
            }
            return terms.losses();
        }
    }

    /** Adds what a block, its margin included, has of the gradient of content and style. */
    private void descend(Block block, NDArray levels, NDArray gradient, Map<VggLayer, NDArray> slopes, Weights weights) {
        Set<VggLayer> layers = LossTerms.layers(weights);
        if (layers.isEmpty()) {
            return;
        }
        int margin = Block.margin(layers);
        descend(block.cut(levels, margin), block.cut(gradient, margin), (terms, leaf) -> {
            Map<VggLayer, NDArray> found = features.of(leaf, block, layers);
            for (VggLayer layer : LossTerms.contentLayers(weights)) {
                terms.content(layer, definitions.contentWeight(weights, layer),
                        definitions.contentDistance(block, layer, found.get(layer)));
            }
            // Not the style loss, but with its slope: linear in the matrices.
            slopes.forEach((layer, slope) ->
                    terms.style(layer, 1, definitions.matrices(block, layer, found.get(layer)).mul(slope).sum()));
        });
    }
}
