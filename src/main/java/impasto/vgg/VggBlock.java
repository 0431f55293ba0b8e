package impasto.vgg;

import impasto.settings.Pooling;
import impasto.settings.VggLayer;
import java.util.List;
import java.util.stream.Stream;

/**
 * The convolutions between two poolings, with the pooling behind them.
 *
 * @param layers down to the deepest that is needed
 * @param request the layers that losses ask for
 * @param pools whether something deeper is needed
 */
record VggBlock(Vgg19 vgg, List<VggLayer> layers, LayerRequest request, boolean pools) {

    /** One of the network's, by its number. */
    static VggBlock of(Vgg19 vgg, int number, LayerRequest request) {
        VggLayer deepest = request.deepest();
        List<VggLayer> layers = Stream.of(VggLayer.values())
                .filter(layer -> layer.block() == number && layer.compareTo(deepest) <= 0).toList();
        return new VggBlock(vgg, layers, request, number < deepest.block());
    }

    Kernels kernels() {
        return vgg.kernels();
    }

    /** The last layer. */
    VggLayer last() {
        return layers.get(layers.size() - 1);
    }

    /** Whether what a layer gives is pooled. */
    boolean poolsBehind(VggLayer layer) {
        return pools && layer == last();
    }

    /** Whether a layer is nothing but what is pooled, by the maximum, which ends in a ReLU. */
    boolean needsNoRelu(VggLayer layer) {
        return poolsBehind(layer) && !request.layers().contains(layer) && vgg.pooling() == Pooling.MAX;
    }
}
