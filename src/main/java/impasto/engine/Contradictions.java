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
    static List<String> of(TransferSettings settings, VggWeights network, Pictures pictures) {
        List<String> found = new ArrayList<>();
        network(found, settings, network);
        layers(found, "alpha", settings.weights().alpha(), settings.weights().content(), "content");
        layers(found, "beta", settings.weights().beta(), settings.weights().style(), "style");
        blend(found, settings.weights(), pictures.styles().size());
        masks(found, pictures);
        scales(found, settings, pictures);
        return found;
    }

    private static void network(List<String> found, TransferSettings settings, VggWeights network) {
        for (Preset preset : Preset.values()) {
            if (madeFor(preset.settings(), settings) && !isFull(network)) {
                found.add("the weights of the preset " + preset + " are for the network VGG-19 trained on ImageNet: with "
                        + network.name() + " expect little of the style; choose VGG-19, other weights or the preset "
                        + Preset.BALANCED);
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

    private static void layers(List<String> found, String name, double weight, LayerWeights layers, String which) {
        if (weight > 0 && layers.active().isEmpty()) {
            found.add(name + " does nothing, as every " + which + " layer weighs 0");
        }
    }

    private static void blend(List<String> found, Weights weights, int styles) {
        boolean none = styles <= weights.blend().size()
                && weights.blend().stream().limit(styles).allMatch(weight -> weight == 0);
        if (none) {
            found.add(styles == 1 ? "the only style weighs 0, which does nothing: lower beta to paint less of it"
                    : "every style weighs 0, so all count alike: give one a weight above 0");
        }
    }

    private static void masks(List<String> found, Pictures pictures) {
        for (int i = 0; i < pictures.styles().size(); i++) {
            if (pictures.styles().get(i).mask().filter(mask -> isAll(mask, 0)).isPresent()) {
                found.add("the mask of style " + (i + 1) + " is black everywhere, so that style is painted nowhere");
            }
        }
        if (pictures.protect().filter(mask -> isAll(mask, 1)).isPresent()) {
            found.add("everything is protected, so nothing is painted: leave black in the mask what may change");
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

    private static void scales(List<String> found, TransferSettings settings, Pictures pictures) {
        int side = pictures.side();
        int least = Fit.leastSide(pictures);
        add(found, settings.scales().sides(), scale -> scale >= side,
                "left out, as the painting is of " + side + " pixels and scales go up to it");
        add(found, settings.scales().sides(), scale -> scale < side && scale < least,
                "left out, as the pictures need " + least + " pixels for every layer");
        int scales = settings.plan(side, least, pictures.startSide()).size();
        int numbers = settings.scales().iterations().size();
        if (numbers > scales) {
            found.add("there are " + numbers + " numbers of iterations, but the painting goes through "
                    + (scales == 1 ? "1 scale" : scales + " scales") + ": the last are left out");
        }
    }

    private static void add(List<String> found, List<Integer> sides, Predicate<Integer> out, String why) {
        List<Integer> outside = sides.stream().filter(out).toList();
        if (!outside.isEmpty()) {
            found.add((outside.size() == 1 ? "the scale " : "the scales ")
                    + outside.stream().map(String::valueOf).collect(Collectors.joining(", "))
                    + (outside.size() == 1 ? " is " : " are ") + why);
        }
    }
}
