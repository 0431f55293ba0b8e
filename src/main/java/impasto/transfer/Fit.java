package impasto.transfer;

import impasto.image.Picture;
import impasto.image.Sides;
import impasto.loss.FeatureTerm;
import impasto.loss.Loss;
import impasto.network.VggWeights;
import impasto.preparation.Pictures;
import impasto.preparation.Style;
import impasto.settings.Preset;
import impasto.settings.SettingsException;
import impasto.settings.TermName;
import impasto.settings.TransferSettings;
import impasto.settings.VggLayer;
import impasto.settings.Weights;
import java.lang.reflect.RecordComponent;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether settings, network and pictures go together. */
public final class Fit {

    private Fit() {}

    /** @throws SettingsException when nothing has a weight, the network lacks a layer or a picture is too small for one */
    public static void check(VggWeights network, TransferSettings settings, Pictures pictures) {
        check(network, settings, pictures.content().sides(),
                pictures.styles().stream().map(style -> style.picture().sides()).toList());
    }

    /**
     * The same for pictures that are not there yet.
     *
     * @param content the sides of the painting
     * @param styles the sides that each style would have
     */
    public static void check(VggWeights network, TransferSettings settings, Sides content, List<Sides> styles) {
        Weights weights = settings.weights();
        Loss loss = Loss.of(settings);
        int forContent = 1;
        int forStyles = 1;
        for (FeatureTerm term : loss.onFeatures()) {
            layers(term, settings, network);
            int needed = needed(term.layers(weights));
            forContent = Math.max(forContent, needed);
            forStyles = term.ofStyles() ? Math.max(forStyles, needed) : forStyles;
        }
        size("content", forContent, content);
        for (Sides style : styles) {
            size("style", forStyles, style);
        }
        if (loss.isEmpty(weights)) {
            String names = Stream.of(Weights.class.getRecordComponents()).filter(weight -> weight.getType() == double.class)
                    .map(RecordComponent::getName).collect(Collectors.joining(", ")).replaceFirst(", (?=[^,]*$)", " and ");
            throw new SettingsException(Said.of("transfer.nothing", names));
        }
    }

    /** The layers of the network that settings look at. */
    public static Set<VggLayer> layers(TransferSettings settings) {
        Set<VggLayer> all = EnumSet.noneOf(VggLayer.class);
        Loss.of(settings).onFeatures().forEach(term -> all.addAll(term.layers(settings.weights())));
        return all;
    }

    /** The longest side of the smallest painting whose pictures all have features at every layer. */
    public static int leastSide(Pictures pictures) {
        double shortest = shorter(pictures.content());
        for (Style style : pictures.styles()) {
            shortest = Math.min(shortest, shorter(style.picture()));
        }
        return leastSide(pictures.side(), shortest);
    }

    /** The same for a painting of these sides, or of the shortest side of its pictures. */
    public static int leastSide(int longest, double shortest) {
        return (int) Math.ceil(needed(EnumSet.allOf(VggLayer.class)) * longest / shortest) + 1;
    }

    private static void layers(FeatureTerm term, TransferSettings settings, VggWeights network) {
        Set<VggLayer> layers = term.layers(settings.weights());
        for (VggLayer layer : layers) {
            if (!network.has(layer)) {
                throw new SettingsException(preset(settings, term.name(), layers)
                        .map(preset -> Said.of("transfer.layer.preset", network.name(), term.name(), layer, VggLayer.CONV1_1,
                                network.deepest(), preset))
                        .orElseGet(() -> Said.of("transfer.layer", network.name(), term.name(), layer, VggLayer.CONV1_1,
                                network.deepest())));
            }
        }
    }

    /** The preset that these layers are from, for all that can be seen. */
    private static Optional<Preset> preset(TransferSettings settings, TermName name, Set<VggLayer> layers) {
        return Stream.of(Preset.values()).filter(preset -> preset.settings().loss() == settings.loss()
                && Loss.of(preset.settings()).onFeatures().stream().anyMatch(term ->
                        term.name() == name && term.layers(preset.settings().weights()).equals(layers))).findFirst();
    }

    private static void size(String which, int needed, Sides picture) {
        if (Math.min(picture.width(), picture.height()) < needed) {
            throw new SettingsException(Said.of("transfer.small." + which, picture.width(), picture.height(), needed));
        }
    }

    private static double shorter(Picture picture) {
        return Math.min(picture.width(), picture.height());
    }

    /** The shorter side that a picture needs for these layers. */
    private static int needed(Set<VggLayer> layers) {
        return layers.stream().mapToInt(layer -> 1 << (layer.block() - 1)).max().orElse(1);
    }
}
