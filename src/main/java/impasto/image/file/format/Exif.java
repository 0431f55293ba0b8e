package impasto.image.file.format;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.stream.ImageInputStream;

/** The one thing that EXIF is asked for. */
final class Exif {

    /** EXIF with a thumbnail fits into one segment of a JPEG; more is read of none. */
    static final int MOST_BYTES = 1 << 20;

    private static final byte[] PREFIX = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private Exif() {
    }

    /** Whether bytes begin as EXIF does in a JPEG, and often in a WebP. */
    static boolean hasPrefix(byte[] bytes) {
        return bytes.length > PREFIX.length && Arrays.equals(bytes, 0, PREFIX.length, PREFIX, 0, PREFIX.length);
    }

    /** The orientation in EXIF, with or without its prefix; upright where it cannot be read, which is no reason to refuse. */
    static Orientation orientation(byte[] exif) {
        byte[] tiff = hasPrefix(exif) ? Arrays.copyOfRange(exif, PREFIX.length, exif.length) : exif;
        try (ImageInputStream in = new ByteArrayImageInputStream(tiff)) {
            return new TiffDirectory(in).orientation();
        } catch (IOException | RuntimeException e) {
            return Orientation.UPRIGHT;
        }
    }
}
