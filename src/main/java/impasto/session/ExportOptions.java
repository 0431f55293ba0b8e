package impasto.session;

import impasto.image.Picture;

/**
 * How a picture is written.
 *
 * @param format of the file
 * @param quality of a JPEG, 0 to 100
 * @param scale the longest side in percent of the painting's
 * @param pattern of the name, see {@link NamePattern}
 * @param remembers whether it carries how it was painted
 */
public record ExportOptions(Format format, int quality, int scale, String pattern, boolean remembers) {

    /** A format that pictures are exported in. */
    public enum Format {
        PNG("png"), JPEG("jpg"), TIFF("tif");

        private final String ending;

        Format(String ending) {
            this.ending = ending;
        }

        /** The ending of its files, without the dot. */
        public String ending() {
            return ending;
        }
    }

    public static final int LEAST_SCALE = 10;
    public static final int MOST_SCALE = 400;

    /** PNG in its own size, named after content and iteration, with how it was painted. */
    public static final ExportOptions STANDARD = new ExportOptions(Format.PNG, 92, 100, NamePattern.STANDARD, true);

    public ExportOptions {
        quality = Math.max(0, Math.min(100, quality));
        scale = Math.max(LEAST_SCALE, Math.min(MOST_SCALE, scale));
        pattern = pattern.isBlank() ? NamePattern.STANDARD : pattern;
    }

    /** A PNG in its own size. */
    public ExportOptions asPainted() {
        return new ExportOptions(Format.PNG, quality, 100, pattern, remembers);
    }

    /** The picture in the size that it is written in. */
    public Picture scaled(Picture picture) {
        return scale == 100 ? picture : picture.fitted(scaled(picture.sides().longest()));
    }

    /** A side in the size that it is written in. */
    public int scaled(int side) {
        return Math.max(1, (int) Math.round(side * scale / 100.0));
    }
}
