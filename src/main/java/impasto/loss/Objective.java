package impasto.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import impasto.run.Losses;
import impasto.run.Losses.Part;
import impasto.settings.TermName;
import impasto.settings.VggLayer;
import impasto.settings.Weights;
import impasto.tile.Block;
import impasto.tile.BlockFeatures;
import impasto.tile.EvenSides;
import impasto.torch.Autograd;
import impasto.torch.Scaled;
import impasto.torch.Tensors;
import impasto.vgg.Features;
import impasto.vgg.Pass;
import impasto.vgg.Slope;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The loss as a function of the picture, the sum of its terms, and its gradient: at once or block by block, so that only one
 * block's activations are in memory at a time (Galerne, Raad, Lezama and Morel, Scaling Painting Style Transfer, EGSR 2024).
 * On the way through the network the terms see the features; what of a term depends on the whole picture is settled when
 * all are seen, and its slope sent back. Of several blocks each is gone through once more for that.
 */
public final class Objective {

    private final Loss loss;
    private final Preparation preparation;
    private final BlockFeatures features;
    private final Protection protection;

    /**
     * The loss of a picture.
     *
     * @param gradient of the total with respect to the levels, {@code 1 × H × W × 3}; the caller's to close
     */
    public record Evaluation(Losses losses, NDArray gradient) {
        /** Whether the loss and every value of the gradient are numbers. */
        public boolean isFinite() {
            try (NDArray sum = gradient.sum()) {
                return Double.isFinite(losses.total()) && Float.isFinite(sum.getFloat());
            }
        }
    }

    /** @param preparation what the terms prepare themselves from */
    public Objective(Loss loss, Preparation preparation, Protection protection) {
        this.loss = loss;
        this.preparation = preparation;
        this.features = preparation.features();
        this.protection = protection;
    }

    /**
     * The loss and its gradient.
     *
     * @param pending {@code 1 × H × W × 3} from 0 to 255, under the protection
     */
    public Evaluation evaluate(NDArray pending, Weights weights) {
        loss.prepare(preparation, weights);
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray levels = protection.shown(pending).stopGradient();
            NDArray seen = EvenSides.reached(levels);
            Looks looks = new Looks(weights);
            Map<Part, Double> values = new TreeMap<>();
            NDArray gradient = looks.gradient(levels, seen, values);
            if (seen != levels) {
                seen.close();
            }
            NDArray folded = EvenSides.folded(gradient, levels.getShape());
            onPixels(weights, (term, scalar) -> values.put(Part.of(term), Autograd.descend(levels, folded, scalar)));
            NDArray reaching = protection.reaching(folded);
            NDScope.unregister(reaching);
            return new Evaluation(Losses.of(values), reaching);
        }
    }

    /** The loss alone. */
    public Losses losses(NDArray pending, Weights weights) {
        loss.prepare(preparation, weights);
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray levels = protection.shown(pending);
            Looks looks = new Looks(weights);
            Map<Part, Double> values = new TreeMap<>();
            features.forEach(levels, EvenSides.reached(levels), looks.layers, looks::see);
            looks.settle(values, false);
            onPixels(weights, (term, scalar) -> values.put(Part.of(term), Autograd.value(levels, scalar)));
            return Losses.of(values);
        }
    }

    private interface OnPixels {
        /** @param scalar of the levels, weighted */
        void take(TermName term, UnaryOperator<NDArray> scalar);
    }

    private void onPixels(Weights weights, OnPixels taker) {
        for (PixelTerm term : loss.onPixels()) {
            double weight = term.weight(weights);
            if (weight > 0) {
                taker.take(term.name(),
                        levels -> Scaled.by(term.value(Scaled.by(levels, 1 / Tensors.WHITE), weights), weight));
            }
        }
    }

    /** What all terms on features see in one evaluation. */
    private final class Looks {

        private record OfTerm(TermName name, Set<VggLayer> layers, FeatureTerm.Look look) {}

        private final Set<VggLayer> layers;
        private final int margin;
        private final List<OfTerm> terms;

        Looks(Weights weights) {
            layers = loss.layers(weights);
            margin = Block.margin(layers);
            terms = loss.onFeatures().stream().map(term -> new OfTerm(term.name(), term.layers(weights),
                    term.look(preparation.manager(), weights))).toList();
        }

        /** The gradient in what is seen, which may be more than the levels. @param values are given those of the terms */
        NDArray gradient(NDArray levels, NDArray seen, Map<Part, Double> values) {
            List<Block> blocks = features.blocks(levels, seen);
            if (blocks.size() == 1) {
                try (Pass pass = features.forward(seen, blocks.get(0), layers, true, this::see)) {
                    settle(values, true);
                    return backward(pass, blocks.get(0));
                }
            }
            features.forEach(levels, seen, layers, this::see);
            settle(values, true);
            NDArray gradient = seen.zerosLike();
            if (!layers.isEmpty()) {
                blocks.forEach(block -> descend(block, seen, gradient));
            }
            return gradient;
        }

        void see(Block block, VggLayer layer, Features own) {
            for (OfTerm term : terms) {
                if (term.layers().contains(layer)) {
                    term.look().see(block, layer, own);
                }
            }
        }

        void settle(Map<Part, Double> values, boolean backward) {
            terms.forEach(term -> term.look().settle(backward)
                    .forEach((layer, value) -> values.put(Part.of(term.name(), layer), value)));
        }

        private NDArray backward(Pass pass, Block block) {
            return pass.backward((layer, found, slope) -> block.own(found, layer, margin)
                    .ifPresent(own -> descend(own.block(), layer, own.of(found), own.of(slope))));
        }

        private void descend(Block block, VggLayer layer, Features own, Slope slope) {
            for (OfTerm term : terms) {
                if (term.layers().contains(layer)) {
                    term.look().descend(block, layer, own, slope);
                }
            }
        }

        /** Adds what a block, its margin included, has of the gradient. */
        private void descend(Block block, NDArray seen, NDArray gradient) {
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                try (Pass pass = features.forward(block.cut(seen, margin), block, layers, true, (same, layer, found) -> {})) {
                    block.cut(gradient, margin).addi(backward(pass, block));
                }
            }
        }
    }
}
