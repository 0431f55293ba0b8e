package impasto.studio.model;

import impasto.session.Setup;
import impasto.settings.AdamSettings;
import impasto.settings.Blocks;
import impasto.settings.Colour;
import impasto.settings.ColourMode;
import impasto.settings.LayerWeights;
import impasto.settings.LossDefinition;
import impasto.settings.OptimizerChoice;
import impasto.settings.Padding;
import impasto.settings.Pooling;
import impasto.settings.Scales;
import impasto.settings.Start;
import impasto.settings.Statistics;
import impasto.settings.TransferSettings;
import impasto.settings.TvNorm;
import impasto.settings.VggLayer;
import impasto.settings.Weights;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Every setting that the studio has a control for. */
public final class Lenses {

    public static final Lens<Double> ALPHA = weight("alpha", Weights::alpha, Weights::withAlpha);
    public static final Lens<Double> BETA = weight("beta", Weights::beta, Weights::withBeta);
    public static final Lens<Double> PALETTE = weight("palette", Weights::palette, Weights::withPalette);
    public static final Lens<Double> SMOOTHNESS = weight("smoothness", Weights::tv, Weights::withTv);
    public static final Lens<Double> SIZE =
            transfer("size", t -> (double) t.size(), (t, value) -> t.withSize(value.intValue()));
    public static final Lens<Double> ITERATIONS =
            transfer("iterations", t -> (double) t.iterations(), (t, value) -> t.withIterations(value.intValue()));
    public static final Lens<Double> SEED =
            transfer("seed", t -> (double) t.seed(), (t, value) -> t.withSeed(value.longValue()));
    public static final Lens<Double> LEARNING_RATE = adam("learning rate", AdamSettings::learningRate,
            AdamSettings::withLearningRate);
    public static final Lens<Double> STYLE_SCALE =
            transfer("style scale", TransferSettings::styleScale, TransferSettings::withStyleScale);
    public static final Lens<Double> POOLING_SCALE =
            transfer("pooling scale", TransferSettings::poolingScale, TransferSettings::withPoolingScale);
    public static final Lens<Double> AVERAGE =
            transfer("average", TransferSettings::average, TransferSettings::withAverage);
    public static final Lens<ColourMode> COLOUR = transfer("colour", t -> t.colour().mode(),
            (t, value) -> t.withColour(new Colour(value, t.colour().strength())));
    public static final Lens<Double> COLOUR_STRENGTH = transfer("colour strength", t -> t.colour().strength(),
            (t, value) -> t.withColour(new Colour(t.colour().mode(), value)));
    /** Which sizes a painting goes through, the iterations at each left as they are. */
    public static final Lens<Scales> SCALES = transfer("scales", t -> t.scales().withIterations(List.of()),
            (t, value) -> t.withScales(value.withIterations(t.scales().iterations())));
    /** The sizes before the last when they are not chosen; none chooses them. */
    public static final Lens<List<Integer>> SCALE_SIDES = transfer("scale sides", t -> t.scales().sides(),
            (t, value) -> t.withScales(new Scales(value.isEmpty(), value, t.scales().iterations())));
    /** Iterations at each size; none shares out those of the whole painting. */
    public static final Lens<List<Integer>> SCALE_ITERATIONS = transfer("scale iterations", t -> t.scales().iterations(),
            (t, value) -> t.withScales(t.scales().withIterations(value)));
    public static final Lens<Statistics> STATISTICS =
            transfer("statistics", TransferSettings::statistics, TransferSettings::withStatistics);
    public static final Lens<Padding> PADDING =
            transfer("padding", TransferSettings::padding, TransferSettings::withPadding);
    public static final Lens<TvNorm> TV_NORM = transfer("tv norm", TransferSettings::tvNorm, TransferSettings::withTvNorm);
    public static final Lens<Blocks> BLOCKS = transfer("blocks", TransferSettings::blocks, TransferSettings::withBlocks);
    public static final Lens<OptimizerChoice> OPTIMIZER =
            transfer("optimizer", TransferSettings::optimizer, TransferSettings::withOptimizer);
    public static final Lens<LossDefinition> LOSS =
            transfer("loss", TransferSettings::loss, TransferSettings::withLoss);
    public static final Lens<Pooling> POOLING =
            transfer("pooling", TransferSettings::pooling, TransferSettings::withPooling);
    public static final Lens<Start> START = transfer("start", TransferSettings::start, TransferSettings::withStart);
    public static final Lens<String> NETWORK = new Lens<>("network", Setup::network, Setup::withNetwork);
    public static final Lens<Double> PREVIEW_EVERY = new Lens<>("preview every",
            setup -> (double) setup.previewEvery(), (setup, value) -> setup.withPreviewEvery(value.intValue()));
    public static final Lens<Double> SNAPSHOT_EVERY = new Lens<>("snapshot every",
            setup -> (double) setup.snapshotEvery(), (setup, value) -> setup.withSnapshotEvery(value.intValue()));
    public static final Lens<List<Integer>> SNAPSHOT_AT =
            new Lens<>("snapshot at", Setup::snapshotAt, Setup::withSnapshotAt);

    private Lenses() {}

    /** How much a layer counts within the content's weight. */
    public static Lens<Double> content(VggLayer layer) {
        return weight("content " + layer, w -> w.content().weights().getOrDefault(layer, 0.0),
                (w, value) -> w.withContent(with(w.content(), layer, value)));
    }

    /** How much a layer counts within the style's weight. */
    public static Lens<Double> style(VggLayer layer) {
        return weight("style " + layer, w -> w.style().weights().getOrDefault(layer, 0.0),
                (w, value) -> w.withStyle(with(w.style(), layer, value)));
    }

    /** How much the style at a place counts among several. */
    public static Lens<Double> blend(int place) {
        return weight("blend " + place, w -> place < w.blend().size() ? w.blend().get(place) : 1.0, (w, value) -> {
            List<Double> blend = new ArrayList<>(w.blend());
            while (blend.size() <= place) {
                blend.add(1.0);
            }
            blend.set(place, value);
            return w.withBlend(blend);
        });
    }

    private static LayerWeights with(LayerWeights weights, VggLayer layer, double value) {
        Map<VggLayer, Double> changed = new EnumMap<>(VggLayer.class);
        changed.putAll(weights.weights());
        changed.put(layer, value);
        changed.values().removeIf(weight -> weight == 0);
        return new LayerWeights(changed);
    }

    private static Lens<Double> weight(
            String name, Function<Weights, Double> get, BiFunction<Weights, Double, Weights> with) {
        return transfer(name, t -> get.apply(t.weights()), (t, value) -> t.withWeights(with.apply(t.weights(), value)));
    }

    private static Lens<Double> adam(
            String name, Function<AdamSettings, Double> get, BiFunction<AdamSettings, Double, AdamSettings> with) {
        return transfer(name, t -> get.apply(t.adam()), (t, value) -> t.withAdam(with.apply(t.adam(), value)));
    }

    private static <T> Lens<T> transfer(
            String name, Function<TransferSettings, T> get, BiFunction<TransferSettings, T, TransferSettings> with) {
        return new Lens<>(name, setup -> get.apply(setup.transfer()),
                (setup, value) -> setup.withTransfer(with.apply(setup.transfer(), value)));
    }
}
