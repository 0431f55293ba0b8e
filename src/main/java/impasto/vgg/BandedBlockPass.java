package impasto.vgg;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import impasto.settings.VggLayer;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The pass through one block in bands of rows, so that little of it is in memory at a time, unless all that the backward pass needs
 * is stored. With {@link StoredActivations#CHECKPOINTS} what the block was given is stored, and the block computed once more.
 */
final class BandedBlockPass implements AutoCloseable {

    private final VggBlock block;
    private final StoredActivations stored;
    private final Kernels kernels;
    private NDArray input;
    private List<Band> bands;
    private BlockPass pass;

    BandedBlockPass(VggBlock block, StoredActivations stored) {
        this.block = block;
        this.stored = stored;
        this.kernels = block.kernels();
    }

    /**
     * Shows the features asked for.
     *
     * @param given is the pass's to close
     * @return the pooled features, or null when nothing is deeper
     */
    NDArray forward(NDArray given, BiConsumer<VggLayer, Features> visitor) {
        input = given;
        long height = input.getShape().get(2);
        bands = stored == StoredActivations.ALL ? List.of(Band.whole(height)) : Band.of(height, input.getShape().get(3),
                block.vgg().weights().layers().get(block.last()).outputs(), block.layers().size());
        NDList pooled = new NDList();
        for (Band band : bands) {
            pass = new BlockPass(block, stored == StoredActivations.ALL);
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                NDArray found = pass.forward(window(band), (layer, features) ->
                        visitor.accept(layer, new Features(kernels, band.interior(features.array()), band.from())));
                if (found != null) {
                    NDArray own = band.interiorPooled(found);
                    NDScope.unregister(own);
                    pooled.add(own);
                }
            }
        }
        if (stored != StoredActivations.CHECKPOINTS) {
            input.close();
        }
        if (pooled.size() < 2) {
            return pooled.isEmpty() ? null : pooled.head();
        }
        try (pooled) {
            return NDArrays.concat(pooled, 2);
        }
    }

    /** The rows of the input that a band is computed from: itself, to be closed at once, if it is needed for nothing else. */
    private NDArray window(Band band) {
        return bands.size() == 1 && stored != StoredActivations.CHECKPOINTS ? input
                : input.get(new NDIndex(":, :, {}:{}", band.top(), band.bottom()));
    }

    /**
     * The gradient in what was given.
     *
     * @param gradient in the pooled features, which is the pass's to close, or null when nothing is deeper
     */
    NDArray backward(NDArray gradient, Pass.Visitor visitor) {
        if (bands.size() == 1) {
            try (BlockPass there = restored(bands.get(0))) {
                return there.backward(gradient, visitor);
            }
        }
        try (NDArray whole = gradient) {
            NDArray sum = null;
            for (Band band : bands) {
                try (NDScope scope = new NDScope(); BlockPass there = restored(band)) {
                    scope.suppressNotUsedWarning();
                    NDArray part = whole == null ? null : band.widenedPooled(
                            whole.get(new NDIndex(":, :, {}:{}", band.from() / 2, band.to() / 2)), kernels);
                    NDArray found = there.backward(part, (layer, features, inWindow) -> visitor.visit(layer,
                            features.map(window -> new Features(kernels, band.interior(window.array()), band.from())),
                            new FeatureGradient(kernels, band.interior(inWindow.array()), band.from())));
                    if (sum == null) {
                        sum = kernels.zeros(found, band.rows());
                        NDScope.unregister(sum);
                    }
                    kernels.add(sum.get(new NDIndex(":, :, {}:{}", band.top(), band.bottom())), found);
                }
            }
            return sum;
        }
    }

    private BlockPass restored(Band band) {
        if (stored == StoredActivations.CHECKPOINTS) {
            pass = new BlockPass(block, true);
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                pass.forward(window(band), (layer, features) -> {});
            }
        }
        return pass;
    }

    /** Frees what was stored for the backward pass. */
    @Override
    public void close() {
        if (input != null) {
            input.close();
            pass.close();
        }
    }
}
