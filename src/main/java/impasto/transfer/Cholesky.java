package impasto.transfer;

/** The factor of a covariance. */
final class Cholesky {

    private Cholesky() {}

    /**
     * The lower triangular L of {@code L Lᵀ = C + ridge · I}.
     *
     * @param covariance C, symmetric with no eigenvalue below 0 but for rounding, row by row
     * @param side of it
     * @param ridge above 0
     * @return L row by row, 0 above the diagonal
     */
    static double[] factor(double[] covariance, int side, double ridge) {
        double[][] rows = new double[side][];
        double[] factor = new double[side * side];
        for (int row = 0; row < side; row++) {
            rows[row] = new double[row + 1];
            for (int column = 0; column <= row; column++) {
                double rest = covariance[row * side + column] - product(rows[row], rows[column], column);
                // What is left on the diagonal is the ridge or more: less comes from rounding.
                rows[row][column] = row == column ? Math.sqrt(Math.max(ridge, rest + ridge)) : rest / rows[column][column];
                factor[row * side + column] = rows[row][column];
            }
        }
        return factor;
    }

    private static double product(double[] a, double[] b, int length) {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
