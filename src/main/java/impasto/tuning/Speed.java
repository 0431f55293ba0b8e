package impasto.tuning;

import impasto.image.Picture;
import impasto.loss.Loss;
import impasto.memory.Estimate;
import impasto.network.VggWeights;
import impasto.preparation.Pictures;
import impasto.preparation.StartPicture;
import impasto.preparation.Style;
import impasto.settings.Blocks;
import impasto.settings.PlannedStage;
import impasto.settings.Scales;
import impasto.settings.SettingsException;
import impasto.settings.TransferSettings;
import impasto.tile.MirrorPadding;
import impasto.tile.Span;
import impasto.torch.Backend;
import impasto.torch.Torch;
import impasto.transfer.Fit;
import impasto.transfer.StyleTransfer;
import java.util.List;
import java.util.Optional;

/**
 * How fast this machine is, for the time that runs will take: an iteration takes as long as it has pixels.
 *
 * @param secondsPerMegapixel of an iteration of a whole picture
 */
public record Speed(double secondsPerMegapixel) {

    private static final int SIDE = 192;
    private static final int STEPS = 3;
    private static final double MEGAPIXEL = 1e6;
    /** The features of a picture without slopes, as part of an iteration. */
    private static final double FORWARD = 1 / 3.0;

    /**
     * Measures a few iterations of a small picture, which takes a second or so.
     *
     * @param backend how the network is run
     * @throws SettingsException when the network lacks a layer of the settings
     */
    public static Speed measure(Torch torch, VggWeights network, TransferSettings settings, Backend backend) {
        TransferSettings small = settings.withSize(SIDE).withIterations(STEPS).withScales(Scales.NONE)
                .withBlocks(Blocks.NONE);
        Picture noise = StartPicture.noise(SIDE, SIDE, 0);
        Pictures pictures = new Pictures(noise, List.of(Style.of(noise)), noise, Optional.empty());
        try (StyleTransfer run = new StyleTransfer(torch, network, small, pictures, backend)) {
            // The first computes the targets too.
            run.step();
            double least = Double.MAX_VALUE;
            while (run.iteration() < STEPS) {
                least = Math.min(least, run.step().seconds());
            }
            return ofIteration(least, small, SIDE, SIDE);
        }
    }

    /**
     * The speed at which an iteration takes so long.
     *
     * @param seconds of an iteration of a whole picture
     * @param width of the picture in pixels
     * @param height of the picture in pixels
     */
    public static Speed ofIteration(double seconds, TransferSettings settings, int width, int height) {
        return new Speed(seconds * MEGAPIXEL / seen(settings, width, height, 0));
    }

    /**
     * The seconds that a run will take, its scales and tiling as they would be now.
     *
     * @param width of the painting in pixels
     * @param height of the painting in pixels
     * @param styles how many there are
     */
    public double seconds(VggWeights network, TransferSettings settings, int width, int height, int styles) {
        int longest = Math.max(width, height);
        int least = Fit.leastSide(longest, Math.min(width, height));
        double megapixels = 0;
        for (PlannedStage scale : settings.plan(longest, least, longest)) {
            int scaledWidth = Math.max(1, (int) ((long) width * scale.side() / longest));
            int scaledHeight = Math.max(1, (int) ((long) height * scale.side() / longest));
            Blocks tiling = Estimate.of(network, settings, scaledWidth, scaledHeight, styles).tiling();
            double seen = seen(settings, scaledWidth, scaledHeight, tiling.side());
            // Tiles are gone through once more, for the sums, and what has checkpoints as well, on the way back.
            double evaluation = tiling.equals(Blocks.NONE) ? 1 : 1 + FORWARD;
            double targets = FORWARD * (1 + styles * settings.styleScale() * settings.styleScale());
            megapixels += seen / MEGAPIXEL * (scale.iterations() * evaluation + targets);
        }
        return megapixels * secondsPerMegapixel;
    }

    /** Pixels of all tiles with their margins. */
    private static double seen(TransferSettings settings, int width, int height, int block) {
        return seen(settings, width, block) * seen(settings, height, block);
    }

    private static double seen(TransferSettings settings, int length, int block) {
        int margin = Loss.of(settings).request(settings.weights()).margin();
        int even = MirrorPadding.side(length);
        return block == 0 ? even
                : Span.of(even, block).stream().mapToDouble(span -> span.widened(margin, even).length()).sum();
    }
}
