package impasto.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.training.GradientCollector;
import java.util.function.UnaryOperator;

/** Gradients of scalars that the engine finds by itself. */
public final class Autograd {

    private Autograd() {}

    /**
     * Adds the gradient of a scalar at a place to an array of its shape, and frees everything else.
     *
     * @param scalar of the place
     * @return its value
     */
    public static double addGradient(NDArray place, NDArray gradient, UnaryOperator<NDArray> scalar) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray leaf = place.stopGradient();
            leaf.setRequiresGradient(true);
            try (GradientCollector collector = place.getManager().getEngine().newGradientCollector()) {
                NDArray value = scalar.apply(leaf);
                collector.backward(value);
                gradient.addi(leaf.getGradient());
                return value.getFloat();
            }
        }
    }

    /** The value alone. */
    public static double value(NDArray place, UnaryOperator<NDArray> scalar) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            return scalar.apply(place).getFloat();
        }
    }
}
