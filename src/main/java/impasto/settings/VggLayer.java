package impasto.settings;

import java.util.Locale;
import java.util.Optional;

/**
 * The sixteen convolutions of VGG-19 (Simonyan and Zisserman, 2015, configuration E), in the order in which they run.
 * Each is 3 × 3 with stride 1 and a ReLU behind it; a 2 × 2 pooling stands before the first convolution of every block
 * but the first.
 */
public enum VggLayer {
    CONV1_1, CONV1_2,
    CONV2_1, CONV2_2,
    CONV3_1, CONV3_2, CONV3_3, CONV3_4,
    CONV4_1, CONV4_2, CONV4_3, CONV4_4,
    CONV5_1, CONV5_2, CONV5_3, CONV5_4;

    /** Pixels that a place of the deepest layers stands on, across and down. */
    public static final int COARSEST = 16;

    /** The block, 1 to 5: the layer's features are {@code 2^(block − 1)} times smaller than the picture. */
    public int block() {
        return name().charAt(4) - '0';
    }

    /** The place within the block, from 1. */
    public int place() {
        return name().charAt(6) - '0';
    }

    /**
     * How far the layer's receptive field goes, in pixels of the picture beyond the square of {@code 2^(block − 1)} that a feature of it
     * stands on: every 3 × 3 convolution down to it adds one place of its own size on each side.
     */
    public int receptiveMargin() {
        int margin = 0;
        for (VggLayer layer : values()) {
            if (layer.compareTo(this) <= 0) {
                margin += 1 << (layer.block() - 1);
            }
        }
        return margin;
    }

    /** Whether the features are pooled before this layer runs. */
    public boolean pooledBefore() {
        return place() == 1 && block() > 1;
    }

    /** The name as the papers write it, {@code conv4_2}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The layer of that name, in upper or lower case; empty when VGG-19 has none. */
    public static Optional<VggLayer> named(String name) {
        for (VggLayer layer : values()) {
            if (layer.name().equalsIgnoreCase(name)) {
                return Optional.of(layer);
            }
        }
        return Optional.empty();
    }
}
