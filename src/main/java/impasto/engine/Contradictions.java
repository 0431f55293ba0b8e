package impasto.engine;

import impasto.image.Picture;
import impasto.network.VggWeights;
import impasto.preparation.Pictures;
import impasto.settings.LayerWeights;
import impasto.settings.LossDefinition;
import impasto.settings.Preset;
import impasto.settings.TransferSettings;
import impasto.settings.Weights;
import impasto.transfer.Fit;
import impasto.words.Saying;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What settings ask for that nothing comes of, though a picture can be painted with them: it is said, not refused. */
final class Contradictions {

    /** Channels of VGG-19's last two blocks; each block before has half of those of the next. */
    private static final int WIDEST = 512;

    private Contradictions() {}

    /**
     * A sentence for each, in small letters and without a full stop, before anything is painted; empty when there is none.
     *
     * @param network that the pictures are judged by
     * @param pictures of the run, at the size of the painting
     */
    static List<Saying> of(TransferSettings settings, VggWeights network, Pictures pictures) {
        List<Saying> found = new ArrayList<>();
        network(found, settings, network);
        layers(found, settings.weights().alpha(), settings.weights().content(), "content");
        layers(found, settings.weights().beta(), settings.weights().style(), "style");
        blend(found, settings.weights(), pictures.styles().size());
        masks(found, pictures);
        scales(found, settings, pictures);
        return found;
    }

    private static void network(List<Saying> found, TransferSettings settings, VggWeights network) {
        for (Preset preset : Preset.values()) {
            if (madeFor(preset.settings(), settings) && !isFull(network)) {
                found.add(Said.of("engine.preset", preset, network.name(), Preset.STROKES));
            }
        }
    }

    /** Whether a preset's loss is not measured against its targets, so that its weights are for the size of features. */
    private static boolean madeFor(TransferSettings preset, TransferSettings settings) {
        return preset.loss() != LossDefinition.BALANCED && settings.loss() == preset.loss()
                && settings.statistics() == preset.statistics()
                && settings.weights().alpha() == preset.weights().alpha()
                && settings.weights().beta() == preset.weights().beta()
                && settings.weights().palette() == preset.weights().palette();
    }

    /** Whether a network has VGG-19's own widths. */
    private static boolean isFull(VggWeights network) {
        return network.layers().entrySet().stream().allMatch(layer ->
                layer.getValue().outputs() == WIDEST >> Math.max(0, 4 - layer.getKey().block()));
    }

    private static void layers(List<Saying> found, double weight, LayerWeights layers, String which) {
        if (weight > 0 && layers.active().isEmpty()) {
            found.add(Said.of("engine.layers." + which));
        }
    }

    private static void blend(List<Saying> found, Weights weights, int styles) {
        boolean none = styles <= weights.blend().size()
                && weights.blend().stream().limit(styles).allMatch(weight -> weight == 0);
        if (none) {
            found.add(Said.of(styles == 1 ? "engine.blend.one" : "engine.blend.many"));
        }
    }

    private static void masks(List<Saying> found, Pictures pictures) {
        for (int i = 0; i < pictures.styles().size(); i++) {
            if (pictures.styles().get(i).mask().filter(mask -> isAll(mask, 0)).isPresent()) {
                found.add(Said.of("engine.mask", i + 1));
            }
        }
        if (pictures.protect().filter(mask -> isAll(mask, 1)).isPresent()) {
            found.add(Said.of("engine.protected"));
        }
    }

    private static boolean isAll(Picture mask, float value) {
        FloatBuffer samples = mask.samples();
        while (samples.hasRemaining()) {
            if (samples.get() != value) {
                return false;
            }
        }
        return true;
    }

    private static void scales(List<Saying> found, TransferSettings settings, Pictures pictures) {
        int side = pictures.side();
        int least = Fit.leastSide(pictures);
        add(found, settings.scales().sides(), scale -> scale >= side,
                "large", side);
        add(found, settings.scales().sides(), scale -> scale < side && scale < least,
                "small", least);
        int scales = settings.plan(side, least, pictures.startSide()).size();
        int numbers = settings.scales().iterations().size();
        if (numbers > scales) {
            found.add(Said.of("engine.scales", numbers,
                    Said.of(scales == 1 ? "engine.scales.count.one" : "engine.scales.count.many", scales)));
        }
    }

    private static void add(List<Saying> found, List<Integer> sides, Predicate<Integer> out, String why, int pixels) {
        List<Integer> outside = sides.stream().filter(out).toList();
        if (!outside.isEmpty()) {
            found.add(Said.of("engine.scale." + why + (outside.size() == 1 ? ".one" : ".many"),
                    outside.stream().map(String::valueOf).collect(Collectors.joining(", ")), pixels));
        }
    }
}
