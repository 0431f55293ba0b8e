package impasto.image;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.zip.CRC32;

/** An immutable soft mask: {@code height × width} parts from 0, nothing, to 1, all, in steps of 1 ÷ 255. */
public final class Mask {

    private static final int MOST = 255;

    private final int width;
    private final int height;
    private final byte[] parts;

    private Mask(int width, int height, byte[] parts) {
        this.width = width;
        this.height = height;
        this.parts = parts;
    }

    /**
     * A mask of the given parts, clipped to [0, 1].
     *
     * @param parts {@code height × width} values, row by row
     * @throws IllegalArgumentException when a side is below 1 or the number of parts is not {@code width · height}
     */
    public static Mask of(int width, int height, float[] parts) {
        if (width < 1 || height < 1 || parts.length != (long) width * height) {
            throw new IllegalArgumentException(parts.length + " parts do not make " + width + " × " + height);
        }
        byte[] bytes = new byte[parts.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(Math.max(0, Math.min(1, parts[i])) * MOST);
        }
        return new Mask(width, height, bytes);
    }

    /** The same part everywhere. */
    public static Mask filled(int width, int height, float part) {
        float[] parts = new float[width * height];
        Arrays.fill(parts, part);
        return of(width, height, parts);
    }

    /** A mask from a grey picture, black for nothing and white for all; of a coloured one its grey. */
    public static Mask of(Picture picture) {
        FloatBuffer samples = picture.samples();
        float[] parts = new float[picture.width() * picture.height()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = (samples.get() + samples.get() + samples.get()) / Picture.CHANNELS;
        }
        return of(picture.width(), picture.height(), parts);
    }

    /** The mask as a grey picture, white for all. */
    public Picture toPicture() {
        float[] samples = new float[parts.length * Picture.CHANNELS];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (parts[i / Picture.CHANNELS] & MOST) / (float) MOST;
        }
        return Picture.adopt(width, height, samples);
    }

    /** Parts in a row. */
    public int width() {
        return width;
    }

    /** Rows. */
    public int height() {
        return height;
    }

    /** The part at a place, from 0 to 1. */
    public float part(int x, int y) {
        return (parts[y * width + x] & MOST) / (float) MOST;
    }

    /** All parts, {@code height × width}, as a new array. */
    public float[] toArray() {
        float[] all = new float[parts.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = (parts[i] & MOST) / (float) MOST;
        }
        return all;
    }

    /** What this one leaves: 1 less every part. */
    public Mask inverted() {
        byte[] other = new byte[parts.length];
        for (int i = 0; i < other.length; i++) {
            other[i] = (byte) (MOST - (parts[i] & MOST));
        }
        return new Mask(width, height, other);
    }

    /**
     * This one and another over it: of what this one leaves, the other's part is taken as well.
     *
     * @throws IllegalArgumentException when the sides differ
     */
    public Mask with(Mask other) {
        return combined(other, (part, more) -> part + more - part * more / MOST);
    }

    /**
     * This one without what another takes away.
     *
     * @throws IllegalArgumentException when the sides differ
     */
    public Mask without(Mask other) {
        return combined(other, (part, less) -> part * (MOST - less) / MOST);
    }

    private Mask combined(Mask other, DoubleBinaryOperator how) {
        if (other.width != width || other.height != height) {
            throw new IllegalArgumentException("a mask of " + other.width + " × " + other.height + " does not fit one of "
                    + width + " × " + height);
        }
        byte[] both = new byte[parts.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = (byte) Math.round(how.applyAsDouble(parts[i] & MOST, other.parts[i] & MOST));
        }
        return new Mask(width, height, both);
    }

    /**
     * The mask with soft edges: blurred by a Gaussian, as if its outermost parts went on beyond its sides.
     *
     * @param pixels how far an edge reaches to either side, about two standard deviations; 0 changes nothing
     * @throws IllegalArgumentException when it is below 0
     */
    public Mask feathered(double pixels) {
        if (!(pixels >= 0)) {
            throw new IllegalArgumentException("an edge cannot be " + pixels + " pixels wide");
        }
        return pixels == 0 ? this : of(width, height, Blur.gaussian(toArray(), width, height, pixels / 2));
    }

    /** Whether it is nothing everywhere. */
    public boolean isEmpty() {
        for (byte part : parts) {
            if (part != 0) {
                return false;
            }
        }
        return true;
    }

    /** A number that tells masks of one size apart: the CRC-32 of their parts. */
    public long checksum() {
        CRC32 sum = new CRC32();
        sum.update(parts);
        return sum.getValue();
    }

    /** The mask in another size. */
    public Mask resized(int newWidth, int newHeight) {
        return newWidth == width && newHeight == height ? this : of(toPicture().resized(newWidth, newHeight));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mask mask && mask.width == width && Arrays.equals(mask.parts, parts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(parts);
    }
}
