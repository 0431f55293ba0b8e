package impasto.settings;

import impasto.words.Phrases;
import impasto.words.Saying;

/** What is said about settings that cannot be. */
final class Said {

    private static final Phrases WORDS = new Phrases(Words.BUNDLE);

    private Said() {}

    static Saying of(String key, Object... values) {
        return Saying.of(WORDS, key, values);
    }
}
