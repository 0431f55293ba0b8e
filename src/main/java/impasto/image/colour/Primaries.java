package impasto.image.colour;

/**
 * The chromaticities of three primaries and of white, as CIE x and y.
 */
public record Primaries(double redX, double redY, double greenX, double greenY, double blueX, double blueY,
        double whiteX, double whiteY) {

    /** The primaries of sRGB. */
    public static final Primaries SRGB = ofD65(0.64, 0.33, 0.30, 0.60, 0.15, 0.06);
    static final Primaries DISPLAY_P3 = ofD65(0.68, 0.32, 0.265, 0.69, 0.15, 0.06);
    static final Primaries BT_2020 = ofD65(0.708, 0.292, 0.170, 0.797, 0.131, 0.046);
    static final Primaries BT_601_625 = ofD65(0.64, 0.33, 0.29, 0.60, 0.15, 0.06);
    static final Primaries BT_601_525 = ofD65(0.63, 0.34, 0.31, 0.595, 0.155, 0.07);
    static final Primaries DCI_P3 = new Primaries(0.68, 0.32, 0.265, 0.69, 0.15, 0.06, 0.314, 0.351);

    private static final double NEAR = 0.005;
    private static final double[][] BRADFORD = {
        {0.8951, 0.2664, -0.1614}, {-0.7502, 1.7135, 0.0367}, {0.0389, -0.0685, 1.0296}};

    private static Primaries ofD65(double rx, double ry, double gx, double gy, double bx, double by) {
        return new Primaries(rx, ry, gx, gy, bx, by, 0.3127, 0.3290);
    }

    /** Whether they make a space of colours at all. */
    public boolean areUsable() {
        boolean positive = redY > 0.001 && greenY > 0.001 && blueY > 0.001 && whiteY > 0.001;
        double area = (greenX - redX) * (blueY - redY) - (blueX - redX) * (greenY - redY);
        if (!positive || Math.abs(area) < 0.001) {
            return false;
        }
        for (double[] row : toLinearSrgb()) {
            for (double part : row) {
                if (Double.isNaN(part) || Math.abs(part) > 100) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether nobody sees a difference between these and others. */
    public boolean areNear(Primaries other) {
        return near(redX, other.redX) && near(redY, other.redY) && near(greenX, other.greenX)
                && near(greenY, other.greenY) && near(blueX, other.blueX) && near(blueY, other.blueY)
                && near(whiteX, other.whiteX) && near(whiteY, other.whiteY);
    }

    private static boolean near(double one, double other) {
        return Math.abs(one - other) < NEAR;
    }

    /** The matrix, 3 × 3, from linear light in these primaries to that in sRGB's, white to white. */
    double[][] toLinearSrgb() {
        double[][] toXyz = times(adaptation(), toXyz());
        return times(inverse(SRGB.toXyz()), toXyz);
    }

    private double[][] toXyz() {
        double[][] columns = {
            {redX / redY, greenX / greenY, blueX / blueY},
            {1, 1, 1},
            {(1 - redX - redY) / redY, (1 - greenX - greenY) / greenY, (1 - blueX - blueY) / blueY}};
        double[] amounts = times(inverse(columns), white());
        for (double[] row : columns) {
            for (int i = 0; i < 3; i++) {
                row[i] *= amounts[i];
            }
        }
        return columns;
    }

    private double[] white() {
        return new double[] {whiteX / whiteY, 1, (1 - whiteX - whiteY) / whiteY};
    }

    private double[][] adaptation() {
        double[] from = times(BRADFORD, white());
        double[] to = times(BRADFORD, SRGB.white());
        double[][] scaled = new double[3][3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                scaled[row][column] = BRADFORD[row][column] * to[row] / from[row];
            }
        }
        return times(inverse(BRADFORD), scaled);
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[3];
        for (int row = 0; row < 3; row++) {
            for (int i = 0; i < 3; i++) {
                product[row] += matrix[row][i] * vector[i];
            }
        }
        return product;
    }

    private static double[][] times(double[][] left, double[][] right) {
        double[][] product = new double[3][3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                for (int i = 0; i < 3; i++) {
                    product[row][column] += left[row][i] * right[i][column];
                }
            }
        }
        return product;
    }

    private static double[][] inverse(double[][] m) {
        double[][] inverse = new double[3][3];
        double determinant = 0;
        for (int i = 0; i < 3; i++) {
            determinant += m[0][i] * (m[1][(i + 1) % 3] * m[2][(i + 2) % 3] - m[1][(i + 2) % 3] * m[2][(i + 1) % 3]);
        }
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                inverse[column][row] = (m[(row + 1) % 3][(column + 1) % 3] * m[(row + 2) % 3][(column + 2) % 3]
                        - m[(row + 1) % 3][(column + 2) % 3] * m[(row + 2) % 3][(column + 1) % 3]) / determinant;
            }
        }
        return inverse;
    }
}
