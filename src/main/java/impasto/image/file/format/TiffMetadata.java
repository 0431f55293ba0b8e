package impasto.image.file.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import javax.imageio.stream.ImageInputStream;

/** What a TIFF carries beside its pixels: a text of this program's in XMP, the profile of its colours, its resolution. */
public final class TiffMetadata {

    private static final int X_RESOLUTION = 282;
    private static final int Y_RESOLUTION = 283;
    private static final int RESOLUTION_UNIT = 296;
    private static final int XMP = 700;
    private static final int PROFILE = 34675;
    private static final int INCH = 2;
    private static final int BYTE = 1;
    private static final int RATIONAL = 5;
    private static final int UNDEFINED = 7;
    private static final int CHUNK = 1 << 16;

    private TiffMetadata() {}

    /**
     * Writes a file with more in it.
     *
     * @param written the file without that
     * @param profile of its colours
     */
    public static void write(ImageInputStream written, Optional<String> text, int dotsPerInch, byte[] profile, OutputStream out)
            throws IOException {
        TiffDirectory directory = new TiffDirectory(written);
        TiffRewriter rewriter = new TiffRewriter(written, directory, directory.entries().keySet());
        byte[] resolution = ByteBuffer.allocate(8).order(directory.order()).putInt(dotsPerInch).putInt(1).array();
        rewriter.set(X_RESOLUTION, RATIONAL, 1, resolution);
        rewriter.set(Y_RESOLUTION, RATIONAL, 1, resolution);
        rewriter.set(RESOLUTION_UNIT, INCH);
        if (text.isPresent()) {
            byte[] packet = XmpPacket.of(text.get());
            rewriter.set(XMP, BYTE, packet.length, packet);
        }
        rewriter.set(PROFILE, UNDEFINED, profile.length, profile);
        for (Piece piece : rewriter.pieces()) {
            copy(piece, written, out);
        }
    }

    private static void copy(Piece piece, ImageInputStream file, OutputStream out) throws IOException {
        if (piece.bytes() != null) {
            out.write(piece.bytes());
            return;
        }
        file.seek(piece.offset());
        byte[] chunk = new byte[CHUNK];
        for (long left = piece.length(); left > 0; ) {
            int length = (int) Math.min(left, CHUNK);
            file.readFully(chunk, 0, length);
            out.write(chunk, 0, length);
            left -= length;
        }
    }

    /** The text of this program's in a file; empty where there is none that can be read. */
    static Optional<String> text(ImageInputStream in) throws IOException {
        byte[] packet = new TiffDirectory(in).bytes(XMP, XmpPacket.MOST_BYTES);
        return packet.length == 0 ? Optional.empty() : XmpPacket.text(packet);
    }
}
