package impasto.image.file.format;

import impasto.image.Picture;
import impasto.image.Sides;
import impasto.image.colour.StoredColours;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.stream.ImageInputStream;

/** Finds out what a WebP holds by walking its chunks, and takes of it the first frame. */
final class WebpOutline {

    private static final int HEADER = 12;
    private static final int CHUNK = 8;
    private static final int ANIMATED = 0x02;
    private static final int ALPHA = 0x10;
    private static final int PROFILE = 0x20;

    private final ImageInputStream in;
    private final long begin;
    private final long end;
    private final List<Piece> pieces = new ArrayList<>();
    private StoredColours colours = StoredColours.PLAIN;
    private byte[] exif = new byte[0];
    private byte[] header;
    private Sides canvas;
    private Sides frame;
    private int x;
    private int y;

    private WebpOutline(ImageInputStream in, long begin, long end) {
        this.in = in;
        this.begin = begin;
        this.end = end;
        in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * The outline of a file.
     *
     * @throws IOException when pixels are missing
     */
    static Outline of(ImageInputStream in) throws IOException {
        return of(in, 0, in.length());
    }

    /** As {@link #of(ImageInputStream)}, of a WebP inside another file. */
    static Outline of(ImageInputStream in, long begin, long end) throws IOException {
        return new WebpOutline(in, begin, end).outline();
    }

    private Outline outline() throws IOException {
        in.seek(begin + 4);
        long length = in.readUnsignedInt() + CHUNK;
        // The padding of the last chunk is counted, and often left out.
        if (begin + length > end + 1) {
            throw new EOFException("the header tells of more bytes than there are");
        }
        long at = begin + HEADER;
        long last = Math.min(end, begin + length);
        while (at + CHUNK <= last && (frame == null || exif.length == 0)) {
            in.seek(at);
            byte[] name = new byte[4];
            in.readFully(name);
            long size = in.readUnsignedInt();
            if (at + CHUNK + size > last) {
                if (frame != null) {
                    break;
                }
                throw new EOFException("a chunk goes past the end");
            }
            chunk(new String(name, StandardCharsets.ISO_8859_1), at, size);
            at += CHUNK + size + (size & 1);
        }
        if (frame == null) {
            throw new EOFException("pixels are missing");
        }
        return finished();
    }

    private Outline finished() {
        long sum = 4;
        for (Piece piece : pieces) {
            sum += piece.length();
        }
        ByteBuffer riff = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        riff.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt((int) sum);
        pieces.add(0, Piece.of(riff.put("WEBP".getBytes(StandardCharsets.US_ASCII)).array()));
        Placement placement = canvas == null ? null : Placement.of(canvas.width(), canvas.height(), x, y, frame);
        return new Outline(Container.WEBP, frame, 12, pieces, Exif.orientation(exif), colours).withPlacement(placement);
    }

    private void chunk(String type, long at, long size) throws IOException {
        long next = at + CHUNK + size;
        switch (type) {
            case "VP8X" -> extended(size);
            case "ICCP" -> profile(at, size);
            case "EXIF" -> exif = size <= Exif.MOST_BYTES ? content((int) size) : exif;
            case "ALPH" -> {
                if (frame == null) {
                    take(at, next);
                }
            }
            case "VP8 ", "VP8L" -> {
                if (frame == null) {
                    Sides coded = codedSides(type);
                    frame = canvas == null ? coded : canvas;
                    if (!coded.equals(frame)) {
                        throw new IOException("the pixels have other sides than the header tells of");
                    }
                    take(at, next);
                }
            }
            case "ANMF" -> {
                if (frame == null) {
                    animated(at, next);
                }
            }
            default -> {
                // Text, loops and what came up after this was written.
            }
        }
    }

    /** The reader applies it itself, quickly, if it is told of it. */
    private void profile(long at, long size) throws IOException {
        if (header == null || pieces.size() > 1 || size > StoredColours.MOST_PROFILE_BYTES) {
            colours = StoredColours.brokenProfile();
            return;
        }
        StoredColours stored = StoredColours.ofProfile(content((int) size));
        if (!stored.fits(Picture.CHANNELS) || stored.broken()) {
            colours = StoredColours.brokenProfile();
            return;
        }
        header[CHUNK] |= PROFILE;
        take(at, at + CHUNK + size);
    }

    private void take(long at, long next) {
        Piece.add(pieces, at, next);
        if ((next - at & 1) == 1) {
            pieces.add(Piece.of(0));
        }
    }

    private byte[] content(int size) throws IOException {
        byte[] content = new byte[size];
        in.readFully(content);
        return content;
    }

    private void extended(long size) throws IOException {
        if (size < 10 || !pieces.isEmpty()) {
            throw new IOException("an extended header of nonsense");
        }
        byte[] content = content(10);
        canvas = new Sides(1 + number(content, 4), 1 + number(content, 7));
        content[0] &= ANIMATED | ALPHA;
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK + 10).order(ByteOrder.LITTLE_ENDIAN);
        chunk.put("VP8X".getBytes(StandardCharsets.US_ASCII)).putInt(10).put(content[0]).position(CHUNK + 4);
        header = chunk.put(content, 4, 6).array();
        pieces.add(Piece.of(header));
    }

    private void animated(long at, long next) throws IOException {
        if (next - at < CHUNK + 16) {
            throw new IOException("an empty frame");
        }
        byte[] content = content(16);
        x = 2 * number(content, 0);
        y = 2 * number(content, 3);
        frame = new Sides(1 + number(content, 6), 1 + number(content, 9));
        take(at, next);
    }

    private Sides codedSides(String type) throws IOException {
        byte[] head = content(10);
        if (type.equals("VP8L")) {
            int bits = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(1);
            return new Sides(1 + (bits & 0x3fff), 1 + (bits >> 14 & 0x3fff));
        }
        ByteBuffer numbers = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        return new Sides(numbers.getShort(6) & 0x3fff, numbers.getShort(8) & 0x3fff);
    }

    private static int number(byte[] bytes, int at) {
        return bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8 | (bytes[at + 2] & 0xff) << 16;
    }
}
