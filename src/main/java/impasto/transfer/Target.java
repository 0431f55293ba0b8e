package impasto.transfer;

import ai.djl.ndarray.NDArray;

/** The matrix of {@link Statistics} of a style, with what is reckoned from it once. */
final class Target {

    private final NDArray matrix;
    private final double size;
    private Gaussian.Factor factor;

    /**
     * @param matrix {@code S × S}
     * @param size of it, which the loss definitions scale by
     */
    Target(NDArray matrix, double size) {
        this.matrix = matrix;
        this.size = size;
    }

    NDArray matrix() {
        return matrix;
    }

    double size() {
        return size;
    }

    /** The factor of the covariance that {@link Moments} hold. */
    Gaussian.Factor factor() {
        if (factor == null) {
            factor = Gaussian.of(matrix).factor();
        }
        return factor;
    }
}
