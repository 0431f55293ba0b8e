package impasto.studio.chart;

import impasto.words.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;

/** Losses as a person reads them. */
public final class LossNumber {

    private static final MathContext DIGITS = new MathContext(4);
    private static final double LEAST_PLAIN = 1e-3;
    private static final double MOST_PLAIN = 1e5;

    private LossNumber() {}

    /** A value to four digits, {@code 12.34} or {@code 1.234e-7}, with the language's decimal mark. */
    public static String of(double value) {
        if (value == 0 || Double.isNaN(value) || Double.isInfinite(value)) {
            return value == 0 ? "0" : String.valueOf(value);
        }
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        if (Math.abs(value) >= LEAST_PLAIN && Math.abs(value) < MOST_PLAIN) {
            return Numbers.local(rounded.toPlainString());
        }
        int exponent = rounded.precision() - rounded.scale() - 1;
        return Numbers.local(rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString()) + "e" + exponent;
    }
}
