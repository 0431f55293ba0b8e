package impasto.vgg;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import impasto.image.Picture;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;

/** Pictures as tensors: {@code 1 × H × W × 3} float32 levels from 0 to 255, red, green, blue. */
public final class Tensors {

    /** The level of a sample at its brightest. */
    public static final float WHITE = 255f;

    /** Samples in a strip. */
    private static final int STRIP = 1 << 20;

    private Tensors() {}

    /** The picture's levels as a tensor of the manager's. */
    public static NDArray of(NDManager manager, Picture picture) {
        return samples(manager, picture).muli(WHITE);
    }

    /** Strip by strip through one buffer, as Java's own buffers are freed only when it collects garbage. */
    private static NDArray samples(NDManager manager, Picture picture) {
        int width = picture.width();
        int height = picture.height();
        int row = width * Picture.CHANNELS;
        int most = Math.min(height, Math.max(1, STRIP / row));
        NDArray tensor = manager.zeros(new Shape(1, height, width, Picture.CHANNELS));
        ByteBuffer strip = manager.allocateDirect(most * row * Float.BYTES);
        FloatBuffer samples = picture.samples();
        for (int y = 0; y < height; y += most) {
            int rows = Math.min(most, height - y);
            strip.clear().limit(rows * row * Float.BYTES);
            strip.asFloatBuffer().put(samples.slice(y * row, rows * row));
            try (NDArray filled = manager.create(strip, new Shape(1, rows, width, Picture.CHANNELS), DataType.FLOAT32);
                    NDArray target = tensor.get(new NDIndex(":, {}:{}", y, y + rows))) {
                target.addi(filled);
            }
        }
        return tensor;
    }

    /** The mean of the picture's channels as a tensor {@code 1 × H × W × 1} from 0 to 1. */
    public static NDArray maskOf(NDManager manager, Picture picture) {
        try (NDArray samples = samples(manager, picture)) {
            return samples.mean(new int[] {3}, true);
        }
    }

    /** The tensor's levels as a picture. */
    public static Picture toPicture(NDArray levels) {
        Shape shape = levels.getShape();
        float[] samples = levels.toFloatArray();
        for (int i = 0; i < samples.length; i++) {
            samples[i] /= WHITE;
        }
        return Picture.of((int) shape.get(2), (int) shape.get(1), samples);
    }
}
