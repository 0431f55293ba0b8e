package impasto.image.file.format;

import impasto.image.Sides;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.stream.ImageInputStream;

/**
 * The frame header of a JPEG.
 *
 * @param progressive whether its pixels come in scans of growing precision
 * @param precision bits of a sample
 * @param ids the numbers of its components
 */
record JpegFrame(Sides sides, boolean progressive, int precision, List<Integer> ids) {

    private static final int PROGRESSIVE = 0xc2;
    private static final int LOSSLESS = 0xc3;

    /** Whether a marker begins a frame. */
    static boolean isStart(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    /**
     * Reads what follows the length.
     *
     * @throws UnsupportedException when it is of a kind that no reader here decodes
     */
    static JpegFrame read(int marker, ImageInputStream in) throws IOException {
        if (marker >= 0xc9) {
            throw new UnsupportedException("arithmetic");
        }
        if (marker > LOSSLESS) {
            throw new UnsupportedException("hierarchical");
        }
        int precision = in.readUnsignedByte();
        if (precision != 8 && marker != LOSSLESS) {
            throw new UnsupportedException("jpeg-bits", precision);
        }
        int height = in.readUnsignedShort();
        int width = in.readUnsignedShort();
        if (height == 0) {
            throw new UnsupportedException("late-height");
        }
        int components = in.readUnsignedByte();
        if (width == 0 || components < 1 || components > 4) {
            throw new IOException("a frame of " + width + " columns and " + components + " components");
        }
        List<Integer> ids = new ArrayList<>();
        for (int i = 0; i < components; i++) {
            ids.add(in.readUnsignedByte());
            in.readUnsignedShort();
        }
        return new JpegFrame(new Sides(width, height), marker == PROGRESSIVE, precision, ids);
    }

    int components() {
        return ids.size();
    }
}
