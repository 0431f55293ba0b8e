package impasto.memory;

import impasto.loss.Loss;
import impasto.network.VggWeights;
import impasto.optimizer.Lbfgs;
import impasto.settings.Blocks;
import impasto.settings.OptimizerChoice;
import impasto.settings.Start;
import impasto.settings.TransferSettings;
import impasto.settings.VggLayer;
import impasto.tile.MirrorPadding;
import impasto.tile.Span;
import impasto.tile.Tile;
import java.util.Set;

/**
 * The memory of a run at its peak, in bytes, reckoned from what it holds at once: features and their slopes, pictures
 * and the optimiser's state, weights.
 *
 * @param java pictures on Java's heap
 * @param engine everything else of the process
 */
record MemoryNeed(long java, long engine) {

    /** The program and its libraries, measured. */
    private static final double PROGRAM = 330e6;
    /** A network lies in Java, in the engine in up to two layouts and, while it moves there, between them. */
    private static final double COPIES_OF_WEIGHTS = 4;
    /** What memory that was freed in pieces of many sizes adds to blocks, measured. */
    private static final double FRAGMENTS = 1.6;
    private static final double SAMPLE = Float.BYTES;
    private static final double PIXEL = 3 * SAMPLE;
    /** Values of a pixel, its difference from the mean, and that over the deviation. */
    private static final double INPUT = 9;
    private static final double GRADIENT = 3;
    /** Pictures in Java that are made on the way: the one to show or write, and copies that are not yet collected. */
    private static final double PASSING_PICTURES = 4;

    /** What the bands of the network's first block take, measured, and the values in a row from which they take more. */
    private static final double BANDS = 35e6;
    private static final double LONG_ROW = 1 << 15;
    /** What the bands of deeper blocks take as many times, whose layers are all kept in them. */
    private static final double LAYERS_IN_BANDS = 2;
    /** What a layer works in, as part of what it gives. */
    private static final double WORK = 0.5;
    /** Bytes of the way back through pooling for each value that it left. */
    private static final double ROUTE = 5;

    /** Both parts. */
    long total() {
        return java + engine;
    }

    /**
     * The need of one scale.
     *
     * @param styles how many there are
     * @param blocks chosen ones
     */
    static MemoryNeed of(VggWeights network, TransferSettings settings, int width, int height, int styles, Blocks blocks) {
        int columnsSeen = MirrorPadding.side(width);
        int rowsSeen = MirrorPadding.side(height);
        double pixels = (double) columnsSeen * rowsSeen;
        double stylePixels = pixels * settings.styleScale() * settings.styleScale();
        double java = PIXEL * (pixels * (PASSING_PICTURES + (settings.start() == Start.CONTENT ? 1 : 2))
                + styles * stylePixels);
        double columns = blocks.whole() ? columnsSeen : withMargin(columnsSeen, blocks.side(), settings);
        double inBlock = blocks.whole() ? Math.max(pixels, stylePixels / 2)
                : columns * withMargin(rowsSeen, blocks.side(), settings) * FRAGMENTS;
        double features = blocks.checkpoints() ? withCheckpoints(network, settings, columns, inBlock)
                : bands(network, VggLayer.CONV1_1, columns) + SAMPLE * inBlock * perPixel(network, settings);
        Loss loss = Loss.of(settings);
        // One after the other: the network, each term on pixels.
        double evaluation = Math.max(features, loss.pictures(settings.weights()) * PIXEL * pixels);
        double kept = PIXEL * pixels * state(settings, pixels) + SAMPLE * pixels * loss.valuesPerPixel(network, settings.weights());
        double weights = COPIES_OF_WEIGHTS * SAMPLE
                * network.layers().values().stream().mapToDouble(layer -> layer.kernel().length).sum();
        return new MemoryNeed((long) java, (long) (PROGRAM + weights + kept + evaluation));
    }

    /** What the bands of a layer's block take. */
    private static double bands(VggWeights network, VggLayer layer, double columns) {
        double channels = network.has(layer) ? network.layers().get(layer).outputs() : 0;
        return BANDS * Math.max(1, channels * columns / (1 << layer.block() - 1) / LONG_ROW);
    }

    /**
     * On the way back through a block there are what went into it and into those before it, the slopes in that and in what
     * came out, and its bands.
     */
    private static double withCheckpoints(VggWeights network, TransferSettings settings, double columns, double pixels) {
        int deepest = Loss.of(settings).layers(settings.weights()).stream().mapToInt(VggLayer::ordinal).max().orElse(-1);
        double bands = bands(network, VggLayer.CONV1_1, columns);
        double kept = 0;
        double most = 0;
        for (VggLayer layer : VggLayer.values()) {
            if (layer.ordinal() <= deepest && layer.pooledBefore()) {
                double into = network.valuesPerPixel(VggLayer.values()[layer.ordinal() - 1]) / 4;
                kept += into;
                // What comes out is half of what went in, as channels are twice as many and places a quarter.
                most = Math.max(most, kept + 1.5 * into);
                bands = Math.max(bands, LAYERS_IN_BANDS * bands(network, layer, columns));
            }
        }
        return bands + SAMPLE * pixels * (GRADIENT + most);
    }

    private static double withMargin(int length, int block, TransferSettings settings) {
        int margin = Tile.margin(Loss.of(settings).layers(settings.weights()));
        return Span.of(length, block).stream().mapToInt(span -> span.widened(margin, length).length()).max().orElseThrow();
    }

    /**
     * Values for each pixel that one evaluation holds at once. On the way through the network it keeps the features that
     * losses look at and a byte for each other value (bfloat16 halves the one and doubles the other); at any layer behind
     * the first block there are what goes in and what comes out besides.
     */
    private static double perPixel(VggWeights network, TransferSettings settings) {
        Set<VggLayer> looked = Loss.of(settings).layers(settings.weights());
        int deepest = looked.stream().mapToInt(VggLayer::ordinal).max().orElse(-1);
        double kept = looked.contains(VggLayer.CONV1_2) ? network.valuesPerPixel(VggLayer.CONV1_2) : 0;
        double most = INPUT + kept;
        double before = network.valuesPerPixel(VggLayer.CONV1_2);
        for (VggLayer layer : VggLayer.values()) {
            if (layer.block() == 1 || layer.ordinal() > deepest) {
                continue;
            }
            if (layer.pooledBefore()) {
                before /= 4;
                kept += before * ROUTE / SAMPLE;
            }
            double own = network.valuesPerPixel(layer);
            most = Math.max(most, kept + before + own * (1 + WORK));
            boolean pooledNext = layer.ordinal() < deepest && VggLayer.values()[layer.ordinal() + 1].pooledBefore();
            kept += looked.contains(layer) ? own : pooledNext ? 0 : own / SAMPLE;
            before = own;
        }
        return most;
    }

    /** Pictures that the optimiser and the gradient take. */
    private static double state(TransferSettings settings, double pixels) {
        if (settings.optimizer() == OptimizerChoice.LBFGS) {
            return 10 + 2 * Lbfgs.history((long) pixels);
        }
        return settings.average() > 0 ? 9 : 7;
    }
}
