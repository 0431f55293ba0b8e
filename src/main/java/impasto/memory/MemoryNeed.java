package impasto.memory;

import impasto.image.Sides;
import impasto.loss.Loss;
import impasto.network.VggWeights;
import impasto.optimizer.Optimizer;
import impasto.settings.Start;
import impasto.settings.Tiling;
import impasto.settings.TransferSettings;
import impasto.settings.Weights;
import impasto.tile.MirrorPadding;
import impasto.tile.TileFeatures;
import impasto.vgg.Vgg19;

/**
 * The memory of a run at its peak, in bytes: the sum of what its parts say that they hold at once.
 *
 * @param java pictures on Java's heap
 * @param engine everything else of the process
 */
record MemoryNeed(long java, long engine) {

    /** The program and its libraries, measured. */
    private static final double PROGRAM = 310e6;
    private static final double PICTURE = 3 * Float.BYTES;
    /** Pictures in Java that are made on the way: the one to show or write, and copies that are not yet collected. */
    private static final double PASSING_PICTURES = 4;

    /** Both parts. */
    long total() {
        return java + engine;
    }

    /**
     * The need of one scale.
     *
     * @param styles how many there are
     * @param tiling a chosen one
     */
    static MemoryNeed of(VggWeights network, TransferSettings settings, int width, int height, int styles, Tiling tiling) {
        Sides shown = new Sides(MirrorPadding.side(width), MirrorPadding.side(height));
        double pixels = (double) shown.width() * shown.height();
        double stylePixels = pixels * settings.styleScale() * settings.styleScale();
        double java = PICTURE * (pixels * (PASSING_PICTURES + (settings.start() == Start.CONTENT ? 1 : 2))
                + styles * stylePixels);
        Loss loss = Loss.of(settings);
        Weights weights = settings.weights();
        // One after the other: the network, each term on pixels.
        double evaluation = Math.max(TileFeatures.bytes(network, loss.request(weights), tiling, shown, stylePixels),
                PICTURE * pixels * loss.pictures(weights));
        double held = PICTURE * pixels * Optimizer.pictures(settings, (long) pixels) + loss.bytes(network, weights, pixels);
        return new MemoryNeed((long) java, (long) (PROGRAM + Vgg19.bytes(network) + held + evaluation));
    }
}
