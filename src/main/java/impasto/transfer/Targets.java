package impasto.transfer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import impasto.image.Picture;
import impasto.vgg.Tensors;
import impasto.vgg.VggLayer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What the picture is to come close to: the content's features, the styles' statistics and palettes. Each is computed
 * when it is first needed, so that a layer may join while a run goes on. The content's features are stored, not computed
 * anew for each evaluation: of the layers that content is usually taken from, they are few beside the activations.
 */
final class Targets {

    /**
     * The features of the content, with the number of them and the sum of their squares.
     *
     * @param blocks a copy for each block of the painting, in the network's precision
     */
    record ContentTarget(List<Copy> blocks, long elements, double squares) {

        /** Those of a block or of a band of its rows: a view. */
        NDArray of(Block part, VggLayer layer) {
            Copy copy = blocks.get(part.index());
            Span own = part.rowsAt(layer).within(copy.rows());
            return copy.features().get(new NDIndex(":, :, {}:{}", own.from(), own.to()));
        }
    }

    /** The features of a block. @param rows of the layer that they are */
    record Copy(Span rows, NDArray features) {

        /** These and those below. */
        Copy with(Copy below) {
            try (NDArray above = features; NDArray rest = below.features()) {
                NDArray both = NDArrays.concat(new NDList(above, rest), 2);
                NDScope.unregister(both);
                return new Copy(new Span(rows.from(), below.rows().to()), both);
            }
        }
    }

    /** The mean of all styles' matrices, for as long as their parts stay what they are. */
    private record Blend(double[] parts, Target target) {}

    private final BlockFeatures extractor;
    private final Statistics statistics;
    private final NDManager manager;
    private final Picture content;
    private final List<Picture> styles;
    private final Map<VggLayer, ContentTarget> features = new EnumMap<>(VggLayer.class);
    private final Map<VggLayer, List<Target>> matrices = new EnumMap<>(VggLayer.class);
    private final Map<VggLayer, Blend> blends = new EnumMap<>(VggLayer.class);
    private final List<Palette> palettes = new ArrayList<>();

    /**
     * @param manager owner of the targets
     * @param content at the size of the painting
     * @param styles each at any size
     */
    Targets(BlockFeatures extractor, Statistics statistics, NDManager manager, Picture content, List<Picture> styles) {
        this.extractor = extractor;
        this.statistics = statistics;
        this.manager = manager;
        this.content = content;
        this.styles = styles;
    }

    /** Computes what these weights need and is not yet there. */
    void prepare(Weights weights) {
        if (weights.alpha() > 0) {
            addContent(missing(weights.content(), features.keySet()));
        }
        if (weights.beta() > 0) {
            addMatrices(missing(weights.style(), matrices.keySet()));
        }
        if (weights.palette() > 0 && palettes.isEmpty()) {
            for (Picture style : styles) {
                with(style, levels -> palettes.add(Palette.of(Scaled.by(levels, 1 / Tensors.WHITE)).kept()));
            }
        }
    }

    private void addContent(Set<VggLayer> missing) {
        if (missing.isEmpty()) {
            return;
        }
        Map<VggLayer, List<Copy>> blocks = new EnumMap<>(VggLayer.class);
        Map<VggLayer, Long> counts = new EnumMap<>(VggLayer.class);
        Map<VggLayer, Double> squares = new EnumMap<>(VggLayer.class);
        missing.forEach(layer -> blocks.put(layer, new ArrayList<>()));
        with(content, levels -> extractor.forEach(levels, EvenSides.reached(levels), missing, (block, layer, own) -> {
            NDArray features = own.copy();
            NDScope.unregister(features);
            Copy copy = new Copy(block.rowsAt(layer), features);
            List<Copy> copies = blocks.get(layer);
            if (block.index() < copies.size()) {
                copies.set(block.index(), copies.get(block.index()).with(copy));
            } else {
                copies.add(copy);
            }
            counts.merge(layer, own.shape().size(), Long::sum);
            squares.merge(layer, (double) own.squares().getFloat(), Double::sum);
        }));
        blocks.forEach((layer, copies) -> features.put(layer, new ContentTarget(copies,
                counts.get(layer), squares.get(layer))));
    }

    private void addMatrices(Set<VggLayer> missing) {
        if (missing.isEmpty()) {
            return;
        }
        missing.forEach(layer -> matrices.put(layer, new ArrayList<>()));
        for (Picture style : styles) {
            with(style, levels -> {
                Map<VggLayer, NDArray> sums = new EnumMap<>(VggLayer.class);
                for (VggLayer layer : missing) {
                    long side = statistics.side(extractor.channels(layer));
                    sums.put(layer, manager.zeros(new Shape(side, side)));
                }
                extractor.forEach(levels, levels, missing, (block, layer, own) -> sums.get(layer)
                        .addi(statistics.part(own, block.layerHeight(layer) * block.layerWidth(layer))));
                sums.forEach((layer, matrix) -> {
                    NDScope.unregister(matrix);
                    matrices.get(layer).add(new Target(matrix, statistics.size(matrix)));
                });
            });
        }
    }

    /** Has the levels of a picture in the engine for as long as they are used. */
    private void with(Picture picture, Consumer<NDArray> use) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            use.accept(Tensors.of(manager, picture));
        }
    }

    /** The content's features at a prepared layer. */
    ContentTarget content(VggLayer layer) {
        return features.get(layer);
    }

    /** The matrices of statistics at a prepared layer, by style. */
    List<Target> matrices(VggLayer layer) {
        return matrices.get(layer);
    }

    /** The palettes, once prepared, by style. */
    List<Palette> palettes() {
        return palettes;
    }

    /** The mean of all styles' matrices at a prepared layer, each with its part. */
    Target blend(VggLayer layer, double[] parts) {
        List<Target> all = matrices.get(layer);
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

    private Target blended(List<Target> all, double[] parts) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray sum = Scaled.by(all.get(0).matrix(), parts[0]);
            for (int i = 1; i < parts.length; i++) {
                sum = sum.add(Scaled.by(all.get(i).matrix(), parts[i]));
            }
            NDScope.unregister(sum);
            return new Target(sum, statistics.size(sum));
        }
    }

    private static Set<VggLayer> missing(LayerWeights wanted, Set<VggLayer> present) {
        Set<VggLayer> missing = EnumSet.noneOf(VggLayer.class);
        missing.addAll(wanted.active());
        missing.removeAll(present);
        return missing;
    }
}
