package impasto.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import impasto.network.VggWeights;
import impasto.run.Losses.Part;
import impasto.settings.LossDefinition;
import impasto.settings.TermName;
import impasto.settings.VggLayer;
import impasto.settings.Weights;
import impasto.tile.MirrorPadding;
import impasto.tile.Span;
import impasto.tile.Tile;
import impasto.vgg.FeatureGradient;
import impasto.vgg.Features;
import impasto.vgg.LayerRequest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * @param tiles a copy for each tile of the painting, in the network's precision
     */
    private record Target(List<Copy> tiles, long elements, double squares) {

        /** Those of a tile or of a band of its rows: a view. */
        NDArray of(Tile tile, VggLayer layer) {
            Copy copy = tiles.get(tile.index());
            Span own = tile.rowsAt(layer).within(copy.rows());
            return copy.features().get(new NDIndex(":, :, {}:{}", own.from(), own.to()));
        }
    }

    /** The features of a tile. @param rows of the layer that they are */
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
    public Set<VggLayer> layers(Weights weights) {
        return weights.content().active();
    }

    @Override
    public boolean ofStyles() {
        return false;
    }

    @Override
    public boolean isLocal() {
        return true;
    }

    @Override
    public double bytes(VggWeights network, Weights weights, double pixels) {
        return Float.BYTES * pixels * request(weights).layers().stream().mapToDouble(network::valuesPerPixel).sum();
    }

    @Override
    public void prepare(StageInputs from, Weights weights) {
        Set<VggLayer> missing = EnumSet.noneOf(VggLayer.class);
        missing.addAll(request(weights).layers());
        missing.removeAll(targets.keySet());
        if (missing.isEmpty()) {
            return;
        }
        Map<VggLayer, List<Copy>> tiles = new EnumMap<>(VggLayer.class);
        Map<VggLayer, Long> counts = new EnumMap<>(VggLayer.class);
        Map<VggLayer, Double> squares = new EnumMap<>(VggLayer.class);
        missing.forEach(layer -> tiles.put(layer, new ArrayList<>()));
        from.with(from.pictures().content(), levels -> from.features().forEach(levels, MirrorPadding.padded(levels),
                LayerRequest.once(missing), (tile, layer, own) -> {
                    add(tiles.get(layer), tile, layer, own);
                    counts.merge(layer, own.shape().size(), Long::sum);
                    squares.merge(layer, (double) own.squares().getFloat(), Double::sum);
                }));
        tiles.forEach((layer, copies) -> targets.put(layer, new Target(copies, counts.get(layer), squares.get(layer))));
    }

    private static void add(List<Copy> copies, Tile tile, VggLayer layer, Features own) {
        NDArray features = own.copy();
        NDScope.unregister(features);
        Copy copy = new Copy(tile.rowsAt(layer), features);
        if (tile.index() < copies.size()) {
            copies.set(tile.index(), copies.get(tile.index()).with(copy));
        } else {
            copies.add(copy);
        }
    }

    @Override
    public Evaluator evaluator(NDManager manager, Weights weights, boolean backward) {
        Map<Part, Double> values = new HashMap<>();
        return new Evaluator() {
            @Override
            public void forward(Tile tile, VggLayer layer, Features features) {
                double distance = features.distance(targets.get(layer).of(tile, layer)).getFloat();
                values.merge(Part.of(name(), layer), factor(weights, layer) * distance, Double::sum);
            }

            @Override
            public Map<Part, Double> settle() {
                return values;
            }

            @Override
            public void backward(Tile tile, VggLayer layer, Optional<Features> features, FeatureGradient gradient) {
                gradient.addDifference(features.orElseThrow(), targets.get(layer).of(tile, layer), 2 * factor(weights, layer));
            }
        };
    }

    /** What the squared distance counts at a layer. */
    private double factor(Weights weights, VggLayer layer) {
        Target target = targets.get(layer);
        return weights.alpha() * weights.content().share(layer) * definition.contentFactor(target.elements(), target.squares());
    }
}
