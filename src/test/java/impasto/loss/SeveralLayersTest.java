package impasto.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import impasto.Reference;
import impasto.image.Picture;
import impasto.loss.Objective.Evaluation;
import impasto.matching.KeyCache;
import impasto.network.InputConvention;
import impasto.network.VggWeights;
import impasto.preparation.Pictures;
import impasto.preparation.StartPicture;
import impasto.preparation.Style;
import impasto.run.Losses.Part;
import impasto.settings.Padding;
import impasto.settings.Pooling;
import impasto.settings.Preset;
import impasto.settings.TermName;
import impasto.settings.Tiling;
import impasto.settings.VggLayer;
import impasto.settings.Weights;
import impasto.tile.Tile;
import impasto.tile.TileFeatures;
import impasto.torch.SharedTorch;
import impasto.vgg.FeatureGradient;
import impasto.vgg.Features;
import impasto.vgg.LayerRequest;
import impasto.vgg.Vgg19;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** There is room for a term that looks at several layers at once, once, and is reported as a whole. */
class SeveralLayersTest {

    private static final VggWeights NETWORK = Reference.network(InputConvention.CAFFE);
    private static final Set<VggLayer> LAYERS = EnumSet.range(VggLayer.CONV1_1, VggLayer.CONV4_2);
    private static final Weights WEIGHTS = Preset.TEXTURE.settings().weights();

    /** The mean of all features, summed over layers. */
    private static final class Mean implements FeatureTerm {

        private TileFeatures features;
        private Picture start;

        @Override
        public TermName name() {
            return TermName.STYLE;
        }

        @Override
        public double weight(Weights weights) {
            return 1;
        }

        @Override
        public Set<VggLayer> layers(Weights weights) {
            return LAYERS;
        }

        @Override
        public LayerRequest request(Weights weights) {
            return LayerRequest.once(LAYERS);
        }

        @Override
        public List<Part> parts(Weights weights) {
            return List.of(Part.of(name()));
        }

        @Override
        public boolean ofStyles() {
            return true;
        }

        @Override
        public double bytes(VggWeights network, Weights weights, double pixels) {
            return 0;
        }

        @Override
        public void prepare(StageInputs from, Weights weights) {
            features = from.features();
            start = from.pictures().start();
        }

        private double share(Tile tile, VggLayer layer) {
            return 1.0 / (tile.layerHeight(layer) * tile.layerWidth(layer) * features.channels(layer));
        }

        @Override
        public Evaluator evaluator(NDManager manager, Weights weights, boolean backward) {
            double[] sum = new double[1];
            return new Evaluator() {
                @Override
                public void forward(Tile tile, VggLayer layer, Features found) {
                    sum[0] += share(tile, layer) * found.floats().sum().getFloat();
                }

                @Override
                public Map<Part, Double> settle() {
                    return Map.of(Part.of(name()), sum[0]);
                }

                @Override
                public void backward(Tile tile, VggLayer layer, Optional<Features> found, FeatureGradient gradient) {
                    gradient.add(manager.ones(gradient.shape()).mul(share(tile, layer)));
                }
            };
        }
    }

    @Test
    void tilesAgreeWithTheWhole() {
        Picture picture = StartPicture.noise(131, 93, 1);
        Evaluated whole = evaluated(Tiling.NONE, picture, Evaluated.levels(picture));
        assertEquals(Set.of(Part.of(TermName.STYLE)), whole.losses().parts().keySet());
        assertTrue(whole.losses().total() > 0);
        for (Tiling tiling : List.of(Tiling.of(32), Tiling.CHECKPOINTS)) {
            Evaluated found = evaluated(tiling, picture, Evaluated.levels(picture));
            assertEquals(1, found.losses().total() / whole.losses().total(), 1e-5);
            double largest = 0;
            for (float value : whole.gradient()) {
                largest = Math.max(largest, Math.abs(value));
            }
            assertArrayEquals(whole.gradient(), found.gradient(), (float) (1e-4 * largest));
        }
    }

    private static Evaluated evaluated(Tiling tiling, Picture picture, float[] levels) {
        Pictures pictures = new Pictures(picture, List.of(Style.of(picture)), picture, Optional.empty());
        return SharedTorch.get().call(() -> {
            try (NDManager manager = SharedTorch.get().manager().newSubManager();
                    Vgg19 vgg = new Vgg19(manager, NETWORK, Pooling.MAX, Padding.REFLECT)) {
                Mean term = new Mean();
                StageInputs inputs = new StageInputs(new TileFeatures(vgg, tiling), manager, pictures, Regions.of(manager, pictures),
                        new KeyCache(manager));
                NDArray array = manager.create(levels).reshape(1, picture.height(), picture.width(), Picture.CHANNELS);
                Evaluation evaluation = new Objective(new Loss(List.of(term), List.of()), inputs, Protection.of(manager, pictures))
                        .evaluate(array, WEIGHTS);
                assertEquals(picture, term.start);
                return new Evaluated(evaluation.losses(), evaluation.gradient().toFloatArray());
            }
        });
    }
}
