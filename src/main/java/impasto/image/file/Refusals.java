package impasto.image.file;

import impasto.image.Said;
import impasto.image.Sides;
import impasto.image.file.format.UnsupportedException;
import impasto.words.Figure;
import impasto.words.Saying;
import java.util.Optional;

/** The sentences with which a picture is refused. */
final class Refusals {

    private Refusals() {
    }

    static PictureException missing(String name) {
        return new PictureException(Said.of("image.missing", name));
    }

    static PictureException folder(String name) {
        return new PictureException(Said.of("image.folder", name));
    }

    static PictureException unreadable(String name, Throwable cause) {
        return new PictureException(Said.of("image.unreadable", name), cause);
    }

    static PictureException empty(String name) {
        return new PictureException(Said.of("image.empty", name));
    }

    static PictureException notAPicture(String name) {
        return new PictureException(Said.of("image.not-a-picture", name, ReadableFormats.any()));
    }

    static PictureException damaged(String name, Throwable cause) {
        return new PictureException(Said.of("image.damaged", name), cause);
    }

    /** What the reader of a format threw, which does not tell of damage alone. */
    static PictureException ofReader(String name, Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        boolean unsupported = message.startsWith("Unsupported ") || message.startsWith("Variable ")
                || message.startsWith("Unknown TIFF ");
        return unsupported ? new PictureException(Said.of("image.unsupported-by-reader", name,
                message.replaceAll("[^\\p{Alnum}/,() -]", " ")), cause) : damaged(name, cause);
    }

    static PictureException tooLarge(String name, Sides sides, long limit) {
        return new PictureException(Said.of("image.too-large", name, Figure.grouped(sides.width()), Figure.grouped(sides.height()),
                new Figure(limit / 1e6, "#,##0.######")));
    }

    static PictureException tooLong(String name, Sides sides, int longest) {
        return new PictureException(Said.of("image.too-long", name, Figure.grouped(sides.width()), Figure.grouped(sides.height()),
                Figure.grouped(longest)));
    }

    static PictureException outOfMemory(String name, Optional<Sides> sides, Throwable cause) {
        return new PictureException(sides.map(known -> Said.of("image.no-memory-for", name, Figure.grouped(known.width()),
                Figure.grouped(known.height()))).orElseGet(() -> Said.of("image.no-memory", name)), cause);
    }

    static PictureException tooSlow(String name, Throwable cause) {
        return new PictureException(Said.of("image.too-slow", name), cause);
    }

    static PictureException interrupted(String name, Throwable cause) {
        return new PictureException(Said.of("image.interrupted", name), cause);
    }

    static PictureException unsupported(String name, UnsupportedException cause) {
        return new PictureException(Said.of("image.unsupported", name, cause.kind()), cause);
    }

    /** @param format with its article */
    static PictureException foreign(String name, Saying format) {
        return new PictureException(Said.of("image.foreign", name, format));
    }
}
