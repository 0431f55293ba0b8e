package impasto.settings.catalogue;

import impasto.words.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * The range of a number and its way along a slider, whose positions go from 0 to 1.
 *
 * @param least the least value but for zero
 * @param most the greatest value
 * @param step the values are multiples of this; 0 for any value, which the slider rounds to two digits
 * @param kind how values lie along the slider
 */
public record NumberScale(double least, double most, double step, Kind kind) {

    /** How values lie along a slider. */
    public enum Kind {
        EVEN,
        /** Equal distances are equal factors. */
        LOGARITHMIC,
        /** As logarithmic, with zero at the left end. */
        LOGARITHMIC_FROM_ZERO
    }

    private static final double ZERO_ZONE = 0.04;
    private static final MathContext TWO_DIGITS = new MathContext(2);

    /** Whole numbers, evenly. */
    public static NumberScale whole(double least, double most, double step) {
        return new NumberScale(least, most, step, Kind.EVEN);
    }

    /** Whole numbers over decades. */
    public static NumberScale wholeDecades(double least, double most) {
        return new NumberScale(least, most, 1, Kind.LOGARITHMIC);
    }

    /** A weight over decades, or zero. */
    public static NumberScale weight(double least, double most) {
        return new NumberScale(least, most, 0, Kind.LOGARITHMIC_FROM_ZERO);
    }

    /** The smallest value there is. */
    public double bottom() {
        return kind == Kind.LOGARITHMIC_FROM_ZERO ? 0 : least;
    }

    /** Where a value stands along the slider. */
    public double position(double value) {
        return switch (kind) {
            case EVEN -> between((value - least) / (most - least));
            case LOGARITHMIC -> between(Math.log(value / least) / Math.log(most / least));
            case LOGARITHMIC_FROM_ZERO -> value <= 0 ? 0
                    : ZERO_ZONE + (1 - ZERO_ZONE) * between(Math.log(value / least) / Math.log(most / least));
        };
    }

    /** The value at a place along the slider. */
    public double value(double position) {
        double raw = switch (kind) {
            case EVEN -> least + position * (most - least);
            case LOGARITHMIC -> least * Math.pow(most / least, position);
            case LOGARITHMIC_FROM_ZERO -> position < ZERO_ZONE / 2 ? 0
                    : least * Math.pow(most / least, Math.max(0, (position - ZERO_ZONE) / (1 - ZERO_ZONE)));
        };
        return rounded(raw);
    }

    /** The nearest value within the range. */
    public double clamped(double value) {
        return Math.max(bottom(), Math.min(most, step >= 1 ? Math.round(value) : value));
    }

    /** The value as a field shows it, with the decimal mark of the user's language. */
    public String format(double value) {
        return Numbers.local(written(value));
    }

    private String written(double value) {
        if (step >= 1) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        if (value != 0 && Math.abs(value) < 0.001) {
            return String.format(Locale.ROOT, "%.1e", value);
        }
        int decimals = value == 0 ? 0 : Math.max(0, 2 - (int) Math.floor(Math.log10(Math.abs(value))));
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }

    /** The value that was typed; empty when it is no number or outside the range. */
    public OptionalDouble parse(String text) {
        OptionalDouble typed = Numbers.parse(text);
        return typed.isPresent() && typed.getAsDouble() >= bottom() && typed.getAsDouble() <= most
                ? OptionalDouble.of(clamped(typed.getAsDouble())) : OptionalDouble.empty();
    }

    private double rounded(double raw) {
        if (step > 0) {
            return Math.max(bottom(), Math.min(most, Math.round(raw / step) * step));
        }
        return BigDecimal.valueOf(raw).round(TWO_DIGITS).doubleValue();
    }

    private static double between(double position) {
        return Math.max(0, Math.min(1, position));
    }
}
