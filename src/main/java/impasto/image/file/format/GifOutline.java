package impasto.image.file.format;

import impasto.image.Sides;
import impasto.image.colour.StoredColours;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.stream.ImageInputStream;

/** Finds out what a GIF holds, and takes of it the first frame with what controls it. */
final class GifOutline {

    private static final int HEADER = 13;
    private static final int EXTENSION = 0x21;
    private static final int CONTROL = 0xf9;
    private static final int FRAME = 0x2c;
    private static final int TRAILER = 0x3b;

    private final ImageInputStream in;
    private final List<Piece> pieces = new ArrayList<>();

    private GifOutline(ImageInputStream in) {
        this.in = in;
        in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * The outline of a file.
     *
     * @throws IOException when it holds no whole frame
     */
    static Outline of(ImageInputStream in) throws IOException {
        return new GifOutline(in).outline();
    }

    private Outline outline() throws IOException {
        in.seek(6);
        int width = in.readUnsignedShort();
        int height = in.readUnsignedShort();
        long begin = HEADER + paletteBytes(in.readUnsignedByte());
        Piece.add(pieces, 0, begin);
        long at = skipToFrame(begin);
        in.seek(at + 1);
        int x = in.readUnsignedShort();
        int y = in.readUnsignedShort();
        Sides frame = new Sides(in.readUnsignedShort(), in.readUnsignedShort());
        if (frame.width() < 1 || frame.height() < 1) {
            throw new IOException("an empty frame");
        }
        long data = at + 10 + paletteBytes(in.readUnsignedByte());
        long next = skipBlocks(data + 1);
        Piece.add(pieces, at, next);
        pieces.add(Piece.of(TRAILER));
        boolean ended = next < in.length();
        return new Outline(Container.GIF, frame, 1, pieces, Orientation.UPRIGHT, StoredColours.PLAIN)
                .withEndMissing(!ended).withPlacement(Placement.of(width, height, x, y, frame));
    }

    private static int paletteBytes(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
    }

    private long skipToFrame(long begin) throws IOException {
        long at = begin;
        long control = -1;
        while (true) {
            in.seek(at);
            int kind = in.readUnsignedByte();
            if (kind == FRAME) {
                if (control >= 0) {
                    Piece.add(pieces, control, control + 8);
                }
                return at;
            }
            if (kind == TRAILER) {
                throw new EOFException("no frame");
            }
            if (kind != EXTENSION) {
                at++;
                continue;
            }
            if (in.readUnsignedByte() == CONTROL && in.readUnsignedByte() == 4) {
                control = at;
            }
            at = skipBlocks(at + 2);
        }
    }

    /** Where a chain of blocks ends. */
    private long skipBlocks(long begin) throws IOException {
        long at = begin;
        while (true) {
            in.seek(at);
            int length = in.readUnsignedByte();
            at += 1 + length;
            if (length == 0) {
                return at;
            }
        }
    }
}
