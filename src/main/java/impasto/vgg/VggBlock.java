package impasto.vgg;

import impasto.settings.VggLayer;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The convolutions between two poolings, with the pooling behind them.
 *
 * @param layers down to the deepest that is needed
 * @param looked the layers whose features losses look at
 * @param pools whether something deeper is needed
 */
record VggBlock(Vgg19 vgg, List<VggLayer> layers, Set<VggLayer> looked, boolean pools) {

    /** One of the network's. @param deepest the deepest layer that is needed */
    static VggBlock of(Vgg19 vgg, int number, VggLayer deepest, Set<VggLayer> looked) {
        List<VggLayer> layers = Stream.of(VggLayer.values())
                .filter(layer -> layer.block() == number && layer.compareTo(deepest) <= 0).toList();
        return new VggBlock(vgg, layers, looked, number < deepest.block());
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
}
