package impasto.image.file.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.InflaterInputStream;
import javax.imageio.stream.ImageInputStream;

/** What a PNG carries beside its pixels: a text of this program's in an iTXt chunk, the profile of its colours, its resolution. */
public final class PngMetadata {

    /** The bytes before those of {@link #head}: signature and header. */
    public static final int HEAD = 33;

    private static final int SIGNATURE = 8;
    private static final int FRAME = 12;
    private static final String KEYWORD = "impasto";
    private static final double METRES_PER_INCH = 0.0254;
    private static final int MOST_BYTES = XmpPacket.MOST_BYTES;

    private PngMetadata() {}

    /**
     * The beginning of a file with more in it.
     *
     * @param head its first {@value #HEAD} bytes
     * @param profile of its colours
     */
    public static byte[] head(byte[] head, Optional<String> text, int dotsPerInch, byte[] profile) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head);
        out.writeBytes(chunk("iCCP", joined("sRGB\0\0".getBytes(StandardCharsets.US_ASCII), deflated(profile))));
        int perMetre = (int) Math.round(dotsPerInch / METRES_PER_INCH);
        out.writeBytes(chunk("pHYs", ByteBuffer.allocate(9).putInt(perMetre).putInt(perMetre).put((byte) 1).array()));
        text.ifPresent(words -> out.writeBytes(chunk("iTXt", (KEYWORD + "\0\0\0\0\0" + words).getBytes(StandardCharsets.UTF_8))));
        return out.toByteArray();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] packed = new byte[bytes.length + (bytes.length >> 3) + 64];
            return Arrays.copyOf(packed, deflater.deflate(packed));
        } finally {
            deflater.end();
        }
    }

    private static byte[] chunk(String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        return ByteBuffer.allocate(FRAME + content.length).putInt(content.length).put(name).put(content)
                .putInt((int) sum.getValue()).array();
    }

    /** The text of this program's in a file; empty where there is none that can be read. */
    static Optional<String> text(ImageInputStream in) throws IOException {
        in.setByteOrder(ByteOrder.BIG_ENDIAN);
        long at = SIGNATURE;
        while (at + FRAME <= in.length()) {
            in.seek(at);
            long length = in.readUnsignedInt();
            int type = in.readInt();
            if (type == 0x69545874 && length <= MOST_BYTES && at + FRAME + length <= in.length()) {
                byte[] content = new byte[(int) length];
                in.readFully(content);
                Optional<String> text = text(content);
                if (text.isPresent()) {
                    return text;
                }
            }
            at += FRAME + length;
        }
        return Optional.empty();
    }

    /** Keyword, whether and how it is compressed, language, the keyword in it, and the text; zeros between them. */
    private static Optional<String> text(byte[] content) {
        byte[] keyword = (KEYWORD + "\0").getBytes(StandardCharsets.US_ASCII);
        if (content.length < keyword.length + 4 || !Arrays.equals(content, 0, keyword.length, keyword, 0, keyword.length)) {
            return Optional.empty();
        }
        boolean packed = content[keyword.length] == 1;
        int begin = after(content, after(content, keyword.length + 2));
        if (!packed) {
            return Optional.of(new String(content, begin, content.length - begin, StandardCharsets.UTF_8));
        }
        try (InflaterInputStream inflated = new InflaterInputStream(new ByteArrayInputStream(content, begin, content.length - begin))) {
            byte[] text = inflated.readNBytes(MOST_BYTES + 1);
            return text.length > MOST_BYTES ? Optional.empty() : Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    /** Where begins what follows the next zero. */
    private static int after(byte[] content, int from) {
        int at = from;
        while (at < content.length && content[at] != 0) {
            at++;
        }
        return Math.min(content.length, at + 1);
    }
}
