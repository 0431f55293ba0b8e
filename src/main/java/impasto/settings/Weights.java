package impasto.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * How much each term of the loss counts; the part of the settings that may change while a picture is painted.
 *
 * @param alpha the content's weight, α; as every weight 0 or more and at most 1e12
 * @param beta the style's weight, β
 * @param palette the weight of the style's colours, apart from its brush strokes
 * @param tv the weight of total variation, which smooths
 * @param chroma the weight of unquiet colours, brightness apart
 * @param patches the weight of the vote of pixel patches in refinement
 * @param content how alpha is shared out among layers
 * @param style how beta is shared out among layers
 * @param blend the weight of each style by its place in the list, only the proportions counting; styles beyond the end
 *     weigh 1
 */
public record Weights(double alpha, double beta, double palette, double tv, double chroma, double patches,
        LayerWeights content, LayerWeights style, List<Double> blend) {

    /** @throws SettingsException when a weight is negative, not finite or above 1e12 */
    public Weights {
        Checks.weight(Said.of("settings.name.alpha"), alpha);
        Checks.weight(Said.of("settings.name.beta"), beta);
        Checks.weight(Said.of("settings.name.palette"), palette);
        Checks.weight(Said.of("settings.name.tv"), tv);
        Checks.weight(Said.of("settings.name.chroma"), chroma);
        Checks.weight(Said.of("settings.name.patches"), patches);
        Objects.requireNonNull(content);
        Objects.requireNonNull(style);
        blend = List.copyOf(blend);
        blend.forEach(weight -> Checks.weight(Said.of("settings.name.blend"), weight));
    }

    /** Content, by one layer, and style, by several; whatever else a painting is judged by weighs nothing. */
    public static Weights of(double alpha, VggLayer content, double beta, VggLayer... style) {
        return new Weights(alpha, beta, 0, 0, 0, 0, LayerWeights.equal(content), LayerWeights.equal(style), List.of());
    }

    /** The part of each of so many styles in the blend, summing to 1; alike when all weigh nothing. */
    public double[] blendOf(int styles) {
        double[] parts = new double[styles];
        for (int i = 0; i < styles; i++) {
            parts[i] = i < blend.size() ? blend.get(i) : 1;
        }
        double sum = Arrays.stream(parts).sum();
        for (int i = 0; i < styles; i++) {
            parts[i] = sum > 0 ? parts[i] / sum : 1.0 / styles;
        }
        return parts;
    }

    public Weights withAlpha(double alpha) { return Records.with(this, "alpha", alpha); }
    public Weights withBeta(double beta) { return Records.with(this, "beta", beta); }
    public Weights withPalette(double palette) { return Records.with(this, "palette", palette); }
    public Weights withTv(double tv) { return Records.with(this, "tv", tv); }
    public Weights withChroma(double chroma) { return Records.with(this, "chroma", chroma); }
    public Weights withPatches(double patches) { return Records.with(this, "patches", patches); }
    public Weights withContent(LayerWeights content) { return Records.with(this, "content", content); }
    public Weights withStyle(LayerWeights style) { return Records.with(this, "style", style); }
    public Weights withBlend(List<Double> blend) { return Records.with(this, "blend", blend); }
}
