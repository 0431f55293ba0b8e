package impasto.transfer;

import impasto.words.Phrases;
import impasto.words.Saying;

/** What is said about settings that cannot be painted with. */
final class Said {

    private static final Phrases WORDS = new Phrases("impasto.transfer.words");

    private Said() {}

    static Saying of(String key, Object... values) {
        return Saying.of(WORDS, key, values);
    }
}
