package impasto.words;

import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers as the user's language writes them, that of {@link Locale#getDefault(Locale.Category)} for formats. */
public final class Numbers {

    /** One mark with three digits after it, which may group or be a decimal one. */
    private static final Pattern EITHER = Pattern.compile("[+-]?\\d{1,3}[.,]\\d{3}");
    private static final Pattern GROUPED = Pattern.compile("[+-]?[1-9]\\d{0,2}((\\.\\d{3})+(,\\d+)?|(,\\d{3})+(\\.\\d+)?)");

    /** Of 2³⁰ in a byte. */
    private static final double TENTHS = 10.0 / (1 << 30);

    private Numbers() {}

    /** A number with so many decimals, ungrouped. */
    public static String fixed(double value, int decimals) {
        return String.format(locale(), "%." + decimals + "f", value);
    }

    /** A share of 1 as whole percents, as in {@code 50%} or {@code 50 %}. */
    public static String percent(double share) {
        return NumberFormat.getPercentInstance(locale()).format(share);
    }

    /** Bytes that are needed in units of 2³⁰, rounded up to one decimal. */
    public static String gigabytesNeeded(double bytes) {
        return gigabytes(Math.ceil(bytes * TENTHS));
    }

    /** Bytes that are there, rounded down likewise, so that what is not enough never looks as if it were. */
    public static String gigabytesThere(double bytes) {
        return gigabytes(Math.floor(bytes * TENTHS));
    }

    private static String gigabytes(double tenths) {
        return fixed(tenths / 10, 1) + "\u00a0GB";
    }

    /** A number as programs write it, such as {@code 1.5e-4}, with the language's decimal mark. */
    public static String local(String written) {
        return written.replace('.', decimalMark());
    }

    /**
     * The number that was typed, with point or comma before the decimals whatever the language; marks may group by threes.
     * What could be either, as 1.500, is what the language takes it for. Empty when it is no number.
     */
    public static OptionalDouble parse(String text) {
        String typed = text.strip().replace("\u00a0", "").replace("\u202f", "").replace('−', '-');
        try {
            double value = Double.parseDouble(isGrouped(typed) ? ungrouped(typed) : typed.replace(',', '.'));
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException noNumber) {
            return OptionalDouble.empty();
        }
    }

    private static boolean isGrouped(String typed) {
        char mark = typed.indexOf(',') >= 0 ? ',' : '.';
        return GROUPED.matcher(typed).matches() && !(EITHER.matcher(typed).matches() && decimalMark() == mark);
    }

    private static String ungrouped(String typed) {
        int point = typed.lastIndexOf('.');
        int comma = typed.lastIndexOf(',');
        if (point < 0 || comma < 0) {
            return typed.replaceAll("[.,]", "");
        }
        int decimal = Math.max(point, comma);
        return typed.substring(0, decimal).replaceAll("[.,]", "") + "." + typed.substring(decimal + 1);
    }

    private static char decimalMark() {
        return DecimalFormatSymbols.getInstance(locale()).getDecimalSeparator();
    }

    /** With the digits 0 to 9, which are the ones that can be typed. */
    private static Locale locale() {
        return new Locale.Builder().setLocale(Locale.getDefault(Locale.Category.FORMAT)).setUnicodeLocaleKeyword("nu", "latn")
                .build();
    }
}
