package impasto.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import impasto.run.Losses;
import impasto.run.Losses.Part;
import impasto.settings.TermName;
import impasto.settings.VggLayer;
import impasto.settings.Weights;
import impasto.tile.MirrorPadding;
import impasto.tile.Span;
import impasto.tile.Tile;
import impasto.tile.TileFeatures;
import impasto.torch.Autograd;
import impasto.torch.Scaled;
import impasto.torch.Tensors;
import impasto.vgg.FeatureGradient;
import impasto.vgg.Features;
import impasto.vgg.LayerRequest;
import impasto.vgg.Pass;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The loss as a function of the picture, the sum of its terms, and its gradient: at once or tile by tile, so that only one tile's
 * activations are in memory at a time (Galerne, Raad, Lezama and Morel, Scaling Painting Style Transfer, EGSR 2024). In the forward
 * pass the terms see the features; what of a term depends on the whole picture is settled when all are seen, and its gradient sent
 * back. Of several tiles each is gone through once more for that, unless all terms are local.
 */
public final class Objective {

    private final Loss loss;
    private final StageInputs inputs;
    private final TileFeatures features;
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

    /** @param inputs what the terms prepare themselves from */
    public Objective(Loss loss, StageInputs inputs, Protection protection) {
        this.loss = loss;
        this.inputs = inputs;
        this.features = inputs.features();
        this.protection = protection;
    }

    /** Computes the targets that these weights need and that are not yet there, which takes room that is free again afterwards. */
    public void prepare(Weights weights) {
        loss.prepare(inputs, weights);
    }

    /**
     * The loss and its gradient.
     *
     * @param pending {@code 1 × H × W × 3} from 0 to 255, under the protection
     */
    public Evaluation evaluate(NDArray pending, Weights weights) {
        prepare(weights);
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray levels = protection.shown(pending).stopGradient();
            NDArray padded = MirrorPadding.padded(levels);
            Evaluators evaluators = new Evaluators(weights, true);
            Map<Part, Double> values = new TreeMap<>();
            NDArray gradient = evaluators.gradient(levels, padded, values);
            if (padded != levels) {
                padded.close();
            }
            NDArray folded = MirrorPadding.folded(gradient, levels.getShape());
            onPixels(levels, weights, (term, rows, scalar) -> values.merge(Part.of(term),
                    Autograd.addGradient(Band.part(levels, rows), Band.part(folded, rows), scalar), Double::sum));
            NDArray inLevels = protection.inLevels(folded);
            NDScope.unregister(inLevels);
            return new Evaluation(Losses.of(values), inLevels);
        }
    }

    /** The loss alone. */
    public Losses losses(NDArray pending, Weights weights) {
        prepare(weights);
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray levels = protection.shown(pending);
            Evaluators evaluators = new Evaluators(weights, false);
            Map<Part, Double> values = new TreeMap<>();
            features.forEach(levels, MirrorPadding.padded(levels), evaluators.request, evaluators::forward);
            evaluators.settle(values);
            onPixels(levels, weights, (term, rows, scalar) ->
                    values.merge(Part.of(term), Autograd.value(Band.part(levels, rows), scalar), Double::sum));
            return Losses.of(values);
        }
    }

    /** How far hypercolumns are from those they were matched with; empty when nothing is matched. @param pending as of {@link #evaluate} */
    public Optional<Double> cosineDistance(NDArray pending) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray levels = protection.shown(pending);
            return loss.onFeatures().stream().flatMap(term -> term.cosineDistance(inputs, levels).stream()).findFirst();
        }
    }

    private interface OnPixels {
        /** @param scalar of a band of the levels, weighted */
        void take(TermName term, Span rows, UnaryOperator<NDArray> scalar);
    }

    private void onPixels(NDArray picture, Weights weights, OnPixels taker) {
        int height = (int) picture.getShape().get(1);
        for (PixelTerm term : loss.onPixels()) {
            double weight = term.weight(weights);
            if (weight > 0) {
                for (Span rows : term.inBands() ? Band.rows(height, (int) picture.getShape().get(2)) : List.of(new Span(0, height))) {
                    taker.take(term.name(), rows, levels -> Scaled.by(
                            term.value(new Band(Scaled.by(levels, 1 / Tensors.WHITE), rows, height), weights), weight));
                }
            }
        }
    }

    /** All terms on features in one evaluation. */
    private final class Evaluators {

        private record OfTerm(Set<VggLayer> layers, FeatureTerm.Evaluator evaluator) {}

        private final LayerRequest request;
        private final List<OfTerm> terms;
        private final boolean local;

        Evaluators(Weights weights, boolean backward) {
            request = loss.request(weights);
            local = loss.onFeatures().stream().allMatch(term -> term.isLocal() || term.request(weights).isEmpty());
            terms = loss.onFeatures().stream().map(term -> new OfTerm(term.request(weights).layers(),
                    term.evaluator(inputs.manager(), weights, backward))).toList();
        }

        /** The gradient in the padded picture. @param values are given those of the terms */
        NDArray gradient(NDArray levels, NDArray padded, Map<Part, Double> values) {
            List<Tile> tiles = features.tiles(levels, padded);
            if (tiles.size() == 1) {
                try (Pass pass = features.forward(padded, tiles.get(0), request, true, this::forward)) {
                    settle(values);
                    return backward(pass, tiles.get(0));
                }
            }
            NDArray gradient = padded.zerosLike();
            if (local) {
                tiles.forEach(tile -> add(tile, padded, gradient, this::forward));
                settle(values);
                return gradient;
            }
            features.forEach(levels, padded, request, this::forward);
            settle(values);
            if (!request.isEmpty()) {
                tiles.forEach(tile -> add(tile, padded, gradient, (same, layer, found) -> {}));
            }
            return gradient;
        }

        void forward(Tile tile, VggLayer layer, Features own) {
            atLayer(layer).forEach(evaluator -> evaluator.forward(tile, layer, own));
        }

        void settle(Map<Part, Double> values) {
            terms.forEach(term -> values.putAll(term.evaluator().settle()));
        }

        private NDArray backward(Pass pass, Tile tile) {
            return pass.backward((layer, found, gradient) -> tile.interior(layer, gradient.top(), gradient.shape(), request.margin())
                    .ifPresent(interior -> backward(interior.tile(), layer, found.map(all -> interior.of(all)), interior.of(gradient))));
        }

        private void backward(Tile tile, VggLayer layer, Optional<Features> own, FeatureGradient gradient) {
            atLayer(layer).forEach(evaluator -> evaluator.backward(tile, layer, own, gradient));
        }

        private Stream<FeatureTerm.Evaluator> atLayer(VggLayer layer) {
            return terms.stream().filter(term -> term.layers().contains(layer)).map(OfTerm::evaluator);
        }

        /** Adds what a tile, its margin included, has of the gradient. */
        private void add(Tile tile, NDArray padded, NDArray gradient, TileFeatures.Visitor visitor) {
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                try (Pass pass = features.forward(padded, tile, request, true, visitor)) {
                    tile.cut(gradient, request.margin()).addi(backward(pass, tile));
                }
            }
        }
    }
}
