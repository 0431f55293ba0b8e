package impasto.vgg;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import impasto.settings.Pooling;

/**
 * The operations that the network is made of, forwards and backwards. Arrays of features are {@code 1 × N × H × W} and
 * lie channels-last; their precision is the implementation's own, so only these operations, slices and concatenation may
 * touch them. Every result is the caller's to close.
 */
interface Kernels {

    /** A float32 array in the precision of these kernels; may be of the same memory. */
    NDArray in(NDArray floats);

    /** An array of features as float32; may be of the same memory. */
    NDArray out(NDArray features);

    /** A copy. */
    NDArray copied(NDArray features);

    /** Zeros of the same shape. */
    default NDArray zeros(NDArray features) {
        return zeros(features, features.getShape().get(2));
    }

    /** Zeros of the same shape but for the number of rows. */
    NDArray zeros(NDArray features, long rows);

    /** Zeros of the shape of the features that a {@link #gate} is of. */
    default NDArray zerosOfGate(NDArray gate) {
        try (NDArray shaped = in(gate)) {
            return zeros(shaped);
        }
    }

    /** Convolution, with the padding of these kernels around the features, and ReLU. */
    NDArray convolved(NDArray features, Filter filter);

    /** The convolution alone, for {@link #pooled} with {@link Pooling#MAX}, which ends in a ReLU. */
    NDArray linear(NDArray features, Filter filter);

    /** The adjoint of the convolution. */
    NDArray back(NDArray gradient, Filter filter);

    /** Where ReLU is open, for {@link #gated}. */
    NDArray gate(NDArray features);

    /** The adjoint of ReLU, given its gate; uses up the gradient. */
    NDArray gated(NDArray gradient, NDArray gate);

    /** The adjoint of ReLU, given what left it; uses up the gradient. */
    NDArray rectifiedBack(NDArray gradient, NDArray features);

    /** The pooled features and behind them, for {@link #unpooled}, the routes of the gradient through pooling and ReLU. */
    NDList pooled(NDArray features, Pooling pooling);

    /** The adjoint of pooling, and of the ReLU before it; uses up the gradient. @param whole the shape before pooling */
    NDArray unpooled(NDArray gradient, NDList routes, Shape whole, Pooling pooling);

    /** {@code FᵀF} of the places in rows, {@code N × N} in float32. */
    NDArray gram(NDArray features);

    /** {@code Fᵀ diag(m) F}. @param mask {@code H · W × 1}, float32 */
    NDArray gram(NDArray features, NDArray mask);

    /** {@code mᵀF}, {@code 1 × N} in float32. */
    NDArray sum(NDArray features, NDArray mask);

    /** {@code ‖F − P‖²}, a float32 scalar. @param target {@link #copied} */
    NDArray distance(NDArray features, NDArray target);

    /** Adds another gradient to a gradient. */
    void add(NDArray gradient, NDArray other);

    /** Adds {@code F A} to a gradient. @param matrix {@code N × N}, float32 */
    void addProduct(NDArray gradient, NDArray features, NDArray matrix);

    /** Adds {@code diag(m) (F A + 1 b)} to a gradient. @param row {@code 1 × N}, float32 */
    void addProduct(NDArray gradient, NDArray features, NDArray matrix, NDArray row, NDArray mask);

    /** Adds {@code c (F − P)} to a gradient. */
    void addDifference(NDArray gradient, NDArray features, NDArray target, double factor);
}
