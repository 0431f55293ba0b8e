package impasto.image;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** The sentences with which a picture is refused. */
final class Refusals {

    private static final String FORMATS = "JPEG, PNG, GIF, BMP, TIFF or WebP";

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
        return new PictureException(name + " is not a picture Impasto can read: use " + FORMATS);
    }

    static PictureException damaged(String name, Throwable cause) {
        return new PictureException(name + " is cut short or damaged: fetch or export it again", cause);
    }

    static PictureException tooLarge(String name, Sides sides, long limit) {
        return new PictureException(String.format(Locale.ROOT,
                "%s has %,d × %,d pixels, over the limit of %s megapixels: make it smaller first",
                name, sides.width(), sides.height(), megapixels(limit)));
    }

    static PictureException outOfMemory(String name, Sides sides, Throwable cause) {
        return new PictureException(String.format(Locale.ROOT,
                "%s has %,d × %,d pixels, more than the memory Impasto has left can hold: make it smaller first",
                name, sides.width(), sides.height()), cause);
    }

    private static String megapixels(long pixels) {
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(pixels / 1e6);
    }
}
