package impasto.memory;

import impasto.image.Sides;
import impasto.loss.Loss;
import impasto.network.VggWeights;
import impasto.optimizer.Optimizer;
import impasto.settings.PlannedStage.Kind;
import impasto.settings.Start;
import impasto.settings.Statistics;
import impasto.settings.Tiling;
import impasto.settings.TransferSettings;
import impasto.settings.Weights;
import impasto.tile.MirrorPadding;
import impasto.tile.TileFeatures;
import impasto.vgg.Vgg19;
import java.util.List;

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
        double optimizer = PICTURE * pixels * Optimizer.pictures(settings, (long) pixels);
        double most = 0;
        for (Kind kind : kinds(settings)) {
            Loss loss = Loss.of(settings, kind);
            Weights weights = settings.weights();
            double tile = TileFeatures.pixels(loss.request(weights), tiling, shown);
            // One after the other: the network, each term on pixels.
            double evaluation = Math.max(TileFeatures.bytes(network, loss.request(weights), tiling, shown, stylePixels)
                    + Float.BYTES * tile * loss.valuesPerPixel(network, weights), PICTURE * pixels * loss.pictures(weights));
            double preparation = loss.preparing(network, weights, pixels, tile, styles * stylePixels);
            double painting = optimizer + evaluation;
            // What preparing took is given back, or left free in pieces that little fits into.
            most = Math.max(most, loss.bytes(network, weights, pixels)
                    + (FreedMemory.isGivenBack(pixels) ? Math.max(painting, preparation) : painting + preparation));
        }
        return new MemoryNeed((long) java, (long) (PROGRAM + Vgg19.bytes(network) + most));
    }

    private static List<Kind> kinds(TransferSettings settings) {
        boolean refines = settings.statistics() == Statistics.MATCHED && settings.matching().refinements() > 0;
        return refines ? List.of(Kind.SCALE, Kind.REFINEMENT) : List.of(Kind.SCALE);
    }
}
