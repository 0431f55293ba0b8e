package impasto.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import impasto.network.VggWeights;
import impasto.settings.LossDefinition;
import impasto.settings.TermName;
import impasto.settings.VggLayer;
import impasto.settings.Weights;
import impasto.tile.MirrorPadding;
import impasto.tile.Span;
import impasto.tile.Tile;
import impasto.vgg.FeatureGradient;
import impasto.vgg.Features;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The content term (Gatys, Ecker and Bethge, CVPR 2016, equation 1): {@code alpha · Σ over layers of share · factor ·
 * ‖F − P‖²} with F and P the features of the picture and of the content. P is stored, not computed anew for each evaluation: of
 * the layers that content is usually taken from, it is little beside the activations.
 */
final class ContentTerm implements FeatureTerm {

    /**
     * The features of the content, with the number of them and the sum of their squares.
     *
     * @param blocks a copy for each block of the painting, in the network's precision
     */
    private record Target(List<Copy> blocks, long elements, double squares) {

        /** Those of a block or of a band of its rows: a view. */
        NDArray of(Tile part, VggLayer layer) {
            Copy copy = blocks.get(part.index());
            Span own = part.rowsAt(layer).within(copy.rows());
            return copy.features().get(new NDIndex(":, :, {}:{}", own.from(), own.to()));
        }
    }

    /** The features of a block. @param rows of the layer that they are */
    private record Copy(Span rows, NDArray features) {

        /** These and those below. */
        Copy with(Copy below) {
            try (NDArray above = features; NDArray rest = below.features()) {
                NDArray both = NDArrays.concat(new NDList(above, rest), 2);
                NDScope.unregister(both);
                return new Copy(new Span(rows.from(), below.rows().to()), both);
            }
        }
    }

    private final LossDefinition definition;
    private final Map<VggLayer, Target> targets = new EnumMap<>(VggLayer.class);

    ContentTerm(LossDefinition definition) {
        this.definition = definition;
    }

    @Override
    public TermName name() {
        return TermName.CONTENT;
    }

    @Override
    public double weight(Weights weights) {
        return weights.alpha();
    }

    @Override
    public Set<VggLayer> shared(Weights weights) {
        return weights.content().active();
    }

    @Override
    public boolean ofStyles() {
        return false;
    }

    @Override
    public double valuesPerPixel(VggWeights network, Weights weights) {
        return layers(weights).stream().mapToDouble(network::valuesPerPixel).sum();
    }

    @Override
    public void prepare(StageInputs from, Weights weights) {
        Set<VggLayer> missing = EnumSet.noneOf(VggLayer.class);
        missing.addAll(layers(weights));
        missing.removeAll(targets.keySet());
        if (missing.isEmpty()) {
            return;
        }
        Map<VggLayer, List<Copy>> blocks = new EnumMap<>(VggLayer.class);
        Map<VggLayer, Long> counts = new EnumMap<>(VggLayer.class);
        Map<VggLayer, Double> squares = new EnumMap<>(VggLayer.class);
        missing.forEach(layer -> blocks.put(layer, new ArrayList<>()));
        from.with(from.pictures().content(), levels -> from.features().forEach(levels, MirrorPadding.padded(levels), missing,
                (block, layer, own) -> {
                    add(blocks.get(layer), block, layer, own);
                    counts.merge(layer, own.shape().size(), Long::sum);
                    squares.merge(layer, (double) own.squares().getFloat(), Double::sum);
                }));
        blocks.forEach((layer, copies) -> targets.put(layer, new Target(copies, counts.get(layer), squares.get(layer))));
    }

    private static void add(List<Copy> copies, Tile block, VggLayer layer, Features own) {
        NDArray features = own.copy();
        NDScope.unregister(features);
        Copy copy = new Copy(block.rowsAt(layer), features);
        if (block.index() < copies.size()) {
            copies.set(block.index(), copies.get(block.index()).with(copy));
        } else {
            copies.add(copy);
        }
    }

    @Override
    public Look look(NDManager manager, Weights weights) {
        Map<VggLayer, Double> values = new EnumMap<>(VggLayer.class);
        return new Look() {
            @Override
            public void see(Tile block, VggLayer layer, Features features) {
                double distance = features.distance(targets.get(layer).of(block, layer)).getFloat();
                values.merge(layer, factor(weights, layer) * distance, Double::sum);
            }

            @Override
            public Map<VggLayer, Double> settle(boolean backward) {
                return values;
            }

            @Override
            public void descend(Tile block, VggLayer layer, Features features, FeatureGradient gradient) {
                gradient.addDifference(features, targets.get(layer).of(block, layer), 2 * factor(weights, layer));
            }
        };
    }

    /** What the squared distance counts at a layer. */
    private double factor(Weights weights, VggLayer layer) {
        Target target = targets.get(layer);
        return weights.alpha() * weights.content().share(layer) * definition.contentFactor(target.elements(), target.squares());
    }
}
