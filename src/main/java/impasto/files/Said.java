package impasto.files;

import impasto.words.Phrases;
import impasto.words.Saying;

/** What is said about files and folders, and about what the program needs around it. */
final class Said {

    private static final Phrases WORDS = new Phrases("impasto.files.words");

    private Said() {}

    static Saying of(String key, Object... values) {
        return Saying.of(WORDS, key, values);
    }
}
