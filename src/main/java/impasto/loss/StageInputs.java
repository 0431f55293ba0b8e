package impasto.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import impasto.image.Picture;
import impasto.matching.KeyCache;
import impasto.preparation.Pictures;
import impasto.tile.TileFeatures;
import impasto.torch.Tensors;
import java.util.function.Consumer;

/**
 * What the terms of the loss prepare themselves from, when a stage begins or a weight changes.
 *
 * @param manager owner of their targets
 * @param pictures of the stage; the one that it starts from is the present picture
 * @param keys of the run's paintings
 */
public record StageInputs(TileFeatures features, NDManager manager, Pictures pictures, Regions regions, KeyCache keys) {

    /** Has the levels of a picture, {@code 1 × H × W × 3}, in the engine for as long as they are used. */
    void with(Picture picture, Consumer<NDArray> use) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            use.accept(Tensors.of(manager, picture));
        }
    }
}
