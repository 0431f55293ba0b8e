package impasto.vgg;

import impasto.settings.VggLayer;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is asked of the network.
 *
 * @param layers whose features are shown
 * @param again those of them whose features are shown once more on the backward pass; of the others no more is stored than of layers
 *     that nobody asked for: where ReLU is open
 * @param margin pixels around a tile of the picture that the network is shown besides, a multiple of {@value VggLayer#COARSEST}
 */
public record LayerRequest(Set<VggLayer> layers, Set<VggLayer> again, int margin) {

    /** @throws IllegalArgumentException when a layer is to be shown again that is not shown */
    public LayerRequest {
        if (!layers.containsAll(again)) {
            throw new IllegalArgumentException("of " + layers + " not all of " + again + " can be shown again");
        }
    }

    /** These layers, all of them on the backward pass too, with the margin that their features depend on. */
    public static LayerRequest twice(Set<VggLayer> layers) {
        return new LayerRequest(layers, layers, margin(layers));
    }

    /** The same on the forward pass alone. */
    public static LayerRequest once(Set<VggLayer> layers) {
        return new LayerRequest(layers, Set.of(), margin(layers));
    }

    /** The same with features right for another place around a tile. */
    public LayerRequest widened() {
        return new LayerRequest(layers, again, margin + VggLayer.COARSEST);
    }

    /** All that any of these asks for. */
    public static LayerRequest union(Collection<LayerRequest> requests) {
        Set<VggLayer> layers = EnumSet.noneOf(VggLayer.class);
        Set<VggLayer> again = EnumSet.noneOf(VggLayer.class);
        int margin = 0;
        for (LayerRequest request : requests) {
            layers.addAll(request.layers());
            again.addAll(request.again());
            margin = Math.max(margin, request.margin());
        }
        return new LayerRequest(layers, again, margin);
    }

    /** So wide that it too is pooled as in the whole picture. */
    private static int margin(Set<VggLayer> layers) {
        int seen = layers.stream().mapToInt(VggLayer::receptiveMargin).max().orElse(0);
        return (seen + VggLayer.COARSEST - 1) / VggLayer.COARSEST * VggLayer.COARSEST;
    }

    /** Whether no layer is asked for. */
    public boolean isEmpty() {
        return layers.isEmpty();
    }

    /** The deepest layer; the first of all when none is asked for. */
    public VggLayer deepest() {
        return layers.stream().max(VggLayer::compareTo).orElse(VggLayer.CONV1_1);
    }
}
