package impasto.transfer;

import java.util.ArrayList;
import java.util.List;
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
        List<Integer> rows = new ArrayList<>(IntStream.range(0, side).boxed().toList());
        for (int column = 0; column < side; column++) {
            int pivot = rows.stream().max((a, b) -> Double.compare(rest[a * side + a], rest[b * side + b])).orElseThrow();
            rows.remove((Integer) pivot);
            // What is left of a covariance is not below 0: less comes from rounding.
            double root = Math.sqrt(Math.max(0, rest[pivot * side + pivot]) + ridge);
            factor[pivot * side + column] = root;
            if (rest[pivot * side + pivot] > 0) {
                subtract(rest, factor, side, column, pivot, root, rows);
            }
        }
        return factor;
    }

    private static void subtract(double[] rest, double[] factor, int side, int column, int pivot, double root,
            List<Integer> rows) {
        for (int row : rows) {
            factor[row * side + column] = rest[row * side + pivot] / root;
        }
        for (int row : rows) {
            double left = factor[row * side + column];
            for (int other : rows) {
                rest[row * side + other] -= left * factor[other * side + column];
            }
        }
    }
}
