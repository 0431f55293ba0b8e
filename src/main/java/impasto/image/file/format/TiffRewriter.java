package impasto.image.file.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.imageio.stream.ImageInputStream;

/** Gives a TIFF another directory, at its end, without touching the rest of it. */
final class TiffRewriter {

    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int LONG8 = 16;
    private static final long MOST_CLASSIC = 0xffff_ffffL;

    private final ImageInputStream in;
    private final boolean big;
    private final TiffDirectory directory;
    private final long length;
    private final List<Piece> added = new ArrayList<>();
    private final Map<Integer, byte[]> entries = new TreeMap<>();
    private long end;

    /** @param tags those of the old directory that the new one has too */
    TiffRewriter(ImageInputStream in, TiffDirectory directory, Set<Integer> tags) throws IOException {
        this.in = in;
        this.directory = directory;
        big = directory.isBig();
        length = in.length();
        end = length;
        for (TiffDirectory.Entry entry : directory.entries().values()) {
            if (tags.contains(entry.tag())) {
                entries.put(entry.tag(), copy(entry));
            }
        }
    }

    private byte[] copy(TiffDirectory.Entry entry) throws IOException {
        ByteBuffer copy = entry(entry.tag(), entry.type(), entry.count());
        if (entry.bytes() > (big ? 8 : 4)) {
            offset(copy, entry.offset());
        } else {
            byte[] value = new byte[(int) entry.bytes()];
            in.seek(entry.offset());
            in.readFully(value);
            copy.put(value);
        }
        return copy.array();
    }

    private ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(directory.order());
    }

    private ByteBuffer entry(int tag, int type, long count) {
        ByteBuffer entry = buffer(big ? 20 : 12);
        entry.putShort((short) tag).putShort((short) type);
        return offset(entry, count);
    }

    private ByteBuffer offset(ByteBuffer to, long offset) {
        return big ? to.putLong(offset) : to.putInt((int) offset);
    }

    /** Adds bytes after all that is there; the place where they begin. */
    long append(byte[] bytes) {
        long at = end;
        added.add(Piece.of(bytes));
        end += bytes.length;
        return at;
    }

    /** Leaves a tag out. */
    void remove(int tag) {
        entries.remove(tag);
    }

    /** Gives a tag one number below 65,536. */
    void set(int tag, int value) {
        entries.put(tag, entry(tag, SHORT, 1).putShort((short) value).array());
    }

    /**
     * Gives a tag values.
     *
     * @param type of them, as TIFF numbers types
     * @param data their bytes, in the order of the file
     */
    void set(int tag, int type, int count, byte[] data) {
        ByteBuffer entry = entry(tag, type, count);
        if (data.length > entry.remaining()) {
            if ((end & 1) == 1) {
                append(new byte[1]);
            }
            offset(entry, append(data));
        } else {
            entry.put(data);
        }
        entries.put(tag, entry.array());
    }

    /** Gives a tag large numbers. */
    void set(int tag, long[] values) {
        ByteBuffer data = buffer(values.length * (big ? 8 : 4));
        for (long value : values) {
            offset(data, value);
        }
        ByteBuffer entry = entry(tag, big ? LONG8 : LONG, values.length);
        entries.put(tag, values.length == 1 ? entry.put(data.array()).array()
                : offset(entry, append(data.array())).array());
    }

    /**
     * The file with the new directory.
     *
     * @throws IOException when it grew longer than such a file can be
     */
    List<Piece> pieces() throws IOException {
        if ((end & 1) == 1) {
            append(new byte[1]);
        }
        if (!big && end > MOST_CLASSIC) {
            throw new IOException("more bytes than a TIFF can have");
        }
        byte[] old = Container.head(in, big ? 16 : 8);
        ByteBuffer header = buffer(old.length).put(old);
        offset(header.position(big ? 8 : 4), end);
        int size = entries.values().stream().mapToInt(entry -> entry.length).sum();
        ByteBuffer written = buffer(size + (big ? 16 : 6));
        if (big) {
            written.putLong(entries.size());
        } else {
            written.putShort((short) entries.size());
        }
        entries.values().forEach(written::put);
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Piece.of(header.array()));
        Piece.add(pieces, old.length, length);
        pieces.addAll(added);
        pieces.add(Piece.of(written.array()));
        return pieces;
    }
}
