package impasto.image.colour;

/**
 * From how dark to how light, as the eye sees it: 0 is black, 1 white.
 *
 * @param low the darkest that is wholly in it, from 0 to {@code high}
 * @param high the lightest that is wholly in it, up to 1
 * @param softness how far beyond either it fades out, from 0, sharp, to 1
 */
public record LightRange(double low, double high, double softness) {

    /** Holds the numbers within their ranges. */
    public LightRange {
        low = Math.max(0, Math.min(1, low));
        high = Math.max(low, Math.min(1, high));
        softness = Math.max(0, Math.min(1, softness));
    }

    /** The same width about another light, moved inwards where it would not fit. */
    public LightRange about(double light) {
        double width = high - low;
        double from = Math.max(0, Math.min(1 - width, light - width / 2));
        return new LightRange(from, from + width, softness);
    }

    public LightRange withSoftness(double softness) {
        return new LightRange(low, high, softness);
    }
}
