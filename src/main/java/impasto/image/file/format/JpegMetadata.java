package impasto.image.file.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.stream.ImageInputStream;

/** What a JPEG carries beside its pixels: a text of this program's in XMP, the profile of its colours, its resolution. */
public final class JpegMetadata {

    /** The bytes before those of {@link #head}: the start of the picture and its JFIF segment. */
    public static final int HEAD = 20;
    /** The longest text in bytes of UTF-8 that surely goes into one segment. */
    public static final int MOST_TEXT_BYTES = 60_000;

    private static final int JFIF = 0xffe0;
    private static final int APP1 = 0xffe1;
    private static final int APP2 = 0xffe2;
    private static final int START_OF_SCAN = 0xffda;
    private static final int END_OF_IMAGE = 0xffd9;
    private static final int FILL = 0xffff;
    private static final int UNITS = 13;
    private static final byte PER_INCH = 1;
    private static final int MOST_SEGMENTS = 10_000;
    private static final byte[] XMP = "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PROFILE = "ICC_PROFILE\0\1\1".getBytes(StandardCharsets.US_ASCII);

    private JpegMetadata() {}

    /**
     * The beginning of a file with more in it.
     *
     * @param head its first {@value #HEAD} bytes
     * @param profile of its colours, of less than 60,000 bytes
     * @throws IOException when it does not begin with JFIF
     */
    public static byte[] head(byte[] head, Optional<String> text, int dotsPerInch, byte[] profile) throws IOException {
        ByteBuffer jfif = ByteBuffer.wrap(head.clone());
        if (jfif.getShort(2) != (short) JFIF || jfif.getShort(4) != HEAD - 4) {
            throw new IOException("the encoder wrote no JFIF");
        }
        jfif.put(UNITS, PER_INCH).putShort(UNITS + 1, (short) dotsPerInch).putShort(UNITS + 3, (short) dotsPerInch);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(jfif.array());
        text.ifPresent(words -> out.writeBytes(segment(APP1, XMP, XmpPacket.of(words))));
        out.writeBytes(segment(APP2, PROFILE, profile));
        return out.toByteArray();
    }

    private static byte[] segment(int marker, byte[] name, byte[] content) {
        int length = 2 + name.length + content.length;
        return ByteBuffer.allocate(2 + length).putShort((short) marker).putShort((short) length).put(name).put(content).array();
    }

    /** The text of this program's in a file; empty where there is none that can be read. */
    static Optional<String> text(ImageInputStream in) throws IOException {
        in.setByteOrder(ByteOrder.BIG_ENDIAN);
        long at = 2;
        for (int segments = 0; segments < MOST_SEGMENTS && at + 4 <= in.length(); segments++) {
            in.seek(at);
            int marker = in.readUnsignedShort();
            if (marker == FILL) {
                at++;
                continue;
            }
            int length = in.readUnsignedShort();
            if (marker < JFIF >> 8 << 8 || marker == START_OF_SCAN || marker == END_OF_IMAGE || length < 2
                    || at + 2 + length > in.length()) {
                break;
            }
            if (marker == APP1) {
                byte[] content = new byte[length - 2];
                in.readFully(content);
                Optional<String> text = text(content);
                if (text.isPresent()) {
                    return text;
                }
            }
            at += 2 + length;
        }
        return Optional.empty();
    }

    private static Optional<String> text(byte[] content) {
        return content.length > XMP.length && Arrays.equals(content, 0, XMP.length, XMP, 0, XMP.length)
                ? XmpPacket.text(Arrays.copyOfRange(content, XMP.length, content.length)) : Optional.empty();
    }
}
