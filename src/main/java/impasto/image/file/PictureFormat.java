package impasto.image.file;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A format that pictures are written in. */
enum PictureFormat {
    PNG("png", ".png"),
    JPEG("jpeg", ".jpg", ".jpeg"),
    TIFF("tiff", ".tif", ".tiff");

    private final String writer;
    private final List<String> endings;

    PictureFormat(String writer, String... endings) {
        this.writer = writer;
        this.endings = List.of(endings);
    }

    /** The format that the ending of a file name asks for, in upper or lower case; empty for any other ending. */
    static Optional<PictureFormat> ofName(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        for (PictureFormat format : values()) {
            if (format.endings.stream().anyMatch(lower::endsWith)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** What Java calls the writer of this format. */
    String writer() {
        return writer;
    }
}
