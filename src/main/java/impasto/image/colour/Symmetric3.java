package impasto.image.colour;

import java.util.function.DoubleUnaryOperator;

/** Functions of symmetric 3 × 3 matrices, by their eigenvalues. */
final class Symmetric3 {

    private static final int SIZE = 3;
    private static final int MOST_SWEEPS = 32;

    private Symmetric3() {
    }

    /**
     * The matrix with the same eigenvectors and with each eigenvalue replaced by the function's value for it. The
     * eigenvalues come from cyclic Jacobi rotations (Golub and Van Loan, "Matrix Computations", on Jacobi methods).
     */
    static double[][] apply(double[][] symmetric, DoubleUnaryOperator function) {
        double[][] diagonal = copy(symmetric);
        double[][] vectors = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        for (int sweep = 0; sweep < MOST_SWEEPS && !isDiagonal(diagonal); sweep++) {
            rotate(diagonal, vectors, 0, 1);
            rotate(diagonal, vectors, 0, 2);
            rotate(diagonal, vectors, 1, 2);
        }
        double[][] result = new double[SIZE][SIZE];
        for (int k = 0; k < SIZE; k++) {
            double value = function.applyAsDouble(diagonal[k][k]);
            for (int i = 0; i < SIZE; i++) {
                for (int j = 0; j < SIZE; j++) {
                    result[i][j] += value * vectors[i][k] * vectors[j][k];
                }
            }
        }
        return result;
    }

    /** The product of two matrices. */
    static double[][] multiply(double[][] left, double[][] right) {
        double[][] product = new double[SIZE][SIZE];
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < SIZE; j++) {
                for (int k = 0; k < SIZE; k++) {
                    product[i][j] += left[i][k] * right[k][j];
                }
            }
        }
        return product;
    }

    private static boolean isDiagonal(double[][] m) {
        double rest = Math.abs(m[0][1]) + Math.abs(m[0][2]) + Math.abs(m[1][2]);
        return rest <= 1e-15 * (Math.abs(m[0][0]) + Math.abs(m[1][1]) + Math.abs(m[2][2]));
    }

    private static void rotate(double[][] m, double[][] vectors, int p, int q) {
        if (m[p][q] == 0) {
            return;
        }
        double theta = (m[q][q] - m[p][p]) / (2 * m[p][q]);
        double tangent = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double cosine = 1 / Math.sqrt(tangent * tangent + 1);
        double sine = tangent * cosine;
        for (int k = 0; k < SIZE; k++) {
            turnColumns(m[k], p, q, cosine, sine);
            turnColumns(vectors[k], p, q, cosine, sine);
        }
        for (int k = 0; k < SIZE; k++) {
            double atP = m[p][k];
            double atQ = m[q][k];
            m[p][k] = cosine * atP - sine * atQ;
            m[q][k] = sine * atP + cosine * atQ;
        }
    }

    private static void turnColumns(double[] row, int p, int q, double cosine, double sine) {
        double atP = row[p];
        double atQ = row[q];
        row[p] = cosine * atP - sine * atQ;
        row[q] = sine * atP + cosine * atQ;
    }

    private static double[][] copy(double[][] matrix) {
        return new double[][] {matrix[0].clone(), matrix[1].clone(), matrix[2].clone()};
    }
}
