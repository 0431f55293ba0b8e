package impasto.transfer;

import impasto.image.Picture;
import impasto.vgg.VggLayer;
import impasto.vgg.VggWeights;
import java.util.Comparator;
import java.util.Set;

/** Whether settings, network and pictures go together. */
final class Fit {

    private Fit() {}

    /** @throws SettingsException when the network lacks a layer or a picture is too small for one */
    static void check(VggWeights network, Weights weights, Picture content, Picture style) {
        Set<VggLayer> forContent = weights.content().active();
        Set<VggLayer> forStyle = weights.style().active();
        layers("content", forContent, network);
        layers("style", forStyle, network);
        size("content", forContent, content);
        size("content", forStyle, content);
        size("style", forStyle, style);
    }

    private static void layers(String term, Set<VggLayer> layers, VggWeights network) {
        for (VggLayer layer : layers) {
            if (!network.has(layer)) {
                throw new SettingsException("the network " + network.name() + " has no " + term + " layer " + layer
                        + ": its layers are " + VggLayer.CONV1_1 + " to " + network.deepest());
            }
        }
    }

    private static void size(String which, Set<VggLayer> layers, Picture picture) {
        int needed = layers.stream().map(layer -> 1 << (layer.block() - 1)).max(Comparator.naturalOrder()).orElse(1);
        if (Math.min(picture.width(), picture.height()) < needed) {
            throw new SettingsException("the " + which + " picture would be " + picture.width() + " × " + picture.height()
                    + " pixels, but the chosen layers need " + needed + " on the shorter side: use a larger size");
        }
    }
}
