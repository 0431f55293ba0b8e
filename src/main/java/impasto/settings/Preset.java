package impasto.settings;

import static impasto.settings.VggLayer.CONV1_1;
import static impasto.settings.VggLayer.CONV2_1;
import static impasto.settings.VggLayer.CONV3_1;
import static impasto.settings.VggLayer.CONV4_1;
import static impasto.settings.VggLayer.CONV4_2;
import static impasto.settings.VggLayer.CONV5_1;
import static impasto.settings.VggLayer.CONV5_2;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Settings that belong together, the default first. The numbers of all but the literature's were chosen by eye. */
public enum Preset {
    /**
     * The default: every place of the photo painted after the place of the painting that suits it best (Kolkin et al., Neural
     * Neighbor Style Transfer, 2022).
     */
    STROKES(() -> coarseToFine(100, CONV4_1).withStatistics(Statistics.MATCHED).withPooling(Pooling.MAX).withIterations(168), weights ->
            weights.withChroma(3000).withPatches(3000)),
    /** Faces and small parts kept. */
    PORTRAIT(() -> STROKES.settings().withMatching(Matching.USUAL.withLikeness(0.75)), weights -> weights.withAlpha(300)),
    /** The painting's shapes before the photo's. */
    LOOSE(() -> STROKES.settings().withMatching(Matching.USUAL.withLikeness(0.25)), weights -> weights.withAlpha(20)),
    /** A broad brush. */
    BOLD(() -> STROKES.settings().withStyleScale(2)),
    /** A small brush. */
    FINE(() -> STROKES.settings().withStyleScale(0.5)),
    /** The photo's colours. */
    COLOURS(() -> STROKES.settings().withColour(new Colour(ColourMode.KEEP, 1))),
    /** The painting's texture all over, by Gram matrices. */
    TEXTURE(() -> coarseToFine(15, CONV4_2).withIterations(160), weights -> weights.withChroma(300)),
    /** The same, grown from noise. */
    NOISE(() -> TEXTURE.settings().withStart(Start.NOISE).withIterations(300), weights -> weights.withAlpha(30)),
    /** A course report of 2020: its losses, its Adam, its numbers. */
    REPORT(() -> common(LossDefinition.REPORT, 1e3, CONV5_2, 1e-2, new AdamSettings(5, 0.99, 0.999, 0.1))
            .withPooling(Pooling.MAX).withOptimizer(OptimizerChoice.ADAM)),
    /** The CVPR paper of 2016: its losses from noise, with alpha ÷ beta of 1e-3 and average pooling. */
    GATYS(() -> common(LossDefinition.GATYS, 1, CONV4_2, 1e3, new AdamSettings(5, 0.9, 0.999, 1e-8)).withStart(Start.NOISE));

    /** What scripts of earlier times may call them. */
    private static final Map<String, Preset> EARLIER = Map.of("balanced", TEXTURE);

    private final Supplier<TransferSettings> settings;
    private final UnaryOperator<Weights> weights;

    Preset(Supplier<TransferSettings> settings) {
        this(settings, UnaryOperator.identity());
    }

    Preset(Supplier<TransferSettings> settings, UnaryOperator<Weights> weights) {
        this.settings = settings;
        this.weights = weights;
    }

    private static TransferSettings coarseToFine(double alpha, VggLayer content) {
        return common(LossDefinition.BALANCED, alpha, content, 1000, new AdamSettings(5, 0.9, 0.99, 1e-8)).withPadding(Padding.REFLECT)
                .withScales(Scales.AUTO);
    }

    /** What most of them have. */
    private static TransferSettings common(LossDefinition loss, double alpha, VggLayer content, double beta, AdamSettings adam) {
        Weights weights = Weights.of(alpha, content, beta, CONV1_1, CONV2_1, CONV3_1, CONV4_1, CONV5_1);
        return new TransferSettings(loss, Statistics.GRAM, Matching.USUAL, weights, TvNorm.L2, Pooling.AVERAGE, 1, Padding.ZERO, 512, 1, 1000,
                Scales.NONE, OptimizerChoice.LBFGS, adam, 0, Colour.STYLES, Start.CONTENT, 0, Tiling.AUTO);
    }

    /** The preset of a word, in capitals or not, if there is one. */
    public static Optional<Preset> of(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(preset -> preset.toString().equals(lower)).findFirst()
                .or(() -> Optional.ofNullable(EARLIER.get(lower)));
    }

    /** All of them as the studio offers them, on this network. */
    public static List<NamedSetup> on(String network) {
        return Arrays.stream(values()).map(preset -> new NamedSetup(Words.here("preset." + preset + ".label"),
                Words.here("preset." + preset + ".help"), preset.toString(), Setup.of(preset.settings(), network))).toList();
    }

    /** Whether it paints little but noise on anything else than the network VGG-19 trained on ImageNet. */
    public boolean needsVgg19() {
        return this == REPORT || this == GATYS;
    }

    /** The preset's settings. */
    public TransferSettings settings() {
        TransferSettings whole = settings.get();
        return whole.withWeights(weights.apply(whole.weights()));
    }

    /** The word that the command line and files use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
