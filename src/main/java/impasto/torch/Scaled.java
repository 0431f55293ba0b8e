package impasto.torch;

import ai.djl.ndarray.NDArray;

/** Arrays times a number, for use where gradients are collected. */
public final class Scaled {

    private Scaled() {}

    /**
     * The array times the factor. DJL's own {@code mul(Number)} and {@code div(Number)} give up the number's memory at
     * once, which the backward pass then reads after it was freed: here the number lives as long as the scope.
     */
    public static NDArray by(NDArray array, double factor) {
        return array.mul(array.getManager().create((float) factor));
    }
}
