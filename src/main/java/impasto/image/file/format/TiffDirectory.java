package impasto.image.file.format;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import javax.imageio.stream.ImageInputStream;

/**
 * The first directory of a TIFF, BigTIFF or EXIF, as numbers and bytes. No pointer in it is followed to another
 * directory, so that neither chains nor loops of them cost anything.
 */
final class TiffDirectory {

    static final int ORIENTATION = 0x112;

    private static final int BIG = 43;
    private static final int MOST_ENTRIES = 65_535;
    private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};
    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int IFD = 13;
    private static final int LONG8 = 16;
    private static final int IFD8 = 18;

    private final ImageInputStream in;
    private final ByteOrder order;
    private final boolean big;
    private final Map<Integer, Entry> entries = new TreeMap<>();

    /**
     * One entry.
     *
     * @param type of its values, as TIFF numbers them
     * @param count of its values
     * @param offset where they begin
     */
    record Entry(int tag, int type, long count, long offset) {

        long bytes() {
            return count * TYPE_BYTES[type];
        }
    }

    /**
     * Reads the first directory of what begins where a stream begins; entries of unknown types, or whose values lie
     * outside, are passed over.
     *
     * @throws IOException when this is no TIFF, or its directory is not inside
     */
    TiffDirectory(ImageInputStream in) throws IOException {
        this.in = in;
        in.seek(0);
        byte[] mark = new byte[2];
        in.readFully(mark);
        order = mark[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        in.setByteOrder(order);
        big = in.readUnsignedShort() == BIG;
        if (big) {
            in.readInt();
        }
        in.seek(offset());
        long count = big ? in.readLong() : in.readUnsignedShort();
        if (count < 0 || count > MOST_ENTRIES) {
            throw new IOException("a directory of " + count + " entries");
        }
        for (long i = 0; i < count; i++) {
            readEntry();
        }
    }

    private long offset() throws IOException {
        long offset = big ? in.readLong() : in.readUnsignedInt();
        if (offset < 0 || offset >= in.length()) {
            throw new EOFException("a pointer past the end");
        }
        return offset;
    }

    private void readEntry() throws IOException {
        int tag = in.readUnsignedShort();
        int type = in.readUnsignedShort();
        long count = big ? in.readLong() : in.readUnsignedInt();
        long place = in.getStreamPosition();
        int room = big ? 8 : 4;
        if (type < TYPE_BYTES.length && TYPE_BYTES[type] > 0 && count >= 0 && count <= in.length()) {
            long bytes = count * TYPE_BYTES[type];
            long offset = bytes <= room ? place : big ? in.readLong() : in.readUnsignedInt();
            if (offset >= 0 && offset + bytes <= in.length()) {
                entries.putIfAbsent(tag, new Entry(tag, type, count, offset));
            }
        }
        in.seek(place + room);
    }

    boolean isBig() {
        return big;
    }

    ByteOrder order() {
        return order;
    }

    boolean has(int tag) {
        return entries.containsKey(tag);
    }

    Map<Integer, Entry> entries() {
        return entries;
    }

    /** The first value of a whole number's entry; empty where there is none. */
    OptionalLong number(int tag) throws IOException {
        Entry entry = entries.get(tag);
        if (entry == null || entry.count < 1 || entry.type == ASCII) {
            return OptionalLong.empty();
        }
        seek(entry);
        return OptionalLong.of(value(entry.type));
    }

    long number(int tag, long otherwise) throws IOException {
        return number(tag).orElse(otherwise);
    }

    /** All values of an entry of whole numbers. */
    long[] numbers(int tag, int most) throws IOException {
        Entry entry = entries.get(tag);
        if (entry == null) {
            return new long[0];
        }
        if (entry.count > most) {
            throw new IOException("tag " + tag + " has " + entry.count + " values");
        }
        long[] values = new long[(int) entry.count];
        seek(entry);
        for (int i = 0; i < values.length; i++) {
            values[i] = value(entry.type);
        }
        return values;
    }

    private void seek(Entry entry) throws IOException {
        in.setByteOrder(order);
        in.seek(entry.offset);
    }

    private long value(int type) throws IOException {
        return switch (type) {
            case SHORT -> in.readUnsignedShort();
            case LONG, IFD -> in.readUnsignedInt();
            case LONG8, IFD8 -> in.readLong();
            default -> in.readUnsignedByte();
        };
    }

    /** The bytes of an entry; none where there is no such entry or they are too many. */
    byte[] bytes(int tag, int most) throws IOException {
        Entry entry = entries.get(tag);
        if (entry == null || entry.bytes() > most) {
            return new byte[0];
        }
        byte[] bytes = new byte[(int) entry.bytes()];
        in.seek(entry.offset);
        in.readFully(bytes);
        return bytes;
    }

    /** How the directory says to turn its picture. */
    Orientation orientation() throws IOException {
        return Orientation.ofExif((int) number(ORIENTATION, 1));
    }
}
