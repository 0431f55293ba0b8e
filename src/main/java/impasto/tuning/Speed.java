package impasto.tuning;

import impasto.image.Picture;
import impasto.image.Sides;
import impasto.loss.Loss;
import impasto.memory.MemoryEstimate;
import impasto.network.VggWeights;
import impasto.preparation.Pictures;
import impasto.preparation.StartPicture;
import impasto.preparation.Style;
import impasto.settings.PlannedStage;
import impasto.settings.Scales;
import impasto.settings.SettingsException;
import impasto.settings.Tiling;
import impasto.settings.TransferSettings;
import impasto.tile.MirrorPadding;
import impasto.tile.Span;
import impasto.torch.Backend;
import impasto.torch.Torch;
import impasto.transfer.Fit;
import impasto.transfer.StyleTransfer;
import java.util.List;
import java.util.Optional;

/** How fast this machine is, for the time that runs will take: an iteration takes as long as it has pixels. */
public final class Speed {

    private static final int SIDE = 192;
    private static final int STEPS = 3;
    private static final double MEGAPIXEL = 1e6;
    /** The features of a picture without gradients, as part of an iteration. */
    private static final double FORWARD = 1 / 3.0;

    private Speed() {}

    /**
     * The seconds of an iteration for each million pixels of a whole picture: measured in a few iterations of a small one,
     * which takes a second or so.
     *
     * @param backend how the network is run
     * @throws SettingsException when the network lacks a layer of the settings
     */
    public static double secondsPerMegapixel(Torch torch, VggWeights network, TransferSettings settings, Backend backend) {
        TransferSettings small = settings.withSize(SIDE).withIterations(STEPS).withScales(Scales.NONE)
                .withBlocks(Tiling.NONE);
        Picture noise = StartPicture.noise(SIDE, SIDE, 0);
        Pictures pictures = new Pictures(noise, List.of(Style.of(noise)), noise, Optional.empty());
        try (StyleTransfer run = new StyleTransfer(torch, network, small, pictures, backend)) {
            // The first computes the targets too.
            run.step();
            double least = Double.MAX_VALUE;
            while (run.iteration() < STEPS) {
                least = Math.min(least, run.step().seconds());
            }
            return secondsPerMegapixel(least, small, noise.sides());
        }
    }

    /**
     * The same where an iteration takes so long.
     *
     * @param seconds of an iteration of a whole picture
     * @param painting the picture's sides
     */
    public static double secondsPerMegapixel(double seconds, TransferSettings settings, Sides painting) {
        return seconds * MEGAPIXEL / seen(settings, painting, 0);
    }

    /**
     * The millions of pixels that a run goes through in all its iterations, its scales and tiling as they would be now.
     *
     * @param styles how many there are
     */
    public static double megapixels(VggWeights network, TransferSettings settings, Sides painting, int styles) {
        int longest = painting.longest();
        int least = Fit.leastSide(longest, Math.min(painting.width(), painting.height()));
        double megapixels = 0;
        for (PlannedStage stage : settings.plan(longest, least, longest)) {
            Sides scaled = painting.fitted(stage.side());
            Tiling tiling = MemoryEstimate.of(network, settings, scaled.width(), scaled.height(), styles).tiling();
            Loss loss = Loss.of(settings, stage.kind());
            double seen = seen(settings, scaled, tiling.side());
            // Tiles are gone through once more, for the sums, and what has checkpoints as well, on the backward pass.
            double evaluation = tiling.equals(Tiling.NONE) || !tiling.checkpoints() && loss.isLocal() ? 1 : 1 + FORWARD;
            double targets = FORWARD * (1 + styles * settings.styleScale() * settings.styleScale()) + preparation(network, settings, loss);
            megapixels += seen / MEGAPIXEL * (stage.iterations() * evaluation + targets);
        }
        return megapixels;
    }

    /** The work of preparing the terms beside the network, in iterations: these are a pass there and two back. */
    private static double preparation(VggWeights network, TransferSettings settings, Loss loss) {
        double work = loss.multiplicationsPerPixel(network, settings.weights());
        return work == 0 ? 0 : FORWARD * work / network.multiplicationsPerPixel(loss.request(settings.weights()).deepest());
    }

    /** Pixels of all tiles with their margins. */
    private static double seen(TransferSettings settings, Sides sides, int side) {
        return seen(settings, sides.width(), side) * seen(settings, sides.height(), side);
    }

    private static double seen(TransferSettings settings, int length, int side) {
        int margin = Loss.of(settings).request(settings.weights()).margin();
        int even = MirrorPadding.side(length);
        return side == 0 ? even
                : Span.of(even, side).stream().mapToDouble(span -> span.widened(margin, even).length()).sum();
    }
}
