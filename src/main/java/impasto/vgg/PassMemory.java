package impasto.vgg;

import impasto.network.VggWeights;
import impasto.settings.VggLayer;

/**
 * The memory of a forward and backward pass, in bytes, reckoned from what it holds at once.
 *
 * @param columns of what the network is shown, in pixels
 * @param pixels of what the network is shown
 */
public record PassMemory(VggWeights network, LayerRequest request, double columns, double pixels) {

    /** What the bands of the network's first block take, measured, and the values in a row from which they take more. */
    private static final double BANDS = 35e6;
    private static final double LONG_ROW = 1 << 15;
    /** What the bands of deeper blocks take as many times, whose layers are all stored in them. */
    private static final double LAYERS_IN_BANDS = 2;
    /** What a layer works in, as part of what it gives. */
    private static final double WORK = 0.5;
    /** Bytes of the backward pass through pooling for each value that it left. */
    private static final double ROUTE = 5;
    private static final double SAMPLE = Float.BYTES;
    /** Values of a pixel, its difference from the mean, and that over the deviation. */
    private static final double INPUT = 9;
    private static final double GRADIENT = 3;

    /** The bytes when so much is stored for the backward pass. */
    public double bytes(StoredActivations stored) {
        return stored == StoredActivations.CHECKPOINTS ? withCheckpoints() : bands(VggLayer.CONV1_1) + SAMPLE * pixels * perPixel();
    }

    /** What the bands of a layer's block take. */
    private double bands(VggLayer layer) {
        double channels = network.has(layer) ? network.layers().get(layer).outputs() : 0;
        return BANDS * Math.max(1, channels * columns / (1 << layer.block() - 1) / LONG_ROW);
    }

    private int deepest() {
        return request.isEmpty() ? -1 : request.deepest().ordinal();
    }

    /**
     * On the backward pass through a block there are what went into it and into those before it, the gradients in that and in what
     * came out, and its bands.
     */
    private double withCheckpoints() {
        double bands = bands(VggLayer.CONV1_1);
        double stored = 0;
        double most = 0;
        for (VggLayer layer : VggLayer.values()) {
            if (layer.ordinal() <= deepest() && layer.pooledBefore()) {
                double into = network.valuesPerPixel(VggLayer.values()[layer.ordinal() - 1]) / 4;
                stored += into;
                // What comes out is half of what went in, as channels are twice as many and places a quarter.
                most = Math.max(most, stored + 1.5 * into);
                bands = Math.max(bands, LAYERS_IN_BANDS * bands(layer));
            }
        }
        return bands + SAMPLE * pixels * (GRADIENT + most);
    }

    /**
     * Values for each pixel that there are at once. In the forward pass the features that losses need again are stored, and a byte
     * for each other value (bfloat16 halves the one and doubles the other); at any layer behind the first block there are what goes
     * in and what comes out besides.
     */
    private double perPixel() {
        double stored = stored(VggLayer.CONV1_2);
        double most = INPUT + stored;
        double before = network.valuesPerPixel(VggLayer.CONV1_2);
        for (VggLayer layer : VggLayer.values()) {
            if (layer.block() == 1 || layer.ordinal() > deepest()) {
                continue;
            }
            if (layer.pooledBefore()) {
                before /= 4;
                stored += before * ROUTE / SAMPLE;
            }
            double own = network.valuesPerPixel(layer);
            most = Math.max(most, stored + before + own * (1 + WORK));
            stored += stored(layer);
            before = own;
        }
        return most;
    }

    /** Values for each pixel that are stored of a layer: its features, or where its ReLU is open unless pooling says so. */
    private double stored(VggLayer layer) {
        if (layer.ordinal() > deepest()) {
            return 0;
        }
        boolean pooledNext = layer.ordinal() < deepest() && VggLayer.values()[layer.ordinal() + 1].pooledBefore();
        double own = network.valuesPerPixel(layer);
        return request.again().contains(layer) ? own : pooledNext && !request.layers().contains(layer) ? 0 : own / SAMPLE;
    }
}
