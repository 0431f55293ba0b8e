package impasto.settings;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Everything that decides how a run goes, but for its pictures and its network.
 *
 * @param loss what content and style loss mean
 * @param statistics what of the features makes a style
 * @param matching how matched styles are found
 * @param weights how much each term counts at the start
 * @param tvNorm how total variation counts differences
 * @param pooling what stands between the network's blocks
 * @param poolingScale what pooled features are multiplied by, above 0 and at most 100: means are smaller than the maxima that networks are
 *     trained with, which some programs make up for by 2
 * @param padding what the network's convolutions find beyond the edge
 * @param size the longest side of the painting, in pixels, 1 or more
 * @param styleScale the longest side of a style over that of the painting, above 0 and at most 20: larger is
 *     a larger brush
 * @param iterations how many steps, 0 or more, unless the scales have their own
 * @param scales the sizes that the painting goes through
 * @param optimizer how the picture moves
 * @param adam the constants of Adam
 * @param average how much of the average of past pictures Adam keeps in each step, from 0, which shows the newest picture, to below 1
 * @param colour whose colours the painting has
 * @param start the picture to start from
 * @param seed of the noise
 * @param blocks whether the loss is computed tile by tile, or with checkpoints
 */
public record TransferSettings(
        LossDefinition loss,
        Statistics statistics,
        Matching matching,
        Weights weights,
        TvNorm tvNorm,
        Pooling pooling,
        double poolingScale,
        Padding padding,
        int size,
        double styleScale,
        int iterations,
        Scales scales,
        OptimizerChoice optimizer,
        AdamSettings adam,
        double average,
        Colour colour,
        Start start,
        long seed,
        Tiling blocks) {

    private static final double MOST_STYLE_SCALE = 20;
    private static final double MOST_POOLING_SCALE = 100;

    /** @throws SettingsException when a number is out of its range */
    public TransferSettings {
        Stream.of(loss, statistics, matching, weights, tvNorm, pooling, padding, scales, optimizer, adam, colour, start, blocks)
                .forEach(Objects::requireNonNull);
        Checks.atLeast(Said.of("settings.name.size"), size, 1);
        Checks.positive(Said.of("settings.name.style-scale"), styleScale, MOST_STYLE_SCALE);
        Checks.positive(Said.of("settings.name.pooling-scale"), poolingScale, MOST_POOLING_SCALE);
        Checks.atLeast(Said.of("settings.name.iterations"), iterations, 0);
        Checks.between(Said.of("settings.name.average"), average, 0, 1);
    }

    /** The longest side of a style, in pixels. */
    public int styleSide() {
        return (int) Math.max(1, Math.round(size * styleScale));
    }

    /**
     * The stages of a run with these settings. A picture to start from is not made smaller than it is when the sizes are
     * chosen for the painting: nothing that is on it is lost.
     *
     * @param side the longest side of the painting
     * @param least the longest side that a scale before the last needs at least
     * @param startSide the longest side at which the picture to start from shows all it has
     */
    public List<PlannedStage> plan(int side, int least, int startSide) {
        boolean begun = scales.auto() && start == Start.PICTURE;
        if (statistics == Statistics.MATCHED) {
            return MatchedPlan.of(this, side, begun ? Math.max(least, startSide) : least);
        }
        return scales.plan(side, begun ? Math.max(least, startSide) : least, iterations);
    }

    public TransferSettings withLoss(LossDefinition loss) { return Records.with(this, "loss", loss); }
    public TransferSettings withStatistics(Statistics statistics) { return Records.with(this, "statistics", statistics); }
    public TransferSettings withMatching(Matching matching) { return Records.with(this, "matching", matching); }
    public TransferSettings withWeights(Weights weights) { return Records.with(this, "weights", weights); }
    public TransferSettings withTvNorm(TvNorm tvNorm) { return Records.with(this, "tvNorm", tvNorm); }
    public TransferSettings withPooling(Pooling pooling) { return Records.with(this, "pooling", pooling); }
    public TransferSettings withPoolingScale(double poolingScale) { return Records.with(this, "poolingScale", poolingScale); }
    public TransferSettings withPadding(Padding padding) { return Records.with(this, "padding", padding); }
    public TransferSettings withSize(int size) { return Records.with(this, "size", size); }
    public TransferSettings withStyleScale(double styleScale) { return Records.with(this, "styleScale", styleScale); }
    public TransferSettings withIterations(int iterations) { return Records.with(this, "iterations", iterations); }
    public TransferSettings withScales(Scales scales) { return Records.with(this, "scales", scales); }
    public TransferSettings withOptimizer(OptimizerChoice optimizer) { return Records.with(this, "optimizer", optimizer); }
    public TransferSettings withAdam(AdamSettings adam) { return Records.with(this, "adam", adam); }
    public TransferSettings withAverage(double average) { return Records.with(this, "average", average); }
    public TransferSettings withColour(Colour colour) { return Records.with(this, "colour", colour); }
    public TransferSettings withStart(Start start) { return Records.with(this, "start", start); }
    public TransferSettings withSeed(long seed) { return Records.with(this, "seed", seed); }
    public TransferSettings withBlocks(Tiling blocks) { return Records.with(this, "blocks", blocks); }
}
