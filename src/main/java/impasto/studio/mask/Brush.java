package impasto.studio.mask;

/**
 * A round brush for masks.
 *
 * @param size its diameter over the longest side of the mask, above 0
 * @param hardness how much of its radius is even, from 0, soft from the middle on, to 1, an edge
 * @param opacity the most that one stroke leaves, above 0, faint, to 1, all
 * @param erasing whether it takes away
 */
public record Brush(double size, double hardness, double opacity, boolean erasing) {

    /** The smallest size. */
    public static final double LEAST = 0.005;
    /** The largest size. */
    public static final double MOST = 0.6;
    /** The least opacity. */
    public static final double FAINTEST = 0.01;
    /** What a newcomer finds. */
    public static final Brush STANDARD = new Brush(0.1, 0.4, 1, false);

    private static final double FALL = 4;
    private static final double STEP = 1.2;

    /** Holds the numbers within their ranges. */
    public Brush {
        size = Math.max(LEAST, Math.min(MOST, size));
        hardness = Math.max(0, Math.min(1, hardness));
        opacity = Math.max(FAINTEST, Math.min(1, opacity));
    }

    public Brush withSize(double size) {
        return new Brush(size, hardness, opacity, erasing);
    }

    public Brush withHardness(double hardness) {
        return new Brush(size, hardness, opacity, erasing);
    }

    public Brush withOpacity(double opacity) {
        return new Brush(size, hardness, opacity, erasing);
    }

    public Brush withErasing(boolean erasing) {
        return new Brush(size, hardness, opacity, erasing);
    }

    /** A fifth larger. */
    public Brush larger() {
        return withSize(size * STEP);
    }

    /** As much smaller as {@link #larger} is larger. */
    public Brush smaller() {
        return withSize(size / STEP);
    }

    /**
     * How much the brush leaves at a distance from its middle: its opacity on its even part, then a Gaussian's fall, cut off to
     * reach 0 at its edge, which is never sharper than a pixel.
     *
     * @param distance in pixels
     * @param radius of the brush in pixels
     */
    double at(double distance, double radius) {
        double edge = Math.max(radius, 0.5) + 0.5;
        double even = Math.min(hardness * radius, edge - 1);
        if (distance >= edge) {
            return 0;
        }
        if (distance <= even) {
            return opacity;
        }
        double out = (distance - even) / (edge - even);
        double cut = Math.exp(-FALL);
        return opacity * (Math.exp(-FALL * out * out) - cut) / (1 - cut);
    }
}
