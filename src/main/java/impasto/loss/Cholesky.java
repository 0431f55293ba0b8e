package impasto.loss;

import java.util.stream.IntStream;

/** A factor of a covariance, by Cholesky's method with the largest pivot first, which rounding cannot make explode. */
final class Cholesky {

    private Cholesky() {}

    /**
     * An L of {@code L Lᵀ = C + ridge · I}; triangular but for the order of its rows.
     *
     * @param covariance C, symmetric with no eigenvalue below 0 but for rounding, row by row
     * @param side of it
     * @param ridge above 0
     * @return L row by row
     */
    static double[] factor(double[] covariance, int side, double ridge) {
        double[] rest = covariance.clone();
        double[] factor = new double[side * side];
        int[] rows = IntStream.range(0, side).toArray();
        for (int column = 0; column < side; column++) {
            int pivot = takeLargest(rows, column, rest, side);
            // What is left of a covariance is not below 0: less comes from rounding.
            double left = Math.max(0, rest[pivot * side + pivot]);
            double root = Math.sqrt(left + ridge);
            factor[pivot * side + column] = root;
            if (left > 0) {
                for (int i = column + 1; i < side; i++) {
                    factor[rows[i] * side + column] = rest[rows[i] * side + pivot] / root;
                }
                subtract(rest, factor, side, column, rows);
            }
        }
        return factor;
    }

    /** Moves the row with the largest diagonal of those from a place on to that place. */
    private static int takeLargest(int[] rows, int place, double[] rest, int side) {
        int largest = place;
        for (int i = place + 1; i < side; i++) {
            if (rest[rows[i] * side + rows[i]] > rest[rows[largest] * side + rows[largest]]) {
                largest = i;
            }
        }
        int row = rows[largest];
        rows[largest] = rows[place];
        rows[place] = row;
        return row;
    }

    /** Takes the outer product of a column from what is left. */
    private static void subtract(double[] rest, double[] factor, int side, int column, int[] rows) {
        for (int i = column + 1; i < side; i++) {
            double own = factor[rows[i] * side + column];
            for (int j = column + 1; j < side; j++) {
                rest[rows[i] * side + rows[j]] -= own * factor[rows[j] * side + column];
            }
        }
    }
}
