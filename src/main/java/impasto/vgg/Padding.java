package impasto.vgg;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.util.Locale;

/**
 * What the network finds beyond the edge of a picture. Convolutions were trained with zeros there, which leave a tinted
 * frame; a wider picture, whose features are cut back to the picture's, keeps them {@value #FRAME} pixels away from it.
 */
public enum Padding {
    /** The mean colour that the network was trained with, as it was then: a frame may come up along the edges. */
    ZERO(0) {
        @Override
        NDArray extended(NDArray array, int axis) {
            return array;
        }
    },
    /** The pixels at the edge, over and over. */
    REPLICATE(Padding.FRAME) {
        @Override
        NDArray extended(NDArray array, int axis) {
            long last = array.getShape().get(axis) - 1;
            Shape frame = ofLength(array, axis, FRAME);
            return NDArrays.concat(new NDList(slice(array, axis, 0, 1).broadcast(frame), array,
                    slice(array, axis, last, last + 1).broadcast(frame)), axis);
        }
    },
    /** The picture's mirror image at its edge. */
    REFLECT(Padding.FRAME) {
        @Override
        NDArray extended(NDArray array, int axis) {
            NDArray wider = array;
            // A picture narrower than the frame is mirrored more than once.
            for (long left = FRAME; left > 0;) {
                long last = wider.getShape().get(axis) - 1;
                long first = Math.min(1, last);
                long width = Math.min(left, Math.max(1, last));
                wider = NDArrays.concat(new NDList(slice(wider, axis, first, first + width).flip(axis), wider,
                        slice(wider, axis, last - first - width + 1, last - first + 1).flip(axis)), axis);
                left -= width;
            }
            return wider;
        }
    };

    /** A multiple of the pooling of all blocks together, so that what is cut back lies where it would without. */
    private static final int FRAME = 16;
    private static final int HEIGHT = 1;
    private static final int WIDTH = 2;

    private final int pixels;

    Padding(int pixels) {
        this.pixels = pixels;
    }

    /** How many pixels are added on each side. */
    public int pixels() {
        return pixels;
    }

    /** {@code 1 × H × W × C} to {@code 1 × (H + 2p) × (W + 2p) × C}, with p the {@link #pixels}. */
    NDArray framed(NDArray array) {
        return extended(extended(array, HEIGHT), WIDTH);
    }

    /** The features of the picture within the frame, of what {@link #framed} led to. */
    NDArray cut(NDArray features, VggLayer layer, Shape picture) {
        if (pixels == 0) {
            return features;
        }
        int pooled = layer.block() - 1;
        int from = pixels >> pooled;
        return features.get(":, :, " + from + ":" + (from + (picture.get(HEIGHT) >> pooled))
                + ", " + from + ":" + (from + (picture.get(WIDTH) >> pooled)));
    }

    /** With this many pixels more at either end of one axis. */
    abstract NDArray extended(NDArray array, int axis);

    private static NDArray slice(NDArray array, int axis, long from, long to) {
        return array.get(":, ".repeat(axis) + from + ":" + to);
    }

    private static Shape ofLength(NDArray array, int axis, long length) {
        long[] sides = array.getShape().getShape().clone();
        sides[axis] = length;
        return new Shape(sides);
    }

    /** The word that the command line and files use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
