package impasto.settings.catalogue;

import static impasto.settings.catalogue.Acts.AT_ONCE;
import static impasto.settings.catalogue.Acts.NEXT_ITERATION;
import static impasto.settings.catalogue.Acts.NEXT_PAINTING;
import static impasto.settings.catalogue.Acts.NEXT_SCALE;
import static impasto.settings.catalogue.Group.ADVANCED;
import static impasto.settings.catalogue.Group.BALANCE;
import static impasto.settings.catalogue.Group.LAYERS;
import static impasto.settings.catalogue.Group.PAINTING;
import static impasto.settings.catalogue.Group.SNAPSHOTS;
import static impasto.settings.catalogue.Group.STRENGTH;

import impasto.settings.ColourMode;
import impasto.settings.LayerWeights;
import impasto.settings.LossDefinition;
import impasto.settings.OptimizerChoice;
import impasto.settings.Padding;
import impasto.settings.Pooling;
import impasto.settings.Records;
import impasto.settings.Scales;
import impasto.settings.Setup;
import impasto.settings.Start;
import impasto.settings.Statistics;
import impasto.settings.Tiling;
import impasto.settings.TransferSettings;
import impasto.settings.TvNorm;
import impasto.settings.VggLayer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Every setting of a run, each declared once. A new one is a component of its record, a declaration here, a place in
 * {@link #OPTIONS}, its words in the bundle and its value in the presets.
 *
 * <p>Not here, as nobody sets them but a preset: Adam's beta1, beta2 and epsilon.
 */
public final class Catalogue {

    private static final List<Setting<?>> DECLARED = new ArrayList<>();
    /** All of them, group by group in the order in which the studio shows them. */
    public static final List<Setting<?>> ALL = Collections.unmodifiableList(DECLARED);

    private static final String NAME = "NAME";
    private static final NumberScale FACTOR = new NumberScale(0.25, 4, 0, NumberScale.Kind.LOGARITHMIC);
    private static final NumberScale PART = new NumberScale(0, 1, 0.01, NumberScale.Kind.EVEN);
    private static final Predicate<TransferSettings> STYLED = transfer -> transfer.weights().beta() > 0;
    private static final Predicate<TransferSettings> MATCHED = transfer -> transfer.statistics() == Statistics.MATCHED;
    private static final Predicate<TransferSettings> ADAM = transfer -> transfer.optimizer() == OptimizerChoice.ADAM;

    public static final Setting<Number> OPACITY = declared(STRENGTH,
            number("colour.opacity", PART).option("--opacity", "X").acting(AT_ONCE));
    public static final Setting<ColourMode> COLOUR = declared(STRENGTH,
            choice("colour.mode", ColourMode.class).option("--color", NAME).acting(Catalogue::colourActs));
    public static final Setting<Number> COLOUR_STRENGTH = declared(STRENGTH, number("colour.strength", PART)
            .option("--color-strength", "X").acting(Catalogue::colourActs)
            .onlyWhen(transfer -> transfer.colour().mode() != ColourMode.NONE));
    public static final Setting<Number> STYLE_SCALE = declared(STRENGTH,
            number("styleScale", FACTOR).option("--style-scale", "X"));
    public static final Setting<Number> LIKENESS = declared(STRENGTH,
            number("matching.likeness", PART).option("--likeness", "X").acting(NEXT_SCALE).onlyWhen(MATCHED));

    public static final Setting<Number> SIZE = declared(Group.SIZE,
            number("size", NumberScale.wholeDecades(64, 4096)).option("--size", "N"));

    public static final Setting<Number> ALPHA = declared(BALANCE, weight("alpha", 1e-3, 1e5));
    public static final Setting<Number> BETA = declared(BALANCE, weight("beta", 1e-3, 1e7));
    public static final Setting<Number> PALETTE = declared(BALANCE, weight("palette", 1e-1, 1e6));
    public static final Setting<Number> SMOOTHNESS = declared(BALANCE, weight("tv", 1e-4, 1e4));
    public static final Setting<Number> CHROMA = declared(BALANCE, weight("chroma", 1e-1, 1e6));
    public static final Setting<Number> PATCHES = declared(BALANCE, weight("patches", 1e-1, 1e6).onlyWhen(MATCHED));

    public static final Setting<LayerWeights> CONTENT_LAYERS = declared(LAYERS, at("weights.content", LayerWeights.class)
            .option("--content-layers", "LAYER=X,…").acting(NEXT_ITERATION).onlyWhen(transfer -> transfer.weights().alpha() > 0));
    public static final Setting<LayerWeights> STYLE_LAYERS = declared(LAYERS, at("weights.style", LayerWeights.class)
            .option("--style-layers", "LAYER=X,…").acting(NEXT_ITERATION).onlyWhen(STYLED));
    /** The weights of the styles; special on the command line, where each stands behind its file. */
    public static final Setting<List<Double>> BLEND = declared(LAYERS, Catalogue.<List<Double>>at("weights.blend", List.class)
            .acting(Catalogue::blendActs));

    public static final Setting<Number> ITERATIONS = declared(PAINTING,
            number("iterations", NumberScale.wholeDecades(10, 10_000)).option("--iterations", "N")
                    .onlyWhen(transfer -> transfer.scales().iterations().isEmpty()));
    /** Special on the command line, where the name of a file stands for {@link Start#PICTURE}. */
    public static final Setting<Start> START = declared(PAINTING,
            choice("start", Start.class).option("--init", "content|style|noise|FILE"));
    public static final Setting<String> NETWORK = declared(PAINTING,
            new Setting<>("network", String.class, Setup::network, Setup::withNetwork).option("--network", "small|vgg19|FILE"));

    /** Which sizes a painting goes through, the iterations at each left as they are. */
    public static final Setting<Scales> SCALES = declared(ADVANCED, new Setting<>("scales", Scales.class,
            setup -> setup.transfer().scales().withIterations(List.of()), (setup, value) -> setup.withTransfer(setup.transfer()
                    .withScales(value.withIterations(setup.transfer().scales().iterations()))))
            .option("--scales", "auto|none|N,N,…").among(List.of(Scales.AUTO, Scales.NONE)));
    /** The sizes before the last when they are not chosen; none chooses them. On the command line a part of the scales. */
    public static final Setting<List<Integer>> SCALE_SIDES = declared(ADVANCED, new Setting<>("scales.sides", List.class,
            setup -> setup.transfer().scales().sides(), (setup, value) -> setup.withTransfer(setup.transfer()
                    .withScales(Scales.through(value).withIterations(setup.transfer().scales().iterations())))));
    /** Iterations at each size; none shares out those of the whole painting. */
    public static final Setting<List<Integer>> SCALE_ITERATIONS = declared(ADVANCED,
            Catalogue.<List<Integer>>at("scales.iterations", List.class).option("--iterations-per-scale", "N,N,…"));
    public static final Setting<OptimizerChoice> OPTIMIZER = declared(ADVANCED,
            choice("optimizer", OptimizerChoice.class).option("--optimizer", NAME));
    public static final Setting<Number> LEARNING_RATE = declared(ADVANCED,
            number("adam.learningRate", new NumberScale(0.05, 50, 0, NumberScale.Kind.LOGARITHMIC))
                    .option("--learning-rate", "X").onlyWhen(ADAM));
    public static final Setting<Number> AVERAGE = declared(ADVANCED,
            number("average", new NumberScale(0, 0.99, 0.01, NumberScale.Kind.EVEN)).option("--average", "X").onlyWhen(ADAM));
    public static final Setting<Statistics> STATISTICS = declared(ADVANCED,
            choice("statistics", Statistics.class).option("--statistics", NAME).onlyWhen(STYLED));
    public static final Setting<Boolean> ROTATIONS = declared(ADVANCED, Catalogue.<Boolean>at("matching.rotations", Boolean.class)
            .option("--rotations", "true|false").among(List.of(true, false)).onlyWhen(MATCHED));
    public static final Setting<Number> REFINEMENTS = declared(ADVANCED,
            number("matching.refinements", NumberScale.whole(0, 20, 1)).option("--refinements", "N").onlyWhen(MATCHED));
    public static final Setting<LayerWeights> MATCHED_LAYERS = declared(ADVANCED, at("matching.layers", LayerWeights.class)
            .option("--matched-layers", "LAYER=X,…").onlyWhen(MATCHED));
    public static final Setting<LossDefinition> LOSS = declared(ADVANCED,
            choice("loss", LossDefinition.class).option("--loss", NAME));
    public static final Setting<Pooling> POOLING = declared(ADVANCED,
            choice("pooling", Pooling.class).option("--pooling", NAME));
    public static final Setting<Number> POOLING_SCALE = declared(ADVANCED,
            number("poolingScale", FACTOR).option("--pooling-scale", "X"));
    public static final Setting<Padding> PADDING = declared(ADVANCED,
            choice("padding", Padding.class).option("--padding", NAME));
    public static final Setting<TvNorm> TV_NORM = declared(ADVANCED, choice("tvNorm", TvNorm.class).option("--tv-norm", NAME)
            .onlyWhen(transfer -> transfer.weights().tv() > 0));
    public static final Setting<Tiling> BLOCKS = declared(ADVANCED, at("blocks", Tiling.class)
            .option("--block", "auto|none|checkpoints|N").among(List.of(Tiling.AUTO, Tiling.NONE, Tiling.CHECKPOINTS,
                    Tiling.of(256), Tiling.of(384), Tiling.of(512), Tiling.of(768))));
    public static final Setting<Number> SEED = declared(ADVANCED,
            number("seed", NumberScale.whole(0, 999_999, 1)).option("--seed", "N")
                    .onlyWhen(transfer -> transfer.start() == Start.NOISE));

    public static final Setting<Number> PREVIEW_EVERY = declared(SNAPSHOTS,
            number("previewEvery", NumberScale.whole(0, 100, 1)));
    public static final Setting<Number> SNAPSHOT_EVERY = declared(SNAPSHOTS,
            number("snapshotEvery", NumberScale.whole(0, 500, 5)).option("--snapshot-every", "N"));
    public static final Setting<List<Integer>> SNAPSHOT_AT = declared(SNAPSHOTS,
            Catalogue.<List<Integer>>at("snapshotAt", List.class).option("--snapshot-at", "N,…"));

    /** Those with an option, in the order in which the command line lists them. */
    public static final List<Setting<?>> OPTIONS = List.of(NETWORK, SIZE, ITERATIONS, LOSS, STATISTICS, LIKENESS, ROTATIONS,
            REFINEMENTS, MATCHED_LAYERS, ALPHA, BETA, PALETTE,
            SMOOTHNESS, TV_NORM, CHROMA, PATCHES, CONTENT_LAYERS, STYLE_LAYERS, STYLE_SCALE, COLOUR, COLOUR_STRENGTH, OPACITY, POOLING, POOLING_SCALE,
            PADDING, SCALES, SCALE_ITERATIONS, OPTIMIZER, BLOCKS, AVERAGE, LEARNING_RATE, START, SEED, SNAPSHOT_EVERY,
            SNAPSHOT_AT);

    /** Those that a machine's speed depends on, in the order of the names under which files remember it: new ones last. */
    public static final List<Setting<?>> SPEED = List.of(NETWORK, CONTENT_LAYERS, STYLE_LAYERS, STATISTICS, OPTIMIZER, POOLING,
            PADDING);

    private Catalogue() {}

    /** How much one layer counts, of the content's, the style's or those that are matched. */
    public static Setting<Number> share(Setting<LayerWeights> layers, VggLayer layer) {
        return new Setting<Number>(layers.key() + "." + layer, Double.class,
                setup -> layers.in(setup).weights().getOrDefault(layer, 0.0),
                (setup, value) -> layers.put(setup, layers.in(setup).with(layer, value.doubleValue())))
                .in(LAYERS).along(PART).acting(layers::acts);
    }

    /** How much the style at a place, from 0, counts among several. */
    public static Setting<Number> blend(int place) {
        return new Setting<Number>(BLEND.key() + "." + place, Double.class,
                setup -> place < BLEND.in(setup).size() ? BLEND.in(setup).get(place) : 1, (setup, value) -> {
                    List<Double> blend = new ArrayList<>(BLEND.in(setup));
                    while (blend.size() <= place) {
                        blend.add(1.0);
                    }
                    blend.set(place, value.doubleValue());
                    return BLEND.put(setup, blend);
                }).in(LAYERS).along(PART).acting(Catalogue::blendActs);
    }

    /** Whether something is set that a painting under way was not begun with and that acts only at the next one. */
    public static boolean waits(Setup begun, Setup now) {
        Setup followed = begun;
        for (Setting<?> setting : ALL) {
            if (setting.acts(begun) != NEXT_PAINTING && setting.acts(now) != NEXT_PAINTING) {
                followed = copied(setting, now, followed);
            }
        }
        return !followed.equals(now);
    }

    private static <T> Setup copied(Setting<T> setting, Setup from, Setup to) {
        return setting.put(to, setting.in(from));
    }

    /** Places are matched with one style or another when a scale begins. */
    private static Acts blendActs(Setup setup) {
        return MATCHED.test(setup.transfer()) ? NEXT_SCALE : NEXT_ITERATION;
    }

    private static Acts colourActs(Setup setup) {
        return setup.transfer().colour().mode() == ColourMode.MATCH ? NEXT_PAINTING : AT_ONCE;
    }

    private static <T> Setting<T> declared(Group group, Setting<T> setting) {
        Setting<T> placed = setting.in(group);
        DECLARED.add(placed);
        return placed;
    }

    private static Setting<Number> weight(String name, double least, double most) {
        return number("weights." + name, NumberScale.weight(least, most)).option("--" + name, "X").acting(NEXT_ITERATION);
    }

    private static Setting<Number> number(String key, NumberScale scale) {
        return Catalogue.<Number>at(key, Number.class).along(scale);
    }

    private static <T extends Enum<T>> Setting<T> choice(String key, Class<T> type) {
        return at(key, type).among(List.of(type.getEnumConstants()));
    }

    /** The setting whose key leads to its value, in a setup or in its transfer settings. */
    @SuppressWarnings("unchecked") // The component has the type, which is checked.
    private static <T> Setting<T> at(String key, Class<? super T> type) {
        boolean ofSetup = Stream.of(Setup.class.getRecordComponents()).anyMatch(own -> own.getName().equals(key));
        String path = ofSetup ? key : "transfer." + key;
        Class<?> boxed = Records.type(Setup.class, path);
        if (!type.isAssignableFrom(boxed)) {
            throw new IllegalArgumentException(key + " is of " + boxed);
        }
        return new Setting<>(key, boxed, setup -> (T) Records.get(setup, path), (setup, value) ->
                Records.withAt(setup, path, value instanceof Number number ? Records.number(boxed, number) : value));
    }
}
