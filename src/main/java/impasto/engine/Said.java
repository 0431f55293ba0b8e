package impasto.engine;

import impasto.words.Phrases;
import impasto.words.Saying;

/** What is said about settings of which a part does nothing. */
final class Said {

    private static final Phrases WORDS = new Phrases("impasto.engine.words");

    private Said() {}

    static Saying of(String key, Object... values) {
        return Saying.of(WORDS, key, values);
    }
}
