package impasto.words;

/**
 * A number as {@link Phrases} write it.
 *
 * @param pattern of {@link java.text.DecimalFormat}, with the marks of English
 */
public record Figure(double value, String pattern) {

    /** A whole number in groups of three digits. */
    public static Figure grouped(long value) {
        return new Figure(value, "#,##0");
    }

    /** A number with one decimal. */
    public static Figure tenths(double value) {
        return new Figure(value, "0.0");
    }
}
