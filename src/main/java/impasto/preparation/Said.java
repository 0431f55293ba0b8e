package impasto.preparation;

import impasto.words.Phrases;
import impasto.words.Saying;

/** What is said about pictures that are to be painted from. */
final class Said {

    private static final Phrases WORDS = new Phrases("impasto.preparation.words");

    private Said() {}

    static Saying of(String key, Object... values) {
        return Saying.of(WORDS, key, values);
    }
}
