package impasto.transfer;

import java.util.Objects;

/**
 * How much each term of the loss counts; the part of the settings that may change while a picture is painted.
 *
 * @param alpha the content's weight, α
 * @param beta the style's weight, β
 * @param palette the weight of the style's colours, apart from its brush strokes
 * @param tv the weight of total variation, which smooths
 * @param content how alpha is shared out among layers
 * @param style how beta is shared out among layers
 */
public record Weights(double alpha, double beta, double palette, double tv, LayerWeights content, LayerWeights style) {

    /** @throws SettingsException when a weight is negative or not finite */
    public Weights {
        Checks.weight("alpha", alpha);
        Checks.weight("beta", beta);
        Checks.weight("palette", palette);
        Checks.weight("tv", tv);
        Objects.requireNonNull(content);
        Objects.requireNonNull(style);
    }

    public Weights withAlpha(double alpha) {
        return new Weights(alpha, beta, palette, tv, content, style);
    }

    public Weights withBeta(double beta) {
        return new Weights(alpha, beta, palette, tv, content, style);
    }

    public Weights withPalette(double palette) {
        return new Weights(alpha, beta, palette, tv, content, style);
    }

    public Weights withTv(double tv) {
        return new Weights(alpha, beta, palette, tv, content, style);
    }

    public Weights withContent(LayerWeights content) {
        return new Weights(alpha, beta, palette, tv, content, style);
    }

    public Weights withStyle(LayerWeights style) {
        return new Weights(alpha, beta, palette, tv, content, style);
    }
}
