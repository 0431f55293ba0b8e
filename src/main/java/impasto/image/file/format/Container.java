package impasto.image.file.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** The formats that pictures are read from, told by what the bytes are and not by the ending of the name. */
public enum Container {
    JPEG("JPEG", "jpg", "jpeg"), PNG("PNG", "png"), GIF("GIF", "gif"), BMP("BMP", "bmp"), TIFF("TIFF", "tif", "tiff"),
    WEBP("WebP", "webp");

    private static final int HEAD = 12;
    private static final String PREFERRED = "com.twelvemonkeys.";

    private final String title;
    private final List<String> endings;

    Container(String title, String... endings) {
        this.title = title;
        this.endings = List.of(endings);
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** The usual endings of its files, without the dot. */
    public List<String> endings() {
        return endings;
    }

    /** The format of what begins with these bytes; empty when it is none of these. */
    public static Optional<Container> of(byte[] head) {
        String text = new String(head, 0, Math.min(HEAD, head.length), StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
            return Optional.of(GIF);
        }
        if (text.startsWith("II*\0") || text.startsWith("MM\0*") || text.startsWith("II+\0") || text.startsWith("MM\0+")) {
            return Optional.of(TIFF);
        }
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return Optional.of(WEBP);
        }
        return text.startsWith("BM") ? Optional.of(BMP) : Optional.empty();
    }

    /** The first bytes of a stream, as many as there are up to a number, which is left at its beginning. */
    public static byte[] head(ImageInputStream in, int most) throws IOException {
        in.seek(0);
        byte[] head = new byte[most];
        int length = 0;
        int got;
        while (length < most && (got = in.read(head, length, most - length)) > 0) {
            length += got;
        }
        in.seek(0);
        return Arrays.copyOf(head, length);
    }

    /** What a file of this format holds. */
    public Outline outline(ImageInputStream in) throws IOException {
        return switch (this) {
            case JPEG -> JpegOutline.of(in);
            case PNG -> PngOutline.of(in);
            case GIF -> GifOutline.of(in);
            case BMP -> BmpOutline.of(in);
            case TIFF -> TiffOutline.of(in);
            case WEBP -> WebpOutline.of(in);
        };
    }

    /** What this program has written about the picture into a file of this format; empty where there is nothing. Decodes no pixels. */
    public Optional<String> text(ImageInputStream in) throws IOException {
        return switch (this) {
            case JPEG -> JpegMetadata.text(in);
            case PNG -> PngMetadata.text(in);
            case TIFF -> TiffMetadata.text(in);
            case GIF, BMP, WEBP -> Optional.empty();
        };
    }

    /** A reader of this format, its input not yet set. */
    public ImageReader reader() throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(name().toLowerCase(Locale.ROOT));
        ImageReader first = null;
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (reader.getClass().getName().startsWith(PREFERRED)) {
                return reader;
            }
            first = first == null ? reader : first;
        }
        if (first == null) {
            throw new IOException("no reader of " + this);
        }
        return first;
    }
}
