package impasto.loss;

import ai.djl.ndarray.NDManager;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import impasto.Reference;
import impasto.image.Picture;
import impasto.network.InputConvention;
import impasto.settings.LayerWeights;
import impasto.settings.Padding;
import impasto.settings.Pooling;
import impasto.settings.TermName;
import impasto.settings.VggLayer;
import impasto.settings.Weights;
import impasto.torch.SharedTorch;
import impasto.torch.Tensors;
import impasto.vgg.DjlKernels;
import impasto.vgg.Vgg19;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ObjectiveReferenceTest {

    private static final double TOLERANCE = 1e-4;
    private final JsonObject cases = Reference.expected().getAsJsonObject("losses");
    private final Picture content = Reference.content();
    private final float[] levels = Evaluated.levels(content);

    @Test
    void lossOfTheContentIsTheReferences() {
        JsonObject expected = cases.getAsJsonObject("report, image = content");
        Weights weights = ReferenceRun.REPORT.weights();
        Evaluated found = evaluate(weights, levels);
        compare(expected, found);
        JsonObject perLayer = expected.getAsJsonObject("style_per_layer");
        weights.style().active().forEach(layer -> Reference.close(
                weights.beta() * weights.style().share(layer) * perLayer.get(layer.toString()).getAsDouble(),
                found.losses().of(TermName.STYLE, layer), 0, TOLERANCE, "style of " + layer));
    }

    @Test
    void lossOfAMixedPictureWithUnevenWeightsIsTheReferences() {
        JsonObject expected = cases.getAsJsonObject(
                "report, image = mean of content and its mirror, alpha 5e2, beta 3e-2, uneven layer weights");
        Map<VggLayer, Double> style = new EnumMap<>(VggLayer.class);
        expected.getAsJsonObject("layer_weights").entrySet()
                .forEach(entry -> style.put(VggLayer.named(entry.getKey()).orElseThrow(), entry.getValue().getAsDouble()));
        float[] mixed = new float[levels.length];
        int width = content.width();
        for (int i = 0; i < mixed.length; i++) {
            int pixel = i / 3;
            int mirrored = pixel / width * width + width - 1 - pixel % width;
            mixed[i] = (levels[i] + levels[mirrored * 3 + i % 3]) / 2;
        }
        Weights weights = ReferenceRun.REPORT.weights().withAlpha(5e2).withBeta(3e-2).withStyle(new LayerWeights(style));
        compare(expected, evaluate(weights, mixed));
    }

    @Test
    void gramMatricesOfTheStyleAreTheReferences() {
        JsonObject expected = cases.getAsJsonObject("report, image = content").getAsJsonObject("gram_of_style");
        SharedTorch.get().run(() -> {
            try (NDManager manager = SharedTorch.get().manager().newSubManager();
                    Vgg19 vgg = new Vgg19(manager, Reference.network(InputConvention.CAFFE), Pooling.MAX, Padding.ZERO)) {
                vgg.features(Tensors.of(manager, Reference.style()), ReferenceRun.REPORT.weights().style().active())
                        .forEach((layer, features) -> {
                            float[] gram = new GramMatrix().contribution(DjlKernels.features(features), features.getShape().get(2) * features.getShape().get(3)).toFloatArray();
                            JsonObject reference = expected.getAsJsonObject(layer.toString());
                            double squares = 0;
                            for (float value : gram) {
                                squares += (double) value * value;
                            }
                            double frobenius = reference.get("frobenius").getAsDouble();
                            Reference.close(frobenius, Math.sqrt(squares), 0, TOLERANCE, "Gram norm of " + layer);
                            values(reference, gram, frobenius / Math.sqrt(gram.length), "Gram of " + layer);
                        });
            }
        });
    }

    private Evaluated evaluate(Weights weights, float[] picture) {
        return Evaluated.of(Reference.network(InputConvention.CAFFE), ReferenceRun.REPORT.withWeights(weights), content,
                Reference.style(), picture);
    }

    private static void compare(JsonObject expected, Evaluated found) {
        Reference.close(expected.get("total").getAsDouble(), found.losses().total(), 0, TOLERANCE, "total");
        Reference.close(expected.get("content").getAsDouble(), found.losses().of(TermName.CONTENT), 1e-6, TOLERANCE, "content");
        Reference.close(expected.get("style").getAsDouble(), found.losses().of(TermName.STYLE), 0, TOLERANCE, "style");
        JsonObject gradient = expected.getAsJsonObject("gradient");
        int plane = found.gradient().length / 3;
        float[] planar = new float[found.gradient().length];
        double squares = 0;
        for (int i = 0; i < planar.length; i++) {
            // The reference's channels are blue, green, red, one plane after the other.
            planar[i] = found.gradient()[i % plane * 3 + 2 - i / plane];
            squares += (double) planar[i] * planar[i];
        }
        double norm = gradient.get("norm").getAsDouble();
        Reference.close(norm, Math.sqrt(squares), 0, TOLERANCE, "norm of the gradient");
        values(gradient, planar, norm / Math.sqrt(planar.length), "gradient");
    }

    private static void values(JsonObject reference, float[] found, double scale, String what) {
        JsonArray index = reference.getAsJsonArray("index");
        for (int i = 0; i < index.size(); i++) {
            Reference.close(reference.getAsJsonArray("value").get(i).getAsDouble(), found[index.get(i).getAsInt()], scale,
                    TOLERANCE, what + " at " + index.get(i));
        }
    }
}
