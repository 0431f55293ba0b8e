package impasto.settings;

import impasto.words.Phrases;
import java.util.Optional;

/** The words for settings. */
public final class Words {

    /** The resource bundle that they are in. */
    public static final String BUNDLE = "impasto.settings.words";

    private static final Phrases PHRASES = new Phrases(BUNDLE);

    private Words() {}

    /**
     * Words in the user's language.
     *
     * @param values put in the places of {@code {0}}, {@code {1}}, …
     * @throws java.util.MissingResourceException when there are none of this key
     */
    public static String here(String key, Object... values) {
        return PHRASES.here(key, values);
    }

    /** Words in the user's language, if there are any. */
    public static Optional<String> find(String key) {
        return PHRASES.find(key);
    }

    /** Words in English, as the command line speaks. */
    public static String english(String key) {
        return PHRASES.english(key);
    }
}
