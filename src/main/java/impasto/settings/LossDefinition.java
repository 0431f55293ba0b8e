package impasto.settings;

import java.util.Locale;

/**
 * What content and style loss mean. Every definition is a sum of squares with a factor of its own: content is
 * {@code factor · Σ (F − P)²} over the features F of the picture and P of the content, style is
 * {@code factor · Σ (G − A)²} over the Gram matrices G of the picture and A of the style, each
 * {@code FᵀF ÷ M} with M the number of places in the layer.
 */
public enum LossDefinition {
    /** Both relative to the target, so that weights mean the same for every picture, size and network. */
    BALANCED {
        @Override
        public double contentFactor(long elements, double targetSquares) {
            return 1 / Math.max(targetSquares, elements * TINY);
        }

        @Override
        public double styleFactor(int channels, double targetSquares) {
            return 1 / Math.max(targetSquares, (double) channels * channels * TINY);
        }

        @Override
        public double distanceFactor(int channels, double targetPower) {
            return 1 / Math.max(targetPower, channels * TINY);
        }
    },
    /** Mean squared differences. */
    REPORT {
        @Override
        public double contentFactor(long elements, double targetSquares) {
            return 1.0 / elements;
        }

        @Override
        public double styleFactor(int channels, double targetSquares) {
            return 1.0 / ((double) channels * channels);
        }

        @Override
        public double distanceFactor(int channels, double targetPower) {
            return 1.0 / channels;
        }
    },
    /**
     * Gatys, Ecker and Bethge, CVPR 2016, equations 1 and 4. Equation 4 is for pictures of one size; with Gram matrices
     * over M it is {@code Σ (G − A)² ÷ 4N²} for any.
     */
    GATYS {
        @Override
        public double contentFactor(long elements, double targetSquares) {
            return 0.5;
        }

        @Override
        public double styleFactor(int channels, double targetSquares) {
            return 1 / (4.0 * channels * channels);
        }

        @Override
        public double distanceFactor(int channels, double targetPower) {
            return 0.5;
        }
    };

    /** Keeps a layer that does not answer at all to the target from dividing by zero. */
    private static final double TINY = 1e-12;

    /**
     * @param elements values in the layer, N · M
     * @param targetSquares {@code Σ P²}
     */
    public abstract double contentFactor(long elements, double targetSquares);

    /**
     * @param channels of the layer, N
     * @param targetSquares {@code Σ A²}
     */
    public abstract double styleFactor(int channels, double targetSquares);

    /**
     * What the squared 2-Wasserstein distance between features is multiplied by, in the place of style: only
     * {@link #BALANCED} makes it mean about as much as Gram matrices do; the others have it in the units of their content,
     * as a mean over channels or as half a sum, and want a beta of their own.
     *
     * @param channels of the layer, N
     * @param targetPower {@code ‖m*‖² + trace C*}, the style's mean square summed over channels
     */
    public abstract double distanceFactor(int channels, double targetPower);

    /** The word that the command line and files use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
