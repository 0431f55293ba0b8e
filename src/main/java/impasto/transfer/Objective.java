package impasto.transfer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.training.GradientCollector;
import impasto.vgg.Pass;
import impasto.vgg.VggLayer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The loss as a function of the picture, {@code alpha · content + beta · style + palette · pixel statistics + tv · total
 * variation}, and its gradient: at once or block by block, so that only one block's activations are in memory at a time
 * (Galerne, Raad, Lezama and Morel, Scaling Painting Style Transfer, EGSR 2024). Content and style are sums over places,
 * but style only up to the matrices of its statistics. On the way through the network these are summed; the style loss is
 * a function of the sums, whose slope there is sent back. Of several blocks each is gone through once more for that.
 */
final class Objective {

    private final BlockFeatures features;
    private final LossTerms definitions;
    private final Protection protection;

    /**
     * The loss of a picture.
     *
     * @param gradient of the total with respect to the levels, {@code 1 × H × W × 3}; the caller's to close
     */
    record Evaluation(Losses losses, NDArray gradient) {
        /** Whether the loss and every value of the gradient are numbers. */
        boolean isFinite() {
            try (NDArray sum = gradient.sum()) {
                return Double.isFinite(losses.total()) && Float.isFinite(sum.getFloat());
            }
        }
    }

    /** What the way through the network finds: distances from the content, weighted, and matrices {@code regions × S × S}. */
    private record Sums(Map<VggLayer, Double> content, Map<VggLayer, NDArray> matrices) {}

    Objective(BlockFeatures features, LossTerms definitions, Protection protection) {
        this.features = features;
        this.definitions = definitions;
        this.protection = protection;
    }

    /**
     * The loss and its gradient.
     *
     * @param pending {@code 1 × H × W × 3} from 0 to 255, under the protection
     */
    Evaluation evaluate(NDArray pending, Weights weights) {
        definitions.prepare(weights);
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray levels = protection.shown(pending).stopGradient();
            NDArray seen = EvenSides.reached(levels);
            Set<VggLayer> layers = LossTerms.layers(weights);
            List<Block> blocks = features.blocks(levels, seen);
            Sums sums = none(levels.getManager(), weights);
            Map<VggLayer, Double> style = new EnumMap<>(VggLayer.class);
            NDArray gradient;
            if (blocks.size() == 1) {
                try (Pass pass = features.forward(seen, blocks.get(0), layers, true, adder(sums, weights))) {
                    gradient = backward(pass, blocks.get(0), weights, slopes(sums, weights, style));
                }
            } else {
                features.forEach(levels, seen, layers, adder(sums, weights));
                Map<VggLayer, NDArray> slopes = slopes(sums, weights, style);
                gradient = seen.zerosLike();
                for (Block block : blocks) {
                    descend(block, seen, gradient, slopes, weights);
                }
            }
            if (seen != levels) {
                seen.close();
            }
            gradient = EvenSides.folded(gradient, levels.getShape());
            double palette = descend(levels, gradient, (terms, leaf) -> definitions.palette(terms, weights, leaf)).palette();
            double tv = descend(levels, gradient, (terms, leaf) -> definitions.tv(terms, weights, leaf)).tv();
            NDArray reaching = protection.reaching(gradient);
            NDScope.unregister(reaching);
            return new Evaluation(new Losses(sums.content(), style, palette, tv), reaching);
        }
    }

    /** The loss alone. */
    Losses losses(NDArray pending, Weights weights) {
        definitions.prepare(weights);
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray levels = protection.shown(pending);
            Sums sums = none(levels.getManager(), weights);
            features.forEach(levels, EvenSides.reached(levels), LossTerms.layers(weights), adder(sums, weights));
            Terms terms = new Terms();
            sums.matrices().forEach((layer, matrices) -> definitions.style(terms, weights, layer, matrices));
            definitions.palette(terms, weights, levels);
            definitions.tv(terms, weights, levels);
            terms.total(levels);
            Losses losses = terms.losses();
            return new Losses(sums.content(), losses.style(), losses.palette(), losses.tv());
        }
    }

    private Sums none(NDManager manager, Weights weights) {
        Map<VggLayer, NDArray> matrices = new EnumMap<>(VggLayer.class);
        for (VggLayer layer : LossTerms.styleLayers(weights)) {
            matrices.put(layer, manager.zeros(definitions.shapeOfMatrices(features.channels(layer))));
        }
        return new Sums(new EnumMap<>(VggLayer.class), matrices);
    }

    private BlockFeatures.Visitor adder(Sums sums, Weights weights) {
        Set<VggLayer> contentLayers = LossTerms.contentLayers(weights);
        return (block, layer, found) -> {
            if (contentLayers.contains(layer)) {
                double distance = definitions.contentDistance(block, layer, found).getFloat();
                sums.content().merge(layer, definitions.contentWeight(weights, layer) * distance, Double::sum);
            }
            if (sums.matrices().containsKey(layer)) {
                sums.matrices().get(layer).addi(definitions.matrices(block, layer, found));
            }
        };
    }

    /** The slopes of the style terms in the matrices of their layers. @param style is given their values */
    private Map<VggLayer, NDArray> slopes(Sums sums, Weights weights, Map<VggLayer, Double> style) {
        Map<VggLayer, NDArray> slopes = new EnumMap<>(VggLayer.class);
        sums.matrices().forEach((layer, matrices) -> {
            NDArray slope = matrices.zerosLike();
            style.putAll(descend(matrices, slope, (terms, leaf) -> definitions.style(terms, weights, layer, leaf)).style());
            slopes.put(layer, slope);
        });
        return slopes;
    }

    /** The gradient of content and style in the levels of a block with its margin. */
    private NDArray backward(Pass pass, Block block, Weights weights, Map<VggLayer, NDArray> slopes) {
        Set<VggLayer> contentLayers = LossTerms.contentLayers(weights);
        int margin = Block.margin(LossTerms.layers(weights));
        return pass.backward((layer, found, slope) -> block.own(found, layer, margin).ifPresent(own -> {
            if (contentLayers.contains(layer)) {
                definitions.descendContent(own.of(slope), weights, own.block(), layer, own.of(found));
            }
            if (slopes.containsKey(layer)) {
                definitions.descendMatrices(own.of(slope), own.block(), layer, own.of(found), slopes.get(layer));
            }
        }));
    }

    /** Adds what a block, its margin included, has of the gradient of content and style. */
    private void descend(Block block, NDArray levels, NDArray gradient, Map<VggLayer, NDArray> slopes, Weights weights) {
        Set<VggLayer> layers = LossTerms.layers(weights);
        if (layers.isEmpty()) {
            return;
        }
        int margin = Block.margin(layers);
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            try (Pass pass = features.forward(block.cut(levels, margin), block, layers, true, (same, layer, found) -> {})) {
                block.cut(gradient, margin).addi(backward(pass, block, weights, slopes));
            }
        }
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
                if (!terms.isEmpty()) {
                    collector.backward(terms.total(leaf));
                    slope.addi(leaf.getGradient());
                }
            }
            return terms.losses();
        }
    }
}
