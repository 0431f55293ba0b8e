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
 * A block that is gone through in bands of rows, so that little of it is there at a time, unless all that the way back needs
 * is kept. With {@link StoredActivations#CHECKPOINTS} it keeps what it was given and is computed once more on the way back.
 */
final class BandedBlockPass implements AutoCloseable {

    private final VggBlock block;
    private final StoredActivations keep;
    private final Kernels kernels;
    private NDArray input;
    private List<Band> bands;
    private BlockPass kept;

    BandedBlockPass(VggBlock block, StoredActivations keep) {
        this.block = block;
        this.keep = keep;
        this.kernels = block.kernels();
    }

    /**
     * Shows the features asked for.
     *
     * @param given is the block's to close
     * @return the pooled features, or null when nothing is deeper
     */
    NDArray forward(NDArray given, BiConsumer<VggLayer, Features> visitor) {
        input = given;
        long height = input.getShape().get(2);
        bands = keep == StoredActivations.ALL ? List.of(Band.whole(height)) : Band.of(height, input.getShape().get(3),
                block.vgg().weights().layers().get(block.last()).outputs(), block.layers().size());
        NDList pooled = new NDList();
        for (Band band : bands) {
            kept = new BlockPass(block, keep == StoredActivations.ALL);
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                NDArray found = kept.forward(window(band), (layer, features) ->
                        visitor.accept(layer, new Features(kernels, band.own(features.array()), band.from())));
                if (found != null) {
                    NDArray own = band.ownPooled(found);
                    NDScope.unregister(own);
                    pooled.add(own);
                }
            }
        }
        if (keep != StoredActivations.CHECKPOINTS) {
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
        return bands.size() == 1 && keep != StoredActivations.CHECKPOINTS ? input
                : input.get(new NDIndex(":, :, {}:{}", band.top(), band.bottom()));
    }

    /**
     * The slope in what was given.
     *
     * @param slope in the pooled features, which is the block's to close, or null when nothing is deeper
     */
    NDArray backward(NDArray slope, Pass.Visitor visitor) {
        if (bands.size() == 1) {
            try (BlockPass there = restored(bands.get(0))) {
                return there.backward(slope, visitor);
            }
        }
        try (NDArray whole = slope) {
            NDArray sum = null;
            for (Band band : bands) {
                try (NDScope scope = new NDScope(); BlockPass there = restored(band)) {
                    scope.suppressNotUsedWarning();
                    NDArray part = whole == null ? null : band.widenedPooled(
                            whole.get(new NDIndex(":, :, {}:{}", band.from() / 2, band.to() / 2)), kernels);
                    NDArray found = there.backward(part, (layer, features, inWindow) -> visitor.visit(layer,
                            new Features(kernels, band.own(features.array()), band.from()),
                            new FeatureGradient(kernels, band.own(inWindow.array()))));
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
        if (keep == StoredActivations.CHECKPOINTS) {
            kept = new BlockPass(block, true);
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                kept.forward(window(band), (layer, features) -> {});
            }
        }
        return kept;
    }

    /** Frees what was kept for the way back. */
    @Override
    public void close() {
        if (input != null) {
            input.close();
            kept.close();
        }
    }
}
