package impasto.cli;

import impasto.settings.Blocks;
import impasto.settings.Colour;
import impasto.settings.ColourMode;
import impasto.settings.LayerWeights;
import impasto.settings.LossDefinition;
import impasto.settings.OptimizerChoice;
import impasto.settings.Padding;
import impasto.settings.Pooling;
import impasto.settings.Preset;
import impasto.settings.Scales;
import impasto.settings.Start;
import impasto.settings.Statistics;
import impasto.settings.TransferSettings;
import impasto.settings.TvNorm;
import impasto.settings.Weights;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that change a preset's settings; one that is not given leaves the preset as it is. */
final class SettingsOptions {

    @Option(names = "--preset", paramLabel = "NAME", defaultValue = "balanced",
            description = "Settings to begin with: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Preset preset;

    @Option(names = "--size", paramLabel = "N", description = "Longest side of the painting in pixels.")
    private Integer size;

    @Option(names = "--iterations", paramLabel = "N", description = "How many steps to paint.")
    private Integer iterations;

    @Option(names = "--loss", paramLabel = "NAME",
            description = "What content and style loss mean: ${COMPLETION-CANDIDATES}.")
    private LossDefinition loss;

    @Option(names = "--statistics", paramLabel = "NAME",
            description = "What of the features makes a style: ${COMPLETION-CANDIDATES}.")
    private Statistics statistics;

    @Option(names = "--alpha", paramLabel = "X", description = "Weight of the content.")
    private Double alpha;

    @Option(names = "--beta", paramLabel = "X", description = "Weight of the style.")
    private Double beta;

    @Option(names = "--palette", paramLabel = "X", description = "Weight of the style's colours, apart from its strokes.")
    private Double palette;

    @Option(names = "--tv", paramLabel = "X", description = "Weight of total variation: more is smoother.")
    private Double tv;

    @Option(names = "--tv-norm", paramLabel = "NAME",
            description = "How it counts: l1 keeps edges, l2 softens them: ${COMPLETION-CANDIDATES}.")
    private TvNorm tvNorm;

    @Option(names = "--content-layers", paramLabel = "LAYER=X,…", converter = LayerWeightsConverter.class,
            description = "Layers that keep the content, with their shares of alpha.")
    private LayerWeights contentLayers;

    @Option(names = "--style-layers", paramLabel = "LAYER=X,…", converter = LayerWeightsConverter.class,
            description = "Layers that take the style, with their shares of beta: conv1_1 is finest, conv5_1 boldest.")
    private LayerWeights styleLayers;

    @Option(names = "--style-scale", paramLabel = "X",
            description = "Size of the brush: a style's longest side over the painting's.")
    private Double styleScale;

    @Option(names = "--color", paramLabel = "NAME",
            description = "The content's colours: kept over the finished painting, or matched by the style before: "
                    + "${COMPLETION-CANDIDATES}.")
    private ColourMode colour;

    @Option(names = "--color-strength", paramLabel = "X", description = "How much of them, from 0 to 1.")
    private Double colourStrength;

    @Option(names = "--pooling", paramLabel = "NAME", description = "Pooling of the network: ${COMPLETION-CANDIDATES}.")
    private Pooling pooling;

    @Option(names = "--pooling-scale", paramLabel = "X",
            description = "What pooled features are multiplied by: more brings over larger figures of the style.")
    private Double poolingScale;

    @Option(names = "--padding", paramLabel = "NAME",
            description = "What the network finds beyond the edge: ${COMPLETION-CANDIDATES}.")
    private Padding padding;

    @Option(names = "--scales", paramLabel = "auto|none|N,N,…", converter = ScalesConverter.class,
            description = "Longest sides to paint at before the last, from coarse to fine.")
    private Scales scales;

    @Option(names = "--iterations-per-scale", paramLabel = "N,N,…", split = ",", hideParamSyntax = true,
            description = "Steps at each of them, the last number repeated; in place of --iterations.")
    private List<Integer> iterationsPerScale;

    @Option(names = "--optimizer", paramLabel = "NAME", description = "How the picture moves: ${COMPLETION-CANDIDATES}.")
    private OptimizerChoice optimizer;

    @Option(names = "--block", paramLabel = "auto|none|checkpoints|N", converter = BlocksConverter.class,
            description = "Save memory, for the same picture: compute the loss in blocks of this side, or the whole with features"
                    + " computed again on the way back instead of kept.")
    private Blocks blocks;

    @Option(names = "--average", paramLabel = "X",
            description = "Show a running average of Adam's pictures, which keeps X of itself in each step (0.9, say).")
    private Double average;

    @Option(names = "--learning-rate", paramLabel = "X",
            description = "About how far a pixel moves in a step, in levels from 0 to 255.")
    private Double learningRate;

    @Option(names = "--init", paramLabel = "content|style|noise|FILE", description = "The picture to start from.")
    private String init;

    @Option(names = "--seed", paramLabel = "N", description = "Number that the noise comes from: the same seed, the same picture.")
    private Long seed;

    /**
     * The preset with every option given put into it.
     *
     * @throws impasto.settings.SettingsException when a number is out of its range
     */
    TransferSettings settings(boolean builtInNetwork) {
        TransferSettings settings = preset.settings(builtInNetwork);
        Weights weights = settings.weights();
        weights = alpha == null ? weights : weights.withAlpha(alpha);
        weights = beta == null ? weights : weights.withBeta(beta);
        weights = palette == null ? weights : weights.withPalette(palette);
        weights = tv == null ? weights : weights.withTv(tv);
        weights = contentLayers == null ? weights : weights.withContent(contentLayers);
        weights = styleLayers == null ? weights : weights.withStyle(styleLayers);
        settings = settings.withWeights(weights);
        settings = size == null ? settings : settings.withSize(size);
        settings = iterations == null ? settings : settings.withIterations(iterations);
        settings = loss == null ? settings : settings.withLoss(loss);
        settings = statistics == null ? settings : settings.withStatistics(statistics);
        settings = tvNorm == null ? settings : settings.withTvNorm(tvNorm);
        settings = pooling == null ? settings : settings.withPooling(pooling);
        settings = poolingScale == null ? settings : settings.withPoolingScale(poolingScale);
        settings = padding == null ? settings : settings.withPadding(padding);
        settings = scales == null ? settings : settings.withScales(scales);
        settings = iterationsPerScale == null ? settings
                : settings.withScales(settings.scales().withIterations(iterationsPerScale));
        settings = optimizer == null ? settings : settings.withOptimizer(optimizer);
        settings = blocks == null ? settings : settings.withBlocks(blocks);
        settings = average == null ? settings : settings.withAverage(average);
        settings = styleScale == null ? settings : settings.withStyleScale(styleScale);
        settings = settings.withColour(new Colour(colour == null ? settings.colour().mode() : colour,
                colourStrength == null ? settings.colour().strength() : colourStrength));
        settings = learningRate == null ? settings : settings.withAdam(settings.adam().withLearningRate(learningRate));
        settings = seed == null ? settings : settings.withSeed(seed);
        return init == null ? settings : settings.withStart(start());
    }

    /** The file to start from, when {@code --init} names one. */
    Optional<Path> startFile() {
        return init != null && start() == Start.PICTURE ? Optional.of(Path.of(init)) : Optional.empty();
    }

    private Start start() {
        return switch (init.toLowerCase(Locale.ROOT)) {
            case "content" -> Start.CONTENT;
            case "style" -> Start.STYLE;
            case "noise" -> Start.NOISE;
            default -> Start.PICTURE;
        };
    }
}
