package impasto.image.file.format;

import java.io.IOException;
import java.util.Arrays;
import javax.imageio.stream.ImageInputStream;

/** Counts the scans of a JPEG, each of which costs a pass over all pixels, and tells whether together they are whole. */
final class JpegScans {

    /** Pixels times scans that are decoded: some ten seconds of work. */
    static final long MOST_PASSED = 500_000_000;

    /** What a pass costs besides, as pixels. */
    private static final long PASS = 10_000;
    private static final int COEFFICIENTS = 64;
    private static final int NEVER = 99;

    private final JpegFrame frame;
    private final int[][] missingBits;
    private int count;

    JpegScans(JpegFrame frame) {
        this.frame = frame;
        missingBits = new int[frame.components()][COEFFICIENTS];
        for (int[] component : missingBits) {
            Arrays.fill(component, NEVER);
        }
    }

    /**
     * Reads the header of one scan, after its length.
     *
     * @throws UnsupportedException when there are more than can be decoded in the time that pictures have
     */
    void read(ImageInputStream in) throws IOException {
        count++;
        long pixels = (long) frame.sides().width() * frame.sides().height();
        if (count > 1 && count * (pixels + PASS) > MOST_PASSED) {
            throw new UnsupportedException("scans");
        }
        int[] members = new int[Math.min(4, in.readUnsignedByte())];
        for (int i = 0; i < members.length; i++) {
            members[i] = frame.ids().indexOf(in.readUnsignedByte());
            in.readUnsignedByte();
        }
        int first = in.readUnsignedByte();
        int last = in.readUnsignedByte();
        int bits = in.readUnsignedByte() & 0x0f;
        for (int member : members) {
            for (int k = frame.progressive() ? first : 0; member >= 0 && k < COEFFICIENTS; k++) {
                if (!frame.progressive() || k <= last) {
                    missingBits[member][k] = frame.progressive() ? bits : 0;
                }
            }
        }
    }

    boolean any() {
        return count > 0;
    }

    /** Whether every coefficient of every component came in all its bits. */
    boolean areWhole() {
        return Arrays.stream(missingBits).flatMapToInt(Arrays::stream).allMatch(bits -> bits == 0);
    }
}
