package impasto.image;

import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** The formats that pictures are read from, told by what the bytes are and not by the ending of the name. */
final class Formats {

    // Java also reads WBMP, which any file that begins with two zeros looks like.
    private static final Set<String> READABLE = Set.of("jpeg", "png", "gif", "bmp", "tif", "tiff", "webp");

    private Formats() {
    }

    /** A reader for these bytes, its input not yet set; empty when they are in no known format. */
    static Optional<ImageReader> readerFor(ImageInputStream in) {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            try {
                if (READABLE.contains(nameOf(reader))) {
                    return Optional.of(reader);
                }
            } catch (IOException e) {
                // A reader that cannot name its format is not one of the known ones.
            }
            reader.dispose();
        }
        return Optional.empty();
    }

    static boolean isTiff(ImageReader reader) throws IOException {
        return nameOf(reader).startsWith("tif");
    }

    static boolean isWebp(ImageReader reader) throws IOException {
        return nameOf(reader).equals("webp");
    }

    private static String nameOf(ImageReader reader) throws IOException {
        return reader.getFormatName().toLowerCase(Locale.ROOT);
    }
}
