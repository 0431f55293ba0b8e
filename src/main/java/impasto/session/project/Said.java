package impasto.session.project;

import impasto.words.Phrases;
import impasto.words.Saying;
import impasto.words.SpokenException;

/** What is said about projects. */
final class Said {

    private static final Phrases WORDS = new Phrases("impasto.session.project.words");

    private Said() {}

    static Saying of(String key, Object... values) {
        return Saying.of(WORDS, key, values);
    }

    /** A failure that is one sentence. */
    static SpokenException failure(Saying sentence) {
        return new SpokenException(sentence, null);
    }
}
