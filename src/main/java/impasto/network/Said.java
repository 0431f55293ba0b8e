package impasto.network;

import impasto.words.Phrases;
import impasto.words.Saying;

/** What is said about networks. */
final class Said {

    private static final Phrases WORDS = new Phrases("impasto.network.words");

    private Said() {}

    static Saying of(String key, Object... values) {
        return Saying.of(WORDS, key, values);
    }
}
