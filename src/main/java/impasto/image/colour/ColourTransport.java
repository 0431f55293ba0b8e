package impasto.image.colour;

import impasto.image.Picture;

/**
 * The linear map that gives one picture's colours the mean and covariance of another's and moves them least: the
 * Monge–Kantorovich map {@code T = A^-½ (A^½ B A^½)^½ A^-½} of Pitié and Kokaram, "The linear Monge-Kantorovitch linear
 * colour mapping for example-based colour transfer" (2007), A and B being the covariances before and after.
 */
final class ColourTransport {

    /** What a difference between colours grows at most by: a flat picture's noise must not become its subject. */
    static final double MOST_STRETCH = 8;

    // Far below the variance that rounding to 8 bits leaves, yet large enough to be divided by.
    private static final double LEAST_VARIANCE = 1e-9;

    private final double[] from;
    private final double[] to;
    private final double[][] map;

    private ColourTransport(double[] from, double[] to, double[][] map) {
        this.from = from;
        this.to = to;
        this.map = map;
    }

    /** The map from colours with the first moments to colours with the second. */
    static ColourTransport between(ColourMoments from, ColourMoments to) {
        double[][] root = Symmetric3.apply(from.covariance(), v -> Math.sqrt(Math.max(v, LEAST_VARIANCE)));
        double[][] inverse = Symmetric3.apply(from.covariance(), v -> 1 / Math.sqrt(Math.max(v, LEAST_VARIANCE)));
        double[][] middle = Symmetric3.apply(product(root, to.covariance()), v -> Math.sqrt(Math.max(v, 0)));
        double[][] map = Symmetric3.apply(product(inverse, middle), v -> Math.min(Math.max(v, 0), MOST_STRETCH));
        return new ColourTransport(from.mean(), to.mean(), map);
    }

    /**
     * Moves every colour of an array, in place.
     *
     * @param strength the share of the way that each colour goes, from 0 to 1; by McCann's interpolation the spread
     *     goes the same share
     */
    void move(float[] colours, float strength) {
        double[][] m = new double[Picture.CHANNELS][Picture.CHANNELS];
        double[] shift = new double[Picture.CHANNELS];
        for (int i = 0; i < m.length; i++) {
            shift[i] = from[i] + strength * (to[i] - from[i]);
            for (int j = 0; j < m.length; j++) {
                m[i][j] = strength * map[i][j] + (i == j ? 1 - strength : 0);
                shift[i] -= m[i][j] * from[j];
            }
        }
        for (int i = 0; i < colours.length; i += Picture.CHANNELS) {
            float x = colours[i];
            float y = colours[i + 1];
            float z = colours[i + 2];
            for (int c = 0; c < Picture.CHANNELS; c++) {
                colours[i + c] = (float) (m[c][0] * x + m[c][1] * y + m[c][2] * z + shift[c]);
            }
        }
    }

    // Outer, inner, outer; symmetric up to rounding, which the Jacobi rotations do not mind.
    private static double[][] product(double[][] outer, double[][] inner) {
        return Symmetric3.multiply(Symmetric3.multiply(outer, inner), outer);
    }
}
