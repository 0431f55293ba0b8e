package impasto.transfer;

import impasto.image.Picture;
import impasto.image.Sides;
import impasto.vgg.VggLayer;
import impasto.vgg.VggWeights;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Whether settings, network and pictures go together. */
final class Fit {

    private Fit() {}

    /** @throws SettingsException when nothing has a weight, the network lacks a layer or a picture is too small for one */
    static void check(VggWeights network, Weights weights, Pictures pictures) {
        check(network, weights, sides(pictures.content()),
                pictures.styles().stream().map(style -> sides(style.picture())).toList());
    }

    private static Sides sides(Picture picture) {
        return new Sides(picture.width(), picture.height());
    }

    /** The same for pictures of these sides. */
    static void check(VggWeights network, Weights weights, Sides content, List<Sides> styles) {
        Set<VggLayer> forContent = weights.content().active();
        Set<VggLayer> forStyle = weights.style().active();
        layers("content", forContent, network);
        layers("style", forStyle, network);
        size("content", Math.max(needed(forContent), needed(forStyle)), content);
        styles.forEach(style -> size("style", needed(forStyle), style));
        if (LossTerms.layers(weights).isEmpty() && weights.palette() == 0 && weights.tv() == 0) {
            throw new SettingsException("nothing is asked of the painting, as alpha, beta, palette and tv, or the layers that"
                    + " alpha and beta are shared out among, weigh 0: give one a weight above 0");
        }
    }

    /** The longest side of the smallest painting whose pictures all have features at every layer. */
    static int leastSide(Pictures pictures) {
        double shortest = shorter(pictures.content());
        for (Style style : pictures.styles()) {
            shortest = Math.min(shortest, shorter(style.picture()));
        }
        return leastSide(pictures.side(), shortest);
    }

    /** The same for a painting of these sides, or of the shortest side of its pictures. */
    static int leastSide(int longest, double shortest) {
        return (int) Math.ceil(needed(EnumSet.allOf(VggLayer.class)) * longest / shortest) + 1;
    }

    private static void layers(String term, Set<VggLayer> layers, VggWeights network) {
        for (VggLayer layer : layers) {
            if (!network.has(layer)) {
                throw new SettingsException("the network " + network.name() + " has no " + term + " layer " + layer
                        + ": its layers are " + VggLayer.CONV1_1 + " to " + network.deepest());
            }
        }
    }

    private static void size(String which, int needed, Sides picture) {
        if (Math.min(picture.width(), picture.height()) < needed) {
            throw new SettingsException("the " + which + " picture would be " + picture.width() + " × " + picture.height()
                    + " pixels, but the chosen layers need " + needed + " on the shorter side: use a larger size");
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
