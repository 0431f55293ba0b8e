package impasto.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import impasto.image.Picture;
import impasto.loss.Objective.Evaluation;
import impasto.matching.KeyCache;
import impasto.network.VggWeights;
import impasto.preparation.Pictures;
import impasto.preparation.Style;
import impasto.run.Losses;
import impasto.settings.PlannedStage.Kind;
import impasto.settings.Tiling;
import impasto.settings.TransferSettings;
import impasto.tile.TileFeatures;
import impasto.torch.SharedTorch;
import impasto.vgg.Vgg19;
import java.util.List;
import java.util.Optional;

/**
 * The loss of one picture and its gradient, {@code H × W × 3} per level.
 */
public record Evaluated(Losses losses, float[] gradient) {

    public static Evaluated of(VggWeights network, TransferSettings settings, Picture content, Picture style, float[] levels) {
        return of(network, settings, Tiling.NONE, new Pictures(content, List.of(Style.of(style)), content, Optional.empty()), levels);
    }

    /** @param tiling a chosen one */
    public static Evaluated of(VggWeights network, TransferSettings settings, Tiling tiling, Pictures pictures, float[] levels) {
        return of(network, settings, Kind.SCALE, tiling, pictures, levels);
    }

    /** The same of a stage of that kind. */
    public static Evaluated of(VggWeights network, TransferSettings settings, Kind kind, Tiling tiling, Pictures pictures,
            float[] levels) {
        return SharedTorch.get().call(() -> {
            try (NDManager manager = SharedTorch.get().manager().newSubManager();
                    Vgg19 vgg = new Vgg19(manager, network, settings.pooling(), settings.padding())) {
                TileFeatures features = new TileFeatures(vgg, tiling);
                Regions regions = Regions.of(manager, pictures);
                NDArray picture = manager.create(levels)
                        .reshape(1, pictures.content().height(), pictures.content().width(), Picture.CHANNELS);
                Objective objective = new Objective(Loss.of(settings, kind),
                        new StageInputs(features, manager, pictures, regions, new KeyCache(manager)), Protection.of(manager, pictures));
                Evaluation evaluation = objective.evaluate(picture, settings.weights());
                return new Evaluated(evaluation.losses(), evaluation.gradient().toFloatArray());
            }
        });
    }

    public static float[] levels(Picture picture) {
        float[] levels = picture.toArray();
        for (int i = 0; i < levels.length; i++) {
            levels[i] *= 255;
        }
        return levels;
    }
}
