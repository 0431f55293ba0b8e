package impasto.transfer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDScope;
import ai.djl.training.GradientCollector;
import impasto.transfer.Targets.Target;
import impasto.vgg.Tensors;
import impasto.vgg.Vgg19;
import impasto.vgg.VggLayer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.function.IntFunction;

/**
 * The loss as a function of the picture:
 * {@code alpha · content + beta · style + palette · pixel statistics + tv · total variation}.
 */
final class Objective {

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

    private final Vgg19 vgg;
    private final LossDefinition definition;
    private final Statistics statistics;
    private final TvNorm tvNorm;
    private final Targets targets;
    private final Regions regions;
    private final Protection protection;

    Objective(Vgg19 vgg, TransferSettings settings, Targets targets, Regions regions, Protection protection) {
        this.vgg = vgg;
        this.definition = settings.loss();
        this.statistics = settings.statistics();
        this.tvNorm = settings.tvNorm();
        this.targets = targets;
        this.regions = regions;
        this.protection = protection;
    }

    /**
     * The loss and its gradient.
     *
     * @param levels {@code 1 × H × W × 3} from 0 to 255
     */
    Evaluation evaluate(NDArray levels, Weights weights) {
        targets.prepare(weights);
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

    /** The loss alone. */
    Losses losses(NDArray levels, Weights weights) {
        targets.prepare(weights);
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            Terms terms = terms(levels, weights);
            terms.total(levels);
            return terms.losses();
        }
    }

    private Terms terms(NDArray pending, Weights weights) {
        NDArray levels = protection.shown(pending);
        Set<VggLayer> content = weights.alpha() > 0 ? weights.content().active() : Set.of();
        Set<VggLayer> style = weights.beta() > 0 ? weights.style().active() : Set.of();
        Set<VggLayer> wanted = EnumSet.noneOf(VggLayer.class);
        wanted.addAll(content);
        wanted.addAll(style);
        Map<VggLayer, NDArray> features = vgg.features(levels, wanted);
        Terms terms = new Terms();
        for (VggLayer layer : content) {
            Target target = targets.features(layer);
            double factor = definition.contentFactor(target.array().size(), target.size());
            terms.add(weights.alpha() * weights.content().share(layer) * factor,
                    squaredDistance(features.get(layer), target.array()), terms.content, layer);
        }
        for (VggLayer layer : style) {
            terms.add(weights.beta() * weights.style().share(layer), style(layer, features.get(layer), weights), terms.style,
                    layer);
        }
        if (weights.palette() > 0 || weights.tv() > 0) {
            NDArray samples = Scaled.by(levels, 1 / Tensors.WHITE);
            if (weights.palette() > 0) {
                terms.add(weights.palette(), palette(samples, weights), value -> terms.palette = value);
            }
            if (weights.tv() > 0) {
                terms.add(weights.tv(), TotalVariation.of(samples, tvNorm), value -> terms.tv = value);
            }
        }
        return terms;
    }

    private NDArray style(VggLayer layer, NDArray features, Weights weights) {
        List<Target> wanted = targets.matrices(layer);
        double[] parts = weights.blendOf(wanted.size());
        if (regions.whole()) {
            return distance(statistics.of(features), targets.blend(wanted, parts));
        }
        List<NDArray> masks = regions.at(features.getShape().get(2), features.getShape().get(3));
        return sum(regions.shares(parts),
                style -> distance(statistics.of(features, masks.get(style)), wanted.get(style)));
    }

    private NDArray palette(NDArray samples, Weights weights) {
        List<Palette> palettes = targets.palettes();
        double[] parts = weights.blendOf(palettes.size());
        if (regions.whole()) {
            return Palette.of(samples).distance(Palette.blend(palettes, parts));
        }
        return sum(regions.shares(parts),
                style -> Palette.of(samples, Optional.of(regions), style).distance(palettes.get(style)));
    }

    private NDArray distance(NDArray matrix, Target target) {
        double factor = statistics.factor(definition, (int) matrix.getShape().get(0), target.size());
        return Scaled.by(statistics.distance(matrix, target.array()), factor);
    }

    private static NDArray sum(double[] shares, IntFunction<NDArray> term) {
        NDArray sum = null;
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] > 0) {
                NDArray share = Scaled.by(term.apply(i), shares[i]);
                sum = sum == null ? share : sum.add(share);
            }
        }
        return sum;
    }

    private static NDArray squaredDistance(NDArray found, NDArray target) {
        return found.sub(target).square().sum();
    }

    /** The terms of one evaluation: weighted scalars, read from the engine in one go. */
    private static final class Terms {
        private final List<NDArray> scalars = new ArrayList<>();
        private final List<DoubleConsumer> receivers = new ArrayList<>();
        private final Map<VggLayer, Double> content = new EnumMap<>(VggLayer.class);
        private final Map<VggLayer, Double> style = new EnumMap<>(VggLayer.class);
        private double palette;
        private double tv;
        private NDArray values;

        void add(double weight, NDArray scalar, DoubleConsumer receiver) {
            scalars.add(Scaled.by(scalar, weight));
            receivers.add(receiver);
        }

        void add(double weight, NDArray scalar, Map<VggLayer, Double> byLayer, VggLayer layer) {
            add(weight, scalar, value -> byLayer.put(layer, value));
        }

        NDArray total(NDArray levels) {
            // With every weight at zero there is no term, but there must still be a gradient.
            values = scalars.isEmpty() ? Scaled.by(levels.sum(), 0).reshape(1) : NDArrays.stack(new NDList(scalars));
            return values.sum();
        }

        Losses losses() {
            float[] read = values.toFloatArray();
            for (int term = 0; term < receivers.size(); term++) {
                receivers.get(term).accept(read[term]);
            }
            return new Losses(content, style, palette, tv);
        }
    }
}
