package impasto.vgg;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * The transforms of Winograd's minimal filtering {@code F(4 × 4, 3 × 3)} (Lavin and Gray, Fast Algorithms for Convolutional
 * Neural Networks, CVPR 2016, section 4.3), each for both directions at once: the Kronecker product with itself.
 *
 * @param kernel {@code 36 × 9}
 * @param turned {@code 36 × 9}, of the kernel turned round
 * @param tile {@code 36 × 36}
 * @param result {@code 16 × 36}
 */
record Winograd(NDArray kernel, NDArray turned, NDArray tile, NDArray result) {

    /** Fewer channels are summed faster than they are transformed. */
    private static final long LEAST_CHANNELS = 128;
    /** Fewer places for each channel are summed faster than the kernel is transformed. */
    private static final long LEAST_PLACES = 4;

    private static final double[][] TILE = {
        {4, 0, -5, 0, 1, 0}, {0, -4, -4, 1, 1, 0}, {0, 4, -4, -1, 1, 0},
        {0, -2, -1, 2, 1, 0}, {0, 2, -1, -2, 1, 0}, {0, 4, 0, -5, 0, 1}};
    private static final double[][] KERNEL = {
        {1 / 4.0, 0, 0}, {-1 / 6.0, -1 / 6.0, -1 / 6.0}, {-1 / 6.0, 1 / 6.0, -1 / 6.0},
        {1 / 24.0, 1 / 12.0, 1 / 6.0}, {1 / 24.0, -1 / 12.0, 1 / 6.0}, {0, 0, 1}};
    private static final double[][] TURNED = {
        {0, 0, 1 / 4.0}, {-1 / 6.0, -1 / 6.0, -1 / 6.0}, {-1 / 6.0, 1 / 6.0, -1 / 6.0},
        {1 / 6.0, 1 / 12.0, 1 / 24.0}, {1 / 6.0, -1 / 12.0, 1 / 24.0}, {1, 0, 0}};
    private static final double[][] RESULT = {
        {1, 1, 1, 1, 1, 0}, {0, 1, -1, 2, -2, 0}, {0, 1, 1, 4, 4, 0}, {0, 1, -1, 8, -8, 1}};

    static Winograd of(NDManager manager) {
        return new Winograd(twice(manager, KERNEL), twice(manager, TURNED), twice(manager, TILE), twice(manager, RESULT));
    }

    private static NDArray twice(NDManager manager, double[][] once) {
        int rows = once.length;
        int columns = once[0].length;
        float[] product = new float[rows * rows * columns * columns];
        for (int i = 0; i < product.length; i++) {
            int row = i / (columns * columns);
            int column = i % (columns * columns);
            product[i] = (float) (once[row / rows][column / columns] * once[row % rows][column % columns]);
        }
        return manager.create(product, new Shape(rows * rows, columns * columns));
    }

    /** Whether this is likely to be faster. */
    static boolean pays(Shape features, Shape kernel) {
        long widest = Math.max(kernel.get(0), kernel.get(1));
        return Math.min(kernel.get(0), kernel.get(1)) >= LEAST_CHANNELS
                && features.get(2) * features.get(3) >= LEAST_PLACES * widest;
    }
}
