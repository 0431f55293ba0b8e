package impasto.session.project;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;

/**
 * What a zip says is in it, read from its end without taking its word for how much memory that needs. Also tells what the
 * platform's own reader keeps to itself: whether an entry is encrypted, or a link.
 */
final class ZipDirectory {

    /** No project has more entries. */
    static final int MOST_ENTRIES = 5000;

    private static final int MOST_BYTES = 4 << 20;
    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LOCATOR = 0x07064b50;
    private static final int LOCATOR_BYTES = 20;
    private static final int HEADER = 0x02014b50;
    private static final int HEADER_BYTES = 46;
    private static final int UNIX = 3;
    private static final int KIND = 0170000;
    private static final int LINK = 0120000;
    private static final long UNSIGNED = 0xffffffffL;
    private static final int SHORT = 0xffff;

    /**
     * A file in a zip.
     *
     * @param size of the file in bytes
     * @param packed its bytes in the zip
     * @param crc the CRC-32 of the file
     */
    record Entry(String name, long size, long packed, long crc, boolean encrypted, boolean link) {}

    /** There are more entries than any project has. */
    static final class TooManyException extends ZipException {
        private static final long serialVersionUID = 1L;
    }

    private ZipDirectory() {}

    /**
     * The entries in the zip's order.
     *
     * @throws TooManyException when there are more than {@value #MOST_ENTRIES}
     * @throws ZipException when it is none, or cut off
     */
    static List<Entry> read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            // What stands at the very end: projects have no comment behind it.
            long at = channel.size() - END_BYTES;
            ByteBuffer end = bytes(channel, at, END_BYTES);
            if (end.getInt(0) != END || end.getShort(20) != 0) {
                throw new ZipException("no end");
            }
            int count = end.getShort(10) & SHORT;
            long length = end.getInt(12) & UNSIGNED;
            if (count > MOST_ENTRIES) {
                throw new TooManyException();
            }
            if (length > MOST_BYTES) {
                throw new ZipException("directory too long");
            }
            return entries(bytes(channel, directoryEnd(channel, at) - length, (int) length), count);
        }
    }

    /** Where the directory ends: before the records that large zips have besides. */
    private static long directoryEnd(FileChannel channel, long end) throws IOException {
        if (end < LOCATOR_BYTES) {
            return end;
        }
        ByteBuffer locator = bytes(channel, end - LOCATOR_BYTES, LOCATOR_BYTES);
        return locator.getInt(0) == LOCATOR ? locator.getLong(8) : end;
    }

    private static List<Entry> entries(ByteBuffer directory, int count) throws IOException {
        List<Entry> entries = new ArrayList<>();
        while (directory.hasRemaining()) {
            int at = directory.position();
            if (directory.remaining() < HEADER_BYTES || directory.getInt(at) != HEADER) {
                throw new ZipException("no header");
            }
            int name = directory.getShort(at + 28) & SHORT;
            int behind = (directory.getShort(at + 30) & SHORT) + (directory.getShort(at + 32) & SHORT);
            if (directory.remaining() < HEADER_BYTES + name + behind) {
                throw new ZipException("header cut off");
            }
            byte[] text = new byte[name];
            directory.get(at + HEADER_BYTES, text);
            boolean unix = directory.get(at + 5) == UNIX;
            entries.add(new Entry(new String(text, StandardCharsets.UTF_8), directory.getInt(at + 24) & UNSIGNED,
                    directory.getInt(at + 20) & UNSIGNED, directory.getInt(at + 16) & UNSIGNED,
                    (directory.getShort(at + 8) & 1) != 0,
                    unix && (directory.getInt(at + 38) >>> 16 & KIND) == LINK));
            directory.position(at + HEADER_BYTES + name + behind);
        }
        if (entries.size() != count) {
            throw new ZipException("other number of entries");
        }
        return entries;
    }

    private static ByteBuffer bytes(FileChannel channel, long at, int count) throws IOException {
        if (at < 0) {
            throw new EOFException();
        }
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, at + bytes.position()) < 0) {
                throw new EOFException();
            }
        }
        return bytes.flip();
    }
}
