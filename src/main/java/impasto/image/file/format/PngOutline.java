package impasto.image.file.format;

import impasto.image.Sides;
import impasto.image.colour.StoredColours;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import javax.imageio.stream.ImageInputStream;

/** Finds out what a PNG holds by walking its chunks, and takes of it the pixels, the palette and what is transparent. */
final class PngOutline {

    private static final int SIGNATURE = 8;
    private static final int FRAME = 12;
    private static final Set<String> COLOURS = Set.of("cICP", "iCCP", "sRGB", "gAMA", "cHRM");
    private static final Set<String> BEFORE_PIXELS = Set.of("PLTE", "tRNS");
    private static final int[] CHANNELS = {1, 0, 3, 1, 2, 0, 4};

    private final ImageInputStream in;
    private final List<Piece> pieces = new ArrayList<>();
    private final PngColours colours = new PngColours();
    private Sides sides;
    private int bytesPerPixel;
    private byte[] exif = new byte[0];
    private boolean pixels;
    private boolean ended;

    private PngOutline(ImageInputStream in) {
        this.in = in;
        in.setByteOrder(ByteOrder.BIG_ENDIAN);
        Piece.add(pieces, 0, SIGNATURE);
    }

    /**
     * The outline of a file.
     *
     * @throws IOException when it does not begin as a PNG does
     */
    static Outline of(ImageInputStream in) throws IOException {
        PngOutline png = new PngOutline(in);
        png.walk(SIGNATURE);
        if (png.sides == null) {
            throw new EOFException("the header is missing");
        }
        png.pieces.add(Piece.of(0, 0, 0, 0, 'I', 'E', 'N', 'D', 0xae, 0x42, 0x60, 0x82));
        return new Outline(Container.PNG, png.sides, png.bytesPerPixel, png.pieces, Exif.orientation(png.exif), png.colours.stored())
                .withEndMissing(!png.ended);
    }

    private void walk(long begin) throws IOException {
        long at = begin;
        boolean pixelsBefore = false;
        while (!ended && at + 8 <= in.length()) {
            in.seek(at);
            long length = in.readUnsignedInt();
            byte[] name = new byte[4];
            in.readFully(name);
            String type = new String(name, StandardCharsets.ISO_8859_1);
            long next = at + FRAME + length;
            if (type.equals("CgBI")) {
                throw new UnsupportedException("apple-png");
            } else if (sides == null) {
                header(type, length, at, next);
            } else if (type.equals("IDAT")) {
                if (!pixels || pixelsBefore) {
                    data(at, length, next);
                }
            } else if (next > in.length()) {
                return;
            } else {
                chunk(type, at, (int) length, next);
            }
            pixelsBefore = type.equals("IDAT");
            at = next;
        }
    }

    private void header(String type, long length, long at, long next) throws IOException {
        if (!type.equals("IHDR") || length != 13) {
            throw new IOException("no header");
        }
        int width = in.readInt();
        int height = in.readInt();
        int depth = in.readUnsignedByte();
        int kind = in.readUnsignedByte();
        if (width < 1 || height < 1 || kind >= CHANNELS.length || CHANNELS[kind] == 0) {
            throw new IOException("a header of nonsense");
        }
        sides = new Sides(width, height);
        bytesPerPixel = CHANNELS[kind] * (depth > 8 ? 2 : 1);
        Piece.add(pieces, at, next);
    }

    /** Of pixels that are cut short, the reader gets those that are there: the last may be whole all the same. */
    private void data(long at, long length, long next) throws IOException {
        pixels = true;
        if (next <= in.length()) {
            Piece.add(pieces, at, next);
            return;
        }
        long there = Math.min(length, in.length() - at - 8);
        pieces.add(Piece.of((int) (there >> 24), (int) (there >> 16), (int) (there >> 8), (int) there,
                'I', 'D', 'A', 'T'));
        Piece.add(pieces, at + 8, at + 8 + there);
        pieces.add(Piece.of(0, 0, 0, 0));
    }

    private void chunk(String type, long at, int length, long next) throws IOException {
        if (type.equals("IEND")) {
            ended = true;
        } else if (BEFORE_PIXELS.contains(type) && !pixels) {
            Piece.add(pieces, at, next);
        } else if (type.equals("eXIf") && length <= Exif.MOST_BYTES) {
            exif = checked(type, length);
        } else if (COLOURS.contains(type) && !pixels && length <= StoredColours.MOST_PROFILE_BYTES) {
            colours.take(type, checked(type, length));
        }
    }

    /** The content of a chunk; nothing where its checksum is wrong. */
    private byte[] checked(String type, int length) throws IOException {
        byte[] content = new byte[length];
        in.readFully(content);
        CRC32 sum = new CRC32();
        sum.update(type.getBytes(StandardCharsets.ISO_8859_1));
        sum.update(content);
        return sum.getValue() == in.readUnsignedInt() ? content : new byte[0];
    }
}
