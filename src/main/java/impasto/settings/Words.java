package impasto.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The words for settings, from {@code words.properties}, which is English; a file {@code words_de.properties} beside it
 * would give the studio German ones.
 */
public final class Words {

    /** The resource bundle that they are in. */
    public static final String BUNDLE = "impasto.settings.words";

    private Words() {}

    /**
     * Words in the user's language.
     *
     * @param values put in the places of {@code {0}}, {@code {1}}, …
     * @throws java.util.MissingResourceException when there are none of this key
     */
    public static String here(String key, String... values) {
        String words = ResourceBundle.getBundle(BUNDLE).getString(key);
        for (int i = 0; i < values.length; i++) {
            words = words.replace("{" + i + "}", values[i]);
        }
        return words;
    }

    /** Words in the user's language, if there are any. */
    public static Optional<String> find(String key) {
        return ResourceBundle.getBundle(BUNDLE).containsKey(key) ? Optional.of(here(key)) : Optional.empty();
    }

    /** Words in English, as the command line speaks. */
    public static String english(String key) {
        return ResourceBundle.getBundle(BUNDLE, Locale.ROOT, ResourceBundle.Control.getNoFallbackControl(
                ResourceBundle.Control.FORMAT_PROPERTIES)).getString(key);
    }
}
