package impasto.image.file.format;

import impasto.image.colour.StoredColours;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.stream.ImageInputStream;

/** Finds out what a JPEG holds by walking its markers, and takes no more of it than the first picture. */
final class JpegOutline {

    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;
    private static final int APP15 = 0xef;
    private static final int COMMENT = 0xfe;
    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int INKS = 4;
    private static final int LEAST_BLOCK = 16;
    private static final int MOST_SEGMENTS = 100_000;

    private final ImageInputStream in;
    private final long end;
    private final byte[] buffer = new byte[1 << 16];
    private final List<Piece> pieces = new ArrayList<>();
    private final ByteArrayOutputStream icc = new ByteArrayOutputStream();
    private final List<Piece> iccSegments = new ArrayList<>();
    private int iccChunks;
    private boolean iccBroken;
    private byte[] exif = new byte[0];
    private JpegFrame frame;
    private JpegScans scans;
    private boolean ended;

    private JpegOutline(ImageInputStream in, long begin, long end) {
        this.in = in;
        this.end = end;
        in.setByteOrder(ByteOrder.BIG_ENDIAN);
        Piece.add(pieces, begin, begin + 2);
    }

    /**
     * The outline of a file.
     *
     * @throws IOException when pixels are missing
     * @throws UnsupportedException when it is coded in a way that is not read, or in too many scans
     */
    static Outline of(ImageInputStream in) throws IOException {
        return of(in, 0, in.length());
    }

    /** As {@link #of(ImageInputStream)}, of a JPEG inside another file. */
    static Outline of(ImageInputStream in, long begin, long end) throws IOException {
        JpegOutline jpeg = new JpegOutline(in, begin, end);
        jpeg.walk(begin + 2);
        return jpeg.outline();
    }

    private void walk(long begin) throws IOException {
        long at = begin;
        for (int segments = 0; !ended; segments++) {
            at = nextMarker(at);
            if (at < 0) {
                return;
            }
            if (segments > MOST_SEGMENTS) {
                throw new IOException("more segments than any picture needs");
            }
            in.seek(at);
            int marker = in.readUnsignedShort() & 0xff;
            if (marker == END_OF_IMAGE) {
                ended = true;
            } else if (marker == 0x01 || marker >= 0xd0 && marker <= 0xd8) {
                at += 2;
            } else {
                at = segment(marker, at);
            }
        }
    }

    private long segment(int marker, long at) throws IOException {
        if (at + 4 > end) {
            return end;
        }
        long next = at + 2 + in.readUnsignedShort();
        if (next > end) {
            if (scans != null && scans.any()) {
                return end;
            }
            throw new EOFException("a segment goes past the end");
        }
        if (JpegFrame.isStart(marker)) {
            if (frame != null) {
                throw new IOException("two frames");
            }
            frame = JpegFrame.read(marker, in);
            scans = new JpegScans(frame);
        } else if (marker == START_OF_SCAN) {
            if (frame == null) {
                throw new IOException("a scan before its frame");
            }
            scans.read(in);
        }
        if (marker >= APP0 && marker <= APP15 || marker == COMMENT) {
            application(marker, at, next);
        } else {
            Piece.add(pieces, at, next);
        }
        return marker == START_OF_SCAN ? scan(next) : next;
    }

    private long scan(long begin) throws IOException {
        long next = nextMarker(begin);
        Piece.add(pieces, begin, next < 0 ? end : next);
        return next < 0 ? end : next;
    }

    private void application(int marker, long at, long next) throws IOException {
        int length = (int) (next - at - 4);
        if (marker == APP14 || marker == APP0 && startsWith("JFIF\0", length)) {
            Piece.add(pieces, at, next);
        } else if (marker == APP1 && exif.length == 0 && startsWith("Exif\0", length)) {
            exif = payload(at, length);
        } else if (marker == APP2 && startsWith("ICC_PROFILE\0", length) && length > 14) {
            byte[] chunk = payload(at, length);
            iccChunks++;
            iccBroken |= (chunk[12] & 0xff) != iccChunks || icc.size() > StoredColours.MOST_PROFILE_BYTES;
            icc.write(chunk, 14, length - 14);
            iccSegments.add(Piece.between(at, next));
        }
    }

    private boolean startsWith(String name, int length) throws IOException {
        byte[] head = new byte[Math.min(length, name.length())];
        long at = in.getStreamPosition();
        in.readFully(head);
        in.seek(at);
        return new String(head, StandardCharsets.ISO_8859_1).equals(name);
    }

    private byte[] payload(long at, int length) throws IOException {
        byte[] bytes = new byte[length];
        in.seek(at + 4);
        in.readFully(bytes);
        return bytes;
    }

    /** Where the next marker begins that does not belong to coded pixels; negative where there is none. */
    private long nextMarker(long from) throws IOException {
        long at = from;
        int wanted = LEAST_BLOCK;
        boolean escaped = false;
        in.seek(from);
        while (at < end) {
            int got = in.read(buffer, 0, (int) Math.min(wanted, end - at));
            wanted = Math.min(buffer.length, 2 * wanted);
            if (got <= 0) {
                return -1;
            }
            for (int i = 0; i < got; i++) {
                int value = buffer[i] & 0xff;
                if (escaped && value != 0 && value != 0xff && (value < 0xd0 || value > 0xd7)) {
                    return at + i - 1;
                }
                escaped = value == 0xff;
            }
            at += got;
        }
        return -1;
    }

    private Outline outline() throws IOException {
        if (scans == null || !scans.any() || !ended && !scans.areWhole()) {
            throw new EOFException("scans are missing");
        }
        pieces.add(Piece.of(0xff, END_OF_IMAGE));
        StoredColours colours = colours();
        boolean converted = frame.components() == INKS || colours.profile().isPresent();
        if (colours.profile().isPresent()) {
            // The reader applies it itself, quickly.
            pieces.addAll(1, iccSegments);
            colours = StoredColours.PLAIN;
        }
        // What is converted is so as a whole, beside the stored samples.
        int bytes = frame.components() * (frame.precision() > 8 ? 2 : 1) * (converted ? 2 : 1);
        return new Outline(Container.JPEG, frame.sides(), bytes, pieces, Exif.orientation(exif), colours).withEndMissing(!ended);
    }

    private StoredColours colours() {
        if (iccChunks == 0) {
            return StoredColours.PLAIN;
        }
        StoredColours stored = iccBroken ? StoredColours.brokenProfile() : StoredColours.ofProfile(icc.toByteArray());
        return stored.fits(frame.components()) ? stored : StoredColours.brokenProfile();
    }
}
