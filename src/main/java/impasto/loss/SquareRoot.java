package impasto.loss;

import ai.djl.ndarray.NDArray;

/**
 * The square root of a matrix whose eigenvalues are above 0, and the root's inverse, by coupled Newton–Schulz iterations
 * (Higham, Functions of Matrices, 2008, equation 6.35), scaled for the eigenvalues still to come (Chen and Chow, A Stable
 * Scaling of Newton–Schulz, 2014). Eigenvalues down to {@value #LEAST} of the matrix's norm come out right; of smaller
 * ones, the root comes out too small.
 *
 * @param root {@code N × N}
 * @param inverse {@code N × N}
 */
record SquareRoot(NDArray root, NDArray inverse) {

    private static final int ITERATIONS = 12;
    private static final double LEAST = 5e-7;

    /**
     * @param matrix {@code N × N} in double precision, which small eigenvalues are lost without
     * @param identity {@code N × N} in double precision
     */
    static SquareRoot of(NDArray matrix, NDArray identity) {
        double norm = Math.sqrt(matrix.square().sum().getDouble());
        NDArray root = matrix.div(norm);
        NDArray inverse = identity.duplicate();
        double least = Math.sqrt(LEAST);
        for (int i = 0; i < ITERATIONS; i++) {
            // The root's eigenvalues are from the least to 1: both ends come out equally near to 1.
            double scale = Math.sqrt(3 / (1 + least + least * least));
            least *= scale * (3 - scale * scale * least * least) / 2;
            // Freed as they go: all iterations together are many times the matrix.
            try (NDArray oldRoot = root; NDArray oldInverse = inverse; NDArray turn = oldInverse.matMul(oldRoot)) {
                turn.muli(-scale * scale * scale / 2).addi(identity.mul(1.5 * scale));
                root = oldRoot.matMul(turn);
                inverse = turn.matMul(oldInverse);
            }
        }
        return new SquareRoot(root.muli(Math.sqrt(norm)), inverse.divi(Math.sqrt(norm)));
    }
}
