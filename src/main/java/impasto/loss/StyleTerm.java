package impasto.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import impasto.image.Picture;
import impasto.network.VggWeights;
import impasto.preparation.Style;
import impasto.run.Losses.Part;
import impasto.settings.LossDefinition;
import impasto.settings.TermName;
import impasto.settings.VggLayer;
import impasto.settings.Weights;
import impasto.tile.Tile;
import impasto.tile.TileFeatures;
import impasto.torch.Autograd;
import impasto.torch.Scaled;
import impasto.vgg.FeatureGradient;
import impasto.vgg.Features;
import impasto.vgg.LayerRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The style term (Gatys, Ecker and Bethge, CVPR 2016, equations 3 to 5): {@code beta · Σ over layers of share · factor ·
 * distance} of the statistics of the picture's features from the styles'. Without masks these are blended; with masks each
 * style has the statistics of its own region (Gatys et al., CVPR 2017).
 */
final class StyleTerm implements FeatureTerm {

    /** The mean of all styles' statistics, for as long as their parts stay what they are. */
    private record Blend(double[] parts, StyleStatistic.Target target) {}

    private final StyleStatistic statistic;
    private final LossDefinition definition;
    private final Map<VggLayer, List<StyleStatistic.Target>> targets = new EnumMap<>(VggLayer.class);
    private final Map<VggLayer, Blend> blends = new EnumMap<>(VggLayer.class);
    private TileFeatures features;
    private Regions regions;

    StyleTerm(StyleStatistic statistic, LossDefinition definition) {
        this.statistic = statistic;
        this.definition = definition;
    }

    @Override
    public TermName name() {
        return TermName.STYLE;
    }

    @Override
    public double weight(Weights weights) {
        return weights.beta();
    }

    @Override
    public Set<VggLayer> layers(Weights weights) {
        return weights.style().active();
    }

    @Override
    public boolean ofStyles() {
        return true;
    }

    /** Matrices alone, which do not grow with the picture. */
    @Override
    public double bytes(VggWeights network, Weights weights, double pixels) {
        return 0;
    }

    @Override
    public void prepare(StageInputs from, Weights weights) {
        features = from.features();
        regions = from.regions();
        Set<VggLayer> missing = EnumSet.noneOf(VggLayer.class);
        missing.addAll(request(weights).layers());
        missing.removeAll(targets.keySet());
        if (missing.isEmpty()) {
            return;
        }
        missing.forEach(layer -> targets.put(layer, new ArrayList<>()));
        for (Style style : from.pictures().styles()) {
            matrices(from, style.picture(), missing).forEach((layer, matrix) -> targets.get(layer).add(statistic.target(matrix)));
        }
    }

    private Map<VggLayer, NDArray> matrices(StageInputs from, Picture style, Set<VggLayer> layers) {
        Map<VggLayer, NDArray> sums = new EnumMap<>(VggLayer.class);
        from.with(style, levels -> {
            for (VggLayer layer : layers) {
                long side = statistic.side(features.channels(layer));
                NDArray sum = from.manager().zeros(new Shape(side, side));
                NDScope.unregister(sum);
                sums.put(layer, sum);
            }
            features.forEach(levels, levels, LayerRequest.once(layers), (tile, layer, own) -> sums.get(layer)
                    .addi(statistic.contribution(own, tile.layerHeight(layer) * tile.layerWidth(layer))));
        });
        return sums;
    }

    @Override
    public Evaluator evaluator(NDManager manager, Weights weights, boolean backward) {
        Map<VggLayer, NDArray> sums = new EnumMap<>(VggLayer.class);
        for (VggLayer layer : request(weights).layers()) {
            long side = statistic.side(features.channels(layer));
            sums.put(layer, manager.zeros(new Shape(regions.whole() ? 1 : regions.count(), side, side)));
        }
        return new StyleEvaluator(sums, weights, backward);
    }

    private final class StyleEvaluator implements Evaluator {
        /** Matrices {@code regions × S × S}: one for each style's region or for the whole picture. */
        private final Map<VggLayer, NDArray> sums;
        private final Map<VggLayer, NDArray> gradients = new EnumMap<>(VggLayer.class);
        private final Weights weights;
        private final boolean backward;

        StyleEvaluator(Map<VggLayer, NDArray> sums, Weights weights, boolean backward) {
            this.sums = sums;
            this.weights = weights;
            this.backward = backward;
        }

        @Override
        public void forward(Tile tile, VggLayer layer, Features own) {
            sums.get(layer).addi(contribution(tile, layer, own));
        }

        private NDArray contribution(Tile tile, VggLayer layer, Features own) {
            long height = tile.layerHeight(layer);
            long width = tile.layerWidth(layer);
            if (regions.whole()) {
                return statistic.contribution(own, height * width).expandDims(0);
            }
            NDList parts = new NDList();
            for (NDArray mask : regions.at(height, width)) {
                parts.add(statistic.contribution(own, tile.ofMask(mask, layer)));
            }
            return NDArrays.stack(parts);
        }

        @Override
        public Map<Part, Double> settle() {
            Map<Part, Double> values = new HashMap<>();
            sums.forEach((layer, matrices) -> {
                if (backward) {
                    NDArray gradient = matrices.zerosLike();
                    gradients.put(layer, gradient);
                    values.put(Part.of(name(), layer), Autograd.addGradient(matrices, gradient, leaf -> weighted(layer, leaf)));
                } else {
                    values.put(Part.of(name(), layer), Autograd.value(matrices, place -> weighted(layer, place)));
                }
            });
            return values;
        }

        private NDArray weighted(VggLayer layer, NDArray matrices) {
            return Scaled.by(distance(layer, matrices), weights.beta() * weights.style().share(layer));
        }

        private NDArray distance(VggLayer layer, NDArray matrices) {
            List<StyleStatistic.Target> wanted = targets.get(layer);
            double[] parts = weights.blendOf(wanted.size());
            return regions.whole() ? distance(matrices.get(0), blend(layer, parts))
                    : regions.mean(parts, style -> distance(matrices.get(style), wanted.get(style)));
        }

        private NDArray distance(NDArray matrix, StyleStatistic.Target target) {
            return Scaled.by(target.distance(matrix), target.factor(definition));
        }

        @Override
        public void backward(Tile tile, VggLayer layer, Optional<Features> features, FeatureGradient gradient) {
            Features own = features.orElseThrow();
            long height = tile.layerHeight(layer);
            long width = tile.layerWidth(layer);
            NDArray inMatrices = gradients.get(layer);
            if (regions.whole()) {
                statistic.backward(gradient, own, inMatrices.get(0), height * width);
                return;
            }
            List<NDArray> masks = regions.at(height, width);
            for (int region = 0; region < masks.size(); region++) {
                statistic.backward(gradient, own, inMatrices.get(region), tile.ofMask(masks.get(region), layer));
            }
        }
    }

    /** The mean of all styles' matrices at a layer, each with its part. */
    private StyleStatistic.Target blend(VggLayer layer, double[] parts) {
        List<StyleStatistic.Target> all = targets.get(layer);
        if (all.size() == 1) {
            return all.get(0);
        }
        Blend last = blends.get(layer);
        if (last == null || !Arrays.equals(last.parts(), parts)) {
            if (last != null) {
                last.target().matrix().close();
            }
            last = new Blend(parts.clone(), blended(all, parts));
            blends.put(layer, last);
        }
        return last.target();
    }

    private StyleStatistic.Target blended(List<StyleStatistic.Target> all, double[] parts) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray sum = Scaled.by(all.get(0).matrix(), parts[0]);
            for (int i = 1; i < parts.length; i++) {
                sum = sum.add(Scaled.by(all.get(i).matrix(), parts[i]));
            }
            NDScope.unregister(sum);
            return statistic.target(sum);
        }
    }
}
