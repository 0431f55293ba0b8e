package impasto.image.file;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.TreeMap;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** TIFFs of one strip, written by hand. */
final class Tiffs {

    static final int COMPRESSION = 259;
    static final int LZMA = 34925;
    static final int ZSTANDARD = 50000;
    static final int WEBP = 50001;

    private final boolean big;
    private final ByteOrder order;
    private final byte[] strip;
    private final TreeMap<Integer, long[]> tags = new TreeMap<>();
    private byte[] profile;
    private long next;

    /** The four quarters, or any other strip of the same sides. */
    Tiffs(boolean big, ByteOrder order, int compression, byte[] strip) {
        this.big = big;
        this.order = order;
        this.strip = strip;
        with(256, Quarters.WIDTH).with(257, Quarters.HEIGHT).with(258, 8, 8, 8).with(COMPRESSION, compression)
                .with(262, 2).with(277, 3).with(278, Quarters.HEIGHT).with(279, strip.length);
    }

    static Tiffs plain() {
        return new Tiffs(false, ByteOrder.LITTLE_ENDIAN, 1, pixels());
    }

    Tiffs with(int tag, long... values) {
        tags.put(tag, values);
        return this;
    }

    Tiffs withProfile(byte[] icc) {
        profile = icc;
        return this;
    }

    /** @param offset of the directory that this one names as the next */
    Tiffs withNext(long offset) {
        next = offset;
        return this;
    }

    /** The quarters as bytes, red, green and blue of each pixel. */
    static byte[] pixels() {
        ByteBuffer bytes = ByteBuffer.allocate(Quarters.WIDTH * Quarters.HEIGHT * 3);
        int[][] colours = {Quarters.RED, Quarters.GREEN, Quarters.BLUE, Quarters.YELLOW};
        for (int y = 0; y < Quarters.HEIGHT; y++) {
            for (int x = 0; x < Quarters.WIDTH; x++) {
                for (int sample : colours[x * 2 / Quarters.WIDTH + y * 2 / Quarters.HEIGHT * 2]) {
                    bytes.put((byte) sample);
                }
            }
        }
        return bytes.array();
    }

    static byte[] lzma(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new XZOutputStream(bytes, new LZMA2Options(1))) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    static byte[] zstandard(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new ZstdOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    /** The file: header, strip, profile, values, directory. */
    byte[] bytes() {
        int header = big ? 16 : 8;
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(strip);
        tags.put(273, new long[] {header});
        long icc = header + data.size();
        if (profile != null) {
            data.writeBytes(profile);
        }
        ByteBuffer directory = ByteBuffer.allocate(20 * (tags.size() + 2) + 16).order(order);
        int entries = tags.size() + (profile == null ? 0 : 1);
        count(directory, entries, 2);
        tags.forEach((tag, values) -> {
            // Of type LONG, and LONG8 for what only BigTIFF stores in place.
            directory.putShort(tag.shortValue()).putShort((short) 4);
            count(directory, values.length, 4);
            if (values.length * 4 <= (big ? 8 : 4)) {
                for (long value : values) {
                    directory.putInt((int) value);
                }
                directory.put(new byte[(big ? 8 : 4) - values.length * 4]);
            } else {
                count(directory, header + data.size(), 4);
                ByteBuffer outside = ByteBuffer.allocate(values.length * 4).order(order);
                for (long value : values) {
                    outside.putInt((int) value);
                }
                data.writeBytes(outside.array());
            }
        });
        if (profile != null) {
            directory.putShort((short) 34675).putShort((short) 7);
            count(directory, profile.length, 4);
            count(directory, icc, 4);
        }
        count(directory, next, 4);
        ByteBuffer file = ByteBuffer.allocate(header + data.size() + directory.position()).order(order);
        file.put((byte) (order == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M')).put(file.get(0)).putShort((short) (big ? 43 : 42));
        if (big) {
            file.putShort((short) 8).putShort((short) 0);
        }
        count(file, header + data.size(), 4);
        return file.put(data.toByteArray()).put(directory.array(), 0, directory.position()).array();
    }

    private void count(ByteBuffer to, long number, int classicBytes) {
        if (big) {
            to.putLong(number);
        } else if (classicBytes == 2) {
            to.putShort((short) number);
        } else {
            to.putInt((int) number);
        }
    }
}
