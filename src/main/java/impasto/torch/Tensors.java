package impasto.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import impasto.image.Picture;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/** Pictures as tensors: {@code 1 × H × W × 3} float32 levels from 0 to 255, red, green, blue. */
public final class Tensors {

    /** The level of a sample at its brightest. */
    public static final float WHITE = 255f;

    /** Values brought over at once. */
    private static final int PIECE = 1 << 20;

    private Tensors() {}

    /** The picture's levels as a tensor of the manager's. */
    public static NDArray of(NDManager manager, Picture picture) {
        return samples(manager, picture).muli(WHITE);
    }

    private static NDArray samples(NDManager manager, Picture picture) {
        return filled(manager, new Shape(1, picture.height(), picture.width(), Picture.CHANNELS), picture.samples());
    }

    /** A float32 tensor of these values, brought over piece by piece: Java frees buffers only when it collects garbage. */
    public static NDArray filled(NDManager manager, Shape shape, FloatBuffer values) {
        int count = Math.toIntExact(shape.size());
        NDArray tensor = manager.zeros(new Shape(count));
        ByteBuffer piece = manager.allocateDirect(Math.min(count, PIECE) * Float.BYTES);
        for (int from = 0; from < count; from += PIECE) {
            int size = Math.min(PIECE, count - from);
            piece.clear().limit(size * Float.BYTES);
            piece.asFloatBuffer().put(values.slice(from, size));
            try (NDArray filled = manager.create(piece, new Shape(size), DataType.FLOAT32);
                    NDArray target = tensor.get(new NDIndex("{}:{}", from, from + size))) {
                target.addi(filled);
            }
        }
        try (tensor) {
            return tensor.reshape(shape);
        }
    }

    /** The mean of the picture's channels as a tensor {@code 1 × H × W × 1} from 0 to 1. */
    public static NDArray maskOf(NDManager manager, Picture picture) {
        try (NDArray samples = samples(manager, picture)) {
            return samples.mean(new int[] {3}, true);
        }
    }

    /** The tensor's levels as a picture, brought over piece by piece. */
    public static Picture toPicture(NDArray levels) {
        Shape shape = levels.getShape();
        float[] samples = new float[Math.toIntExact(shape.size())];
        try (NDArray flat = levels.reshape(-1)) {
            for (int from = 0; from < samples.length; from += PIECE) {
                int size = Math.min(PIECE, samples.length - from);
                try (NDArray part = flat.get(new NDIndex("{}:{}", from, from + size)); NDArray piece = part.div(WHITE)) {
                    // The tensor's own memory where it can be had.
                    piece.toByteBuffer(true).order(ByteOrder.nativeOrder()).asFloatBuffer().get(samples, from, size);
                }
            }
        }
        return Picture.adopt((int) shape.get(2), (int) shape.get(1), samples);
    }
}
