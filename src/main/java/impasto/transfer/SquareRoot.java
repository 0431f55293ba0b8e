package impasto.transfer;

import ai.djl.ndarray.NDArray;

/**
 * The square root of a matrix whose eigenvalues are above 0, and the root's inverse, by coupled Newton–Schulz iterations
 * (Higham, Functions of Matrices, 2008, equation 6.35). Eigenvalues {@code 2.25^−18}, or 5e-7, times smaller than the
 * matrix come out right; of smaller ones, the root comes out too small. No gradient flows.
 *
 * @param root {@code N × N}
 * @param inverse {@code N × N}
 */
record SquareRoot(NDArray root, NDArray inverse) {

    private static final int ITERATIONS = 18;

    /**
     * @param matrix {@code N × N} in double precision, which small eigenvalues are lost without
     * @param identity {@code N × N} in double precision
     */
    static SquareRoot of(NDArray matrix, NDArray identity) {
        double norm = Math.sqrt(matrix.square().sum().getDouble());
        NDArray threeHalves = identity.mul(1.5);
        NDArray root = matrix.div(norm);
        NDArray inverse = identity.duplicate();
        for (int i = 0; i < ITERATIONS; i++) {
            // Freed as they go: all iterations together are many times the matrix.
            try (NDArray oldRoot = root; NDArray oldInverse = inverse; NDArray turn = oldInverse.matMul(oldRoot)) {
                turn.muli(-0.5).addi(threeHalves);
                root = oldRoot.matMul(turn);
                inverse = turn.matMul(oldInverse);
            }
        }
        return new SquareRoot(root.muli(Math.sqrt(norm)), inverse.divi(Math.sqrt(norm)));
    }
}
