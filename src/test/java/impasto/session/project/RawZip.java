package impasto.session.project;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes zips byte by byte, also such as no honest program writes. */
final class RawZip {

    private final ByteArrayOutputStream files = new ByteArrayOutputStream();
    private final List<byte[]> directory = new ArrayList<>();

    /**
     * A file in the zip.
     *
     * @param size that it is said to have
     * @param crc that it is said to have
     * @param flags of the zip's, 1 for encrypted
     * @param mode as Unix has it
     */
    private void add(String name, byte[] packed, int method, long size, long crc, int flags, int mode, int at) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        int offset = at >= 0 ? at : files.size();
        if (at < 0) {
            ByteBuffer local = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN);
            local.putInt(0x04034b50).putShort((short) 20).putShort((short) (flags | 0x800)).putShort((short) method).putInt(0)
                    .putInt((int) crc).putInt(packed.length).putInt((int) size).putShort((short) text.length).putShort((short) 0);
            files.writeBytes(local.array());
            files.writeBytes(text);
            files.writeBytes(packed);
        }
        ByteBuffer header = ByteBuffer.allocate(46 + text.length).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(0x02014b50).putShort((short) (3 << 8 | 20)).putShort((short) 20).putShort((short) (flags | 0x800))
                .putShort((short) method).putInt(0).putInt((int) crc).putInt(packed.length).putInt((int) size)
                .putShort((short) text.length).putShort((short) 0).putShort((short) 0).putShort((short) 0).putShort((short) 0)
                .putInt(mode << 16).putInt(offset).put(text);
        directory.add(header.array());
    }

    RawZip stored(String name, byte[] bytes) {
        add(name, bytes, 0, bytes.length, crc(bytes), 0, 0100644, -1);
        return this;
    }

    RawZip text(String name, String text) {
        return stored(name, text.getBytes(StandardCharsets.UTF_8));
    }

    RawZip encrypted(String name, byte[] bytes) {
        add(name, bytes, 0, bytes.length, crc(bytes), 1, 0100644, -1);
        return this;
    }

    RawZip link(String name, String target) {
        byte[] bytes = target.getBytes(StandardCharsets.UTF_8);
        add(name, bytes, 0, bytes.length, crc(bytes), 0, 0120777, -1);
        return this;
    }

    /** A file whose sum is another's. */
    RawZip wrong(String name, byte[] bytes) {
        add(name, bytes, 0, bytes.length, crc(bytes) ^ 1, 0, 0100644, -1);
        return this;
    }

    /** Packed as well as can be, and said to be so large. */
    RawZip packed(String name, byte[] bytes, long size) {
        byte[] packed = deflated(bytes);
        add(name, packed, 8, size, crc(bytes), 0, 0100644, -1);
        return this;
    }

    /** Many names for the same packed bytes. */
    RawZip overlapping(List<String> names, byte[] bytes) {
        byte[] packed = deflated(bytes);
        long crc = crc(bytes);
        int at = files.size();
        for (String name : names) {
            add(name, packed, 8, bytes.length, crc, 0, 0100644, name.equals(names.get(0)) ? -1 : at);
        }
        return this;
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(bytes);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[1 << 16];
        while (!deflater.finished()) {
            out.write(chunk, 0, deflater.deflate(chunk));
        }
        deflater.end();
        return out.toByteArray();
    }

    private static long crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }

    Path write(Path file) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(files.toByteArray());
        directory.forEach(all::writeBytes);
        ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
        end.putInt(0x06054b50).putInt(0).putShort((short) directory.size()).putShort((short) directory.size())
                .putInt(all.size() - files.size()).putInt(files.size()).putShort((short) 0);
        all.writeBytes(end.array());
        return Files.write(file, all.toByteArray());
    }
}
