package impasto.transfer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.training.GradientCollector;
import impasto.vgg.VggLayer;
import java.util.Map;

/** The loss of a picture in one go, for pictures whose activations fit into memory. */
final class WholeObjective implements Objective {

    private final BlockFeatures features;
    private final LossTerms definitions;
    private final Protection protection;

    WholeObjective(BlockFeatures features, LossTerms definitions, Protection protection) {
        this.features = features;
        this.definitions = definitions;
        this.protection = protection;
    }

    @Override
    public Evaluation evaluate(NDArray levels, Weights weights) {
        definitions.prepare(weights);
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            // A fresh leaf over the same memory: gradients add up on a leaf that is used again.
            NDArray leaf = levels.stopGradient();
            leaf.setRequiresGradient(true);
            Terms terms;
            NDArray gradient;
            try (GradientCollector collector = levels.getManager().getEngine().newGradientCollector()) {
                terms = terms(leaf, weights);
                collector.backward(terms.total(leaf));
                gradient = leaf.getGradient();
            }
            NDScope.unregister(gradient);
            return new Evaluation(terms.losses(), gradient);
        }
    }

    @Override
    public Losses losses(NDArray levels, Weights weights) {
        definitions.prepare(weights);
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            Terms terms = terms(levels, weights);
            terms.total(levels);
            return terms.losses();
        }
    }

    private Terms terms(NDArray pending, Weights weights) {
        NDArray levels = protection.shown(pending);
        Block block = features.blocks(levels).get(0);
        Map<VggLayer, NDArray> found = features.of(levels, block, LossTerms.layers(weights));
        Terms terms = new Terms();
        for (VggLayer layer : LossTerms.contentLayers(weights)) {
            terms.content(layer, definitions.contentWeight(weights, layer),
                    definitions.contentDistance(block, layer, found.get(layer)));
        }
        for (VggLayer layer : LossTerms.styleLayers(weights)) {
            definitions.style(terms, weights, layer, definitions.matrices(block, layer, found.get(layer)));
        }
        definitions.palette(terms, weights, levels);
        definitions.tv(terms, weights, levels);
        return terms;
    }
}
