package impasto.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import impasto.matching.Grid;
import impasto.matching.Match;
import impasto.matching.Matcher;
import impasto.matching.MatchingScript;
import impasto.network.VggWeights;
import impasto.preparation.Style;
import impasto.run.Losses.Part;
import impasto.settings.Matching;
import impasto.settings.PlannedStage.Kind;
import impasto.settings.TermName;
import impasto.settings.VggLayer;
import impasto.settings.Weights;
import impasto.tile.MirrorPadding;
import impasto.tile.Tile;
import impasto.torch.Tensors;
import impasto.vgg.FeatureGradient;
import impasto.vgg.Features;
import impasto.vgg.LayerRequest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The style term of matched painting: {@code beta · Σ over layers of share · ‖F − M‖² ÷ ‖M‖²} with F the features of the picture
 * and M those of the place of the painting that suits each place best (after Kolkin, Kucera, Paris, Sýkora, Shechtman and
 * Shakhnarovich, Neural Neighbor Style Transfer, 2022, whose cosine is blind to contrast). At the scales all layers are matched
 * together at a quarter of the sides, in refinement each by itself. Places are matched when the stage begins.
 */
final class MatchedTerm implements FeatureTerm {

    private static final int MOST_KEYS = 8192;
    private static final int TURNS = 4;
    private static final long SEED = 1;
    /** The side of a tile whose hypercolumns are there at once. */
    private static final int TILE = 512;

    private final Matching matching;
    private final Kind kind;
    private final Map<VggLayer, Match> matches = new EnumMap<>(VggLayer.class);
    private final Map<VggLayer, Double> squares = new EnumMap<>(VggLayer.class);
    private MatchingScript script;

    MatchedTerm(Matching matching, Kind kind) {
        this.matching = matching;
        this.kind = kind;
    }

    @Override
    public TermName name() {
        return TermName.STYLE;
    }

    @Override
    public double weight(Weights weights) {
        return weights.beta();
    }

    /** Refinement leaves the first block out: it is as good without, and quicker. */
    @Override
    public Set<VggLayer> layers(Weights weights) {
        return matching.layers().active().stream().filter(layer -> kind != Kind.REFINEMENT || layer.block() > 1)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean ofStyles() {
        return true;
    }

    @Override
    public LayerRequest request(Weights weights) {
        return LayerRequest.once(weight(weights) > 0 ? layers(weights) : Set.of());
    }

    @Override
    public boolean isLocal() {
        return true;
    }

    @Override
    public double bytes(VggWeights network, Weights weights, double pixels) {
        return need(network, weights).bytes(pixels);
    }

    @Override
    public double valuesPerPixel(VggWeights network, Weights weights) {
        return need(network, weights).valuesPerPixel();
    }

    @Override
    public double preparing(VggWeights network, Weights weights, double pixels, double tile, double stylePixels) {
        return weight(weights) == 0 ? 0 : need(network, weights).preparing(pixels, Math.min(tile, 4.0 * TILE * TILE), stylePixels);
    }

    @Override
    public double multiplicationsPerPixel(VggWeights network, Weights weights) {
        return need(network, weights).multiplicationsPerPixel();
    }

    private MatchedNeed need(VggWeights network, Weights weights) {
        return new MatchedNeed(network, weight(weights) > 0 ? grids(weights) : List.of(), MOST_KEYS);
    }

    private List<Grid> grids(Weights weights) {
        List<VggLayer> layers = layers(weights).stream().sorted().toList();
        return kind == Kind.REFINEMENT ? Grid.apart(layers) : Grid.joint(layers);
    }

    @Override
    public void prepare(StageInputs from, Weights weights) {
        if (!matches.isEmpty() || weight(weights) == 0) {
            return;
        }
        script = new MatchingScript(from.manager());
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray queries = queries(from);
            List<NDArray> styles = new ArrayList<>();
            for (Style style : from.pictures().styles()) {
                styles.add(Tensors.of(from.manager(), style.picture()));
            }
            Matcher matcher = new Matcher(from.manager(), from.features().inTilesOf(TILE), script, grids(weights), from.keys());
            for (Match match : matcher.matches(queries, styles, matching.rotations() ? TURNS : 1, weights.blendOf(styles.size()),
                    from.regions(), MOST_KEYS, SEED)) {
                match.grid().layers().forEach(layer -> matches.put(layer, match));
            }
            List<Tile> tiles = from.features().tiles(queries, queries);
            matches.forEach((layer, match) -> squares.put(layer, match.squares(script, tiles, layer)));
        }
    }

    /** The photo at first; then the present picture with the photo's finest detail, mixed with the photo; in the end it alone. */
    private NDArray queries(StageInputs from) {
        NDArray photo = Tensors.of(from.manager(), from.pictures().content());
        if (kind == Kind.FIRST_SCALE) {
            return photo;
        }
        NDArray present = Tensors.of(from.manager(), from.pictures().start());
        return kind == Kind.REFINEMENT ? present : script.mixed(present, photo, matching.likeness());
    }

    @Override
    public Evaluator evaluator(NDManager manager, Weights weights, boolean backward) {
        return new MatchedEvaluator(weights, backward);
    }

    /** Stores how far features are from their targets, which is less than the features, for the way back. */
    private final class MatchedEvaluator implements Evaluator {

        private record Place(int tile, VggLayer layer, int row) {
            static Place of(Tile tile, VggLayer layer) {
                return new Place(tile.index(), layer, tile.rows().from());
            }
        }

        private final Weights weights;
        private final boolean backward;
        private final Map<Part, Double> values = new HashMap<>();
        private final Map<Place, NDArray> differences = new HashMap<>();

        MatchedEvaluator(Weights weights, boolean backward) {
            this.weights = weights;
            this.backward = backward;
        }

        @Override
        public void forward(Tile tile, VggLayer layer, Features features) {
            Match match = matches.get(layer);
            if (match.reaches(tile, layer)) {
                NDArray apart = match.apart(script, tile, layer, features);
                values.merge(Part.of(name(), layer), factor(weights, layer) * script.squares(apart), Double::sum);
                if (backward) {
                    NDScope.unregister(apart);
                    differences.put(Place.of(tile, layer), apart);
                }
            }
        }

        @Override
        public Map<Part, Double> settle() {
            return values;
        }

        @Override
        public void backward(Tile tile, VggLayer layer, Optional<Features> features, FeatureGradient gradient) {
            try (NDArray apart = differences.remove(Place.of(tile, layer))) {
                if (apart != null) {
                    matches.get(layer).add(script, tile, layer, gradient, apart, 2 * factor(weights, layer));
                }
            }
        }
    }

    private double factor(Weights weights, VggLayer layer) {
        double square = squares.get(layer);
        return square > 0 ? weights.beta() * matching.layers().share(layer) / square : 0;
    }

    @Override
    public Optional<Double> cosineDistance(StageInputs from, NDArray levels) {
        if (matches.isEmpty() || kind == Kind.REFINEMENT) {
            return Optional.empty();
        }
        Match match = matches.values().iterator().next();
        NDArray shown = MirrorPadding.padded(levels);
        return Optional.of(1 - match.likeness(from.features().inTilesOf(TILE), script, levels, shown));
    }
}
