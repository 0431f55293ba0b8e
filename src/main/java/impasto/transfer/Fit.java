package impasto.transfer;

import impasto.image.Picture;
import impasto.vgg.VggLayer;
import impasto.vgg.VggWeights;
import java.util.EnumSet;
import java.util.Set;

/** Whether settings, network and pictures go together. */
final class Fit {

    private Fit() {}

    /** @throws SettingsException when the network lacks a layer or a picture is too small for one */
    static void check(VggWeights network, Weights weights, Pictures pictures) {
        Set<VggLayer> forContent = weights.content().active();
        Set<VggLayer> forStyle = weights.style().active();
        layers("content", forContent, network);
        layers("style", forStyle, network);
        size("content", Math.max(needed(forContent), needed(forStyle)), pictures.content());
        pictures.styles().forEach(style -> size("style", needed(forStyle), style.picture()));
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

    private static void size(String which, int needed, Picture picture) {
        if (shorter(picture) < needed) {
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
