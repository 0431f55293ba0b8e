package impasto.image.file.format;

import impasto.image.Sides;
import impasto.image.colour.StoredColours;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.List;
import javax.imageio.stream.ImageInputStream;

/** Finds out what a BMP holds. */
final class BmpOutline {

    private static final int OLD_HEADER = 12;
    private static final int RUN_LENGTHS_OF_8 = 1;
    private static final int RUN_LENGTHS_OF_4 = 2;
    private static final int JPEG = 4;
    private static final int PNG = 5;

    private BmpOutline() {
    }

    /**
     * The outline of a file.
     *
     * @throws UnsupportedException when it is another format in the frame of a BMP
     */
    static Outline of(ImageInputStream in) throws IOException {
        in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
        in.seek(14);
        long header = in.readUnsignedInt();
        boolean old = header == OLD_HEADER;
        int width = old ? in.readUnsignedShort() : in.readInt();
        int height = old ? in.readShort() : in.readInt();
        in.readUnsignedShort();
        int bits = in.readUnsignedShort();
        int compression = old ? 0 : in.readInt();
        if (compression == JPEG || compression == PNG) {
            throw new UnsupportedException("bmp", compression == JPEG ? "JPEG" : "PNG");
        }
        if (width < 1 || height == 0 || height == Integer.MIN_VALUE) {
            throw new IOException("a header of nonsense");
        }
        boolean runs = compression == RUN_LENGTHS_OF_8 || compression == RUN_LENGTHS_OF_4;
        return new Outline(Container.BMP, new Sides(width, Math.abs(height)), runs ? 2 : Math.max(1, bits / 8),
                List.of(Piece.between(0, in.length())), Orientation.UPRIGHT, StoredColours.PLAIN);
    }
}
