package impasto.run;

import impasto.words.Phrases;
import impasto.words.Saying;

/** What is said about runs. */
final class Said {

    private static final Phrases WORDS = new Phrases("impasto.run.words");

    private Said() {}

    static Saying of(String key, Object... values) {
        return Saying.of(WORDS, key, values);
    }
}
