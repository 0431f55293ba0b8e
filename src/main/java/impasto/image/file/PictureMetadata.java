package impasto.image.file;

import impasto.image.file.format.JpegMetadata;
import java.util.Optional;

/**
 * What a file carries beside its pixels, and beside the profile that says that they are sRGB.
 *
 * @param text for this program to read again, of ASCII characters that can be printed but for {@code & < >}; empty for none
 * @param dotsPerInch how large it is on paper, from 1 to 65,535
 */
public record PictureMetadata(Optional<String> text, int dotsPerInch) {

    /** The resolution unless told otherwise. */
    public static final int USUAL_DOTS_PER_INCH = 200;

    /** The most characters that a text may have, which every format has room for. */
    public static final int LONGEST_TEXT = JpegMetadata.MOST_TEXT_BYTES;

    /** No text, in the usual resolution. */
    public static final PictureMetadata PLAIN = new PictureMetadata(Optional.empty(), USUAL_DOTS_PER_INCH);

    /** A text, in the usual resolution. */
    public PictureMetadata(String text) {
        this(Optional.of(text), USUAL_DOTS_PER_INCH);
    }

    public PictureMetadata {
        if (dotsPerInch < 1 || dotsPerInch > 65_535) {
            throw new IllegalArgumentException("a picture cannot have " + dotsPerInch + " dots per inch");
        }
        if (text.filter(words -> words.length() > LONGEST_TEXT || !words.chars().allMatch(PictureMetadata::isPlain)).isPresent()) {
            throw new IllegalArgumentException("a picture cannot carry this text");
        }
    }

    /** Whether a character can stand in every format as it is. */
    private static boolean isPlain(int character) {
        return character >= ' ' && character <= '~' && "&<>".indexOf(character) < 0;
    }
}
