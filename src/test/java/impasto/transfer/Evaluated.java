package impasto.transfer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import impasto.image.Picture;
import impasto.transfer.Objective.Evaluation;
import impasto.vgg.SharedTorch;
import impasto.vgg.Vgg19;
import impasto.vgg.VggWeights;
import java.util.List;
import java.util.Optional;

/**
 * The loss of one picture and its gradient, {@code H × W × 3} per level.
 */
record Evaluated(Losses losses, float[] gradient) {

    static Evaluated of(VggWeights network, TransferSettings settings, Picture content, Picture style, float[] levels) {
        return of(network, settings, Blocks.NONE, new Pictures(content, List.of(Style.of(style)), content, Optional.empty()), levels);
    }

    /** @param blocks chosen ones */
    static Evaluated of(VggWeights network, TransferSettings settings, Blocks blocks, Pictures pictures, float[] levels) {
        return SharedTorch.get().call(() -> {
            try (NDManager manager = SharedTorch.get().manager().newSubManager();
                    Vgg19 vgg = new Vgg19(manager, network, settings.pooling(), settings.padding())) {
                BlockFeatures features = new BlockFeatures(vgg, blocks);
                Targets targets = new Targets(features, settings.statistics(), manager, pictures.content(),
                        pictures.styles().stream().map(Style::picture).toList());
                Regions regions = Regions.of(manager, pictures);
                NDArray picture = manager.create(levels)
                        .reshape(1, pictures.content().height(), pictures.content().width(), Picture.CHANNELS);
                Objective objective = new Objective(features, new LossTerms(settings, targets, regions),
                        Protection.of(manager, pictures));
                Evaluation evaluation = objective.evaluate(picture, settings.weights());
                return new Evaluated(evaluation.losses(), evaluation.gradient().toFloatArray());
            }
        });
    }

    static float[] levels(Picture picture) {
        float[] levels = picture.toArray();
        for (int i = 0; i < levels.length; i++) {
            levels[i] *= 255;
        }
        return levels;
    }
}
