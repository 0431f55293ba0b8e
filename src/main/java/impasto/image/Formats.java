package impasto.image;

import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** What knows the formats: their outlines and their readers. */
final class Formats {

    private static final String PREFERRED = "com.twelvemonkeys.";

    private Formats() {
    }

    /** What a file of a format holds. */
    static Outline outline(Container container, ImageInputStream in) throws IOException {
        return switch (container) {
            case JPEG -> JpegOutline.of(in);
            case PNG -> PngOutline.of(in);
            case GIF -> GifOutline.of(in);
            case BMP -> BmpOutline.of(in);
            case TIFF -> TiffOutline.of(in);
            case WEBP -> WebpOutline.of(in);
        };
    }

    /** A reader of a format, its input not yet set. */
    static ImageReader reader(Container container) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(container.reader());
        ImageReader first = null;
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (reader.getClass().getName().startsWith(PREFERRED)) {
                return reader;
            }
            first = first == null ? reader : first;
        }
        if (first == null) {
            throw new IOException("no reader of " + container);
        }
        return first;
    }
}
