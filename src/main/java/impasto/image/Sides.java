package impasto.image;

/**
 * The two sides of a picture in pixels.
 *
 * @param width at least 1
 * @param height at least 1
 */
public record Sides(int width, int height) {

    /**
     * These sides scaled, up or down, so that the longer is exactly the given length; the shorter is rounded to the
     * nearest pixel and at least 1.
     *
     * @throws IllegalArgumentException when the length is below 1
     */
    public Sides fitted(int longestSide) {
        if (longestSide < 1) {
            throw new IllegalArgumentException("the longest side needs at least 1 pixel, not " + longestSide);
        }
        return new Sides(scaled(width, longestSide), scaled(height, longestSide));
    }

    private int scaled(int side, int longestSide) {
        return (int) Math.max(1, Math.round((double) side * longestSide / longest()));
    }

    /** The longer of them. */
    public int longest() {
        return Math.max(width, height);
    }
}
