package impasto.image.colour;

/**
 * A colour and those that look like it, in light or in shadow.
 *
 * @param red of the colour in sRGB, from 0 to 1
 * @param green the same
 * @param blue the same
 * @param tolerance how far another colour may be from it, from 0 to 1, which takes nearly all
 * @param softness how far beyond that it fades out, from 0, sharp, to 1
 */
public record ColourRange(float red, float green, float blue, double tolerance, double softness) {

    /** Holds the numbers within their ranges. */
    public ColourRange {
        tolerance = Math.max(0, Math.min(1, tolerance));
        softness = Math.max(0, Math.min(1, softness));
    }

    /** As near to another colour. */
    public ColourRange about(float red, float green, float blue) {
        return new ColourRange(red, green, blue, tolerance, softness);
    }

    public ColourRange withTolerance(double tolerance) {
        return new ColourRange(red, green, blue, tolerance, softness);
    }

    public ColourRange withSoftness(double softness) {
        return new ColourRange(red, green, blue, tolerance, softness);
    }
}
