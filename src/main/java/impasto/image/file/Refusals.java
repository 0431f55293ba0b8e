package impasto.image.file;

import impasto.image.Sides;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;

/** The sentences with which a picture is refused. */
final class Refusals {

    private Refusals() {
    }

    static PictureException missing(String name) {
        return new PictureException("there is no file " + name + ": check its name and folder");
    }

    static PictureException folder(String name) {
        return new PictureException(name + " is a folder, not a picture: choose a file inside it");
    }

    static PictureException unreadable(String name, Throwable cause) {
        return new PictureException(name + " cannot be opened: check that you are allowed to read it", cause);
    }

    static PictureException empty(String name) {
        return new PictureException(name + " is an empty file: fetch or export it again");
    }

    static PictureException notAPicture(String name) {
        return new PictureException(name + " is not a picture Impasto can read: use " + ReadableFormats.any());
    }

    static PictureException damaged(String name, Throwable cause) {
        return new PictureException(name + " is cut short or damaged: fetch or export it again", cause);
    }

    /** What the reader of a format threw, which does not tell of damage alone. */
    static PictureException ofReader(String name, Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        boolean unsupported = message.startsWith("Unsupported ") || message.startsWith("Variable ")
                || message.startsWith("Unknown TIFF ");
        return unsupported ? new PictureException(name + " is a picture of a kind that Impasto cannot read ("
                + message.replaceAll("[^\\p{Alnum}/,() -]", " ") + "): export it as JPEG or PNG", cause) : damaged(name, cause);
    }

    static PictureException tooLarge(String name, Sides sides, long limit) {
        return new PictureException(String.format(Locale.ROOT,
                "%s has %,d × %,d pixels, over the limit of %s megapixels: make it smaller first",
                name, sides.width(), sides.height(), megapixels(limit)));
    }

    static PictureException tooLong(String name, Sides sides, int longest) {
        return new PictureException(String.format(Locale.ROOT,
                "%s has %,d × %,d pixels, and no side may be over %,d: crop it first",
                name, sides.width(), sides.height(), longest));
    }

    static PictureException outOfMemory(String name, Optional<Sides> sides, Throwable cause) {
        String pixels = sides.map(known -> String.format(Locale.ROOT, "%,d × %,d", known.width(), known.height()))
                .orElse("more");
        return new PictureException(name + " has " + pixels + (sides.isPresent() ? " pixels, more" : " pixels")
                + " than the memory Impasto has left can hold: make it smaller first", cause);
    }

    static PictureException tooSlow(String name, Throwable cause) {
        return new PictureException(
                name + " is taking too long to read: open it in another program and save it again", cause);
    }

    static PictureException interrupted(String name, Throwable cause) {
        return new PictureException(name + " is not read to its end, because it is no longer waited for: try again", cause);
    }

    /** @param cause whose message says what the picture is or has */
    static PictureException unsupported(String name, Throwable cause) {
        return new PictureException(
                name + " " + cause.getMessage() + ", which Impasto cannot read: export it as JPEG or PNG", cause);
    }

    /** @param format with its article */
    static PictureException foreign(String name, String format) {
        return new PictureException(name + " is " + format + ", which Impasto cannot read: export it as JPEG or PNG");
    }

    private static String megapixels(long pixels) {
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(pixels / 1e6);
    }
}
