package impasto.image;

/**
 * A soft way from all to nothing between two places, without a visible seam at either.
 *
 * @param form how it spreads
 * @param fromX where it is all, over a picture's width: from 0 to 1, and beyond its sides
 * @param fromY the same over its height
 * @param toX where it is nothing, over the width
 * @param toY the same over the height
 */
public record MaskGradient(Form form, double fromX, double fromY, double toX, double toY) {

    /** How a gradient spreads. */
    public enum Form {
        /** In straight bands: all that lies behind the first place is whole. */
        LINEAR,
        /** In circles about the first place, out to the second. */
        RADIAL
    }

    /**
     * The gradient as a mask of these sides. Between places less than half a pixel apart it is an edge.
     *
     * @throws IllegalArgumentException when a side is below 1
     */
    public Mask mask(int width, int height) {
        double startX = fromX * width;
        double startY = fromY * height;
        double alongX = toX * width - startX;
        double alongY = toY * height - startY;
        double length = Math.max(0.5, Math.hypot(alongX, alongY));
        float[] parts = new float[Math.max(0, width) * Math.max(0, height)];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double awayX = x + 0.5 - startX;
                double awayY = y + 0.5 - startY;
                double way = form == Form.RADIAL ? Math.sqrt(awayX * awayX + awayY * awayY) / length
                        : (awayX * alongX + awayY * alongY) / (length * length);
                parts[y * width + x] = (float) (1 - Eased.of(way));
            }
        }
        return Mask.of(width, height, parts);
    }
}
