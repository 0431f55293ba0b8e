package impasto.vgg;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The kernel and the bias of a convolution, the kernel in each layout from when that is first used. */
final class Filter {

    /** How a kernel lies in memory. */
    enum Layout {
        /** As every operation reads it. */
        PLAIN,
        /** As the machine's convolution wants it, which no other operation reads. */
        PACKED,
        /** The same for the adjoint. */
        PACKED_BACK
    }

    private final Supplier<NDArray> floats;
    private final Shape shape;
    private final NDArray bias;
    private final Map<Layout, NDArray> kernels = new EnumMap<>(Layout.class);

    /**
     * @param floats gives the kernel, {@code outputs × inputs × 3 × 3} in float32, to be closed
     * @param shape of the kernel
     * @param bias {@code outputs}, in the precision of the operations
     */
    Filter(Supplier<NDArray> floats, Shape shape, NDArray bias) {
        this.floats = floats;
        this.shape = shape;
        this.bias = bias;
    }

    /** {@code outputs × inputs × 3 × 3}. */
    Shape shape() {
        return shape;
    }

    /** {@code outputs}. */
    NDArray bias() {
        return bias;
    }

    /** The kernel in a layout. @param lay makes it so from float32 the first time */
    NDArray kernel(Layout layout, UnaryOperator<NDArray> lay) {
        return kernels.computeIfAbsent(layout, missing -> {
            try (NDArray given = floats.get()) {
                NDArray laid = lay.apply(given);
                NDScope.unregister(laid);
                return laid;
            }
        });
    }
}
