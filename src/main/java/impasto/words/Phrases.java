package impasto.words;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of one resource bundle, by keys. Its file without a language in its name is English; the language is that of
 * {@link Locale#getDefault()}, or English where the bundle has none for it. In a sentence {@code {0}}, {@code {1}}, … stand for
 * values; every other character means itself.
 */
public final class Phrases {

    private static final Control FILES = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final String bundle;

    /** @param bundle the base name of its files, as in {@code impasto.studio.words} */
    public Phrases(String bundle) {
        this.bundle = bundle;
    }

    /**
     * Words in the user's language.
     *
     * @param values put in the places; numbers as the language writes them, ungrouped, a {@link Figure} as it says, all else as it is; a
     *     place without a value stays
     * @throws java.util.MissingResourceException when there are none of this key
     */
    public String here(String key, Object... values) {
        return in(Locale.getDefault(), key, values);
    }

    /** Words in English, as the command line speaks. */
    public String english(String key, Object... values) {
        return in(Locale.ROOT, key, values);
    }

    /**
     * Words about so many of something, in the user's language: those of {@code key.one}, or of {@code key.many}.
     *
     * @param values put in the places, of which the number is not one by itself
     */
    public String count(String key, long number, Object... values) {
        return here(key + (number == 1 ? ".one" : ".many"), values);
    }

    /** Words in the user's language, if there are any. */
    public Optional<String> find(String key) {
        return words(Locale.getDefault()).containsKey(key) ? Optional.of(here(key)) : Optional.empty();
    }

    private String in(Locale locale, String key, Object... values) {
        Matcher place = PLACE.matcher(words(locale).getString(key));
        return place.replaceAll(found -> {
            int at = found.group(1).charAt(0) - '0';
            return Matcher.quoteReplacement(at < values.length ? text(locale, values[at]) : found.group());
        });
    }

    private static String text(Locale locale, Object value) {
        if (value instanceof Figure figure) {
            DecimalFormat format = new DecimalFormat(figure.pattern(), DecimalFormatSymbols.getInstance(locale));
            format.setRoundingMode(RoundingMode.HALF_UP);
            return format.format(figure.value());
        }
        if (value instanceof Double number && !locale.equals(Locale.ROOT)) {
            return Numbers.local(number.toString());
        }
        if (!(value instanceof Integer || value instanceof Long)) {
            return String.valueOf(value);
        }
        NumberFormat whole = NumberFormat.getIntegerInstance(locale);
        whole.setGroupingUsed(false);
        return whole.format(value);
    }

    private ResourceBundle words(Locale locale) {
        return ResourceBundle.getBundle(bundle, locale, FILES);
    }
}
