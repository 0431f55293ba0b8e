package impasto.vgg;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import impasto.image.Picture;

/** Pictures as tensors: {@code 1 × H × W × 3} float32 levels from 0 to 255, red, green, blue. */
public final class Tensors {

    /** The level of a sample at its brightest. */
    public static final float WHITE = 255f;

    private Tensors() {}

    /** The picture's levels as a tensor of the manager's. */
    public static NDArray of(NDManager manager, Picture picture) {
        float[] levels = picture.toArray();
        for (int i = 0; i < levels.length; i++) {
            levels[i] *= WHITE;
        }
        return manager.create(levels, new Shape(1, picture.height(), picture.width(), Picture.CHANNELS));
    }

    /** The mean of the picture's channels as a tensor {@code 1 × H × W × 1} from 0 to 1. */
    public static NDArray maskOf(NDManager manager, Picture picture) {
        Shape shape = new Shape(1, picture.height(), picture.width(), Picture.CHANNELS);
        return manager.create(picture.toArray(), shape).mean(new int[] {3}, true);
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
