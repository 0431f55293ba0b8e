package impasto.vgg;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.util.Locale;

/**
 * What the first convolution finds one pixel beyond the edge of a picture. All others find zeros, as the network was
 * trained, and for memory's sake: each would keep a padded copy of its features until the gradient is there.
 */
public enum Padding {
    /** The mean colour that the network was trained with, as it was then: lines may come up along the edges. */
    ZERO(1) {
        @Override
        NDArray apply(NDArray input) {
            return input;
        }
    },
    /** The pixel at the edge once more. */
    REPLICATE(0) {
        @Override
        NDArray apply(NDArray input) {
            return framed(input, 0);
        }
    },
    /** The neighbour within of the pixel at the edge; that pixel itself where the picture is one pixel wide. */
    REFLECT(0) {
        @Override
        NDArray apply(NDArray input) {
            return framed(input, 1);
        }
    };

    private final Shape zeros;

    Padding(int zeros) {
        this.zeros = new Shape(zeros, zeros);
    }

    /** How many rows and columns of zeros the convolution is to put round the padded input. */
    Shape zeros() {
        return zeros;
    }

    /** {@code 1 × C × H × W} to {@code 1 × C × (H + 2) × (W + 2)}, or as it is where the convolution puts zeros. */
    abstract NDArray apply(NDArray input);

    private static NDArray framed(NDArray input, int inwards) {
        // Joined as it lies in memory, channels last, for joining along views would lay it out anew.
        NDArray tall = extended(input.transpose(0, 2, 3, 1), 1, ":, ", inwards);
        return extended(tall, 2, ":, :, ", inwards).transpose(0, 3, 1, 2);
    }

    /** With a slice from so far inwards of either end put before and behind, along one axis. */
    private static NDArray extended(NDArray array, int axis, String axesBefore, int inwards) {
        long last = array.getShape().get(axis) - 1;
        long first = Math.min(inwards, last);
        return NDArrays.concat(new NDList(
                array.get(axesBefore + first + ":" + (first + 1)),
                array,
                array.get(axesBefore + (last - first) + ":" + (last - first + 1))), axis);
    }

    /** The word that the command line and files use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
