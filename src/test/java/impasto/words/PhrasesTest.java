package impasto.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PhrasesTest {

    private static final Phrases PHRASES = new Phrases("impasto.words.example");

    private final Locale usual = Locale.getDefault();

    @AfterEach
    void asUsual() {
        Locale.setDefault(usual);
    }

    @Test
    void speaksTheUsersLanguageOrEnglish() {
        Locale.setDefault(Locale.GERMANY);
        assertEquals("Bilder", PHRASES.here("pictures"));
        assertEquals("pictures", PHRASES.english("pictures"));
        Locale.setDefault(Locale.FRANCE);
        assertEquals("pictures", PHRASES.here("pictures"));
        assertThrows(MissingResourceException.class, () -> PHRASES.here("nothing"));
        assertEquals(Optional.empty(), PHRASES.find("nothing"));
    }

    @Test
    void putsValuesInTheirPlacesAndNothingElse() {
        Locale.setDefault(Locale.US);
        assertEquals("the artist's {1} at 12345 of $0", PHRASES.here("places", "{1}", 12345, "$0"));
        assertEquals("the artist's {0} at {1} of {2}", PHRASES.here("places"));
        Locale.setDefault(Locale.GERMANY);
        assertEquals("12345: {1} der Künstlerin von $0", PHRASES.here("places", "{1}", 12345, "$0"));
    }

    @Test
    void countsOneAndMany() {
        Locale.setDefault(Locale.US);
        assertEquals("one picture", PHRASES.count("count", 1, 1));
        assertEquals("0 pictures", PHRASES.count("count", 0, 0));
        assertEquals("3 pictures", PHRASES.count("count", 3, 3));
    }
}
