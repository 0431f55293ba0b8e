package impasto.session;

import impasto.words.Phrases;
import impasto.words.Saying;

/** What is said about what is kept. */
public final class Said {

    private static final Phrases WORDS = new Phrases("impasto.session.words");

    private Said() {}

    /** The sentence, or the part of one, of this key. */
    public static Saying of(String key, Object... values) {
        return Saying.of(WORDS, key, values);
    }
}
