package impasto.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    private final Locale usual = Locale.getDefault();

    @AfterEach
    void asUsual() {
        Locale.setDefault(usual);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1.5 | 1.5 | 1.5", "1,5 | 1.5 | 1.5", "0,125 | 0.125 | 0.125", "0.125 | 0.125 | 0.125", "-2,5 | -2.5 | -2.5",
        "1,500 | 1500 | 1.5", "1.500 | 1.5 | 1500", "1.234,5 | 1234.5 | 1234.5", "1,234.5 | 1234.5 | 1234.5",
        "12.345.678 | 12345678 | 12345678", "1e-4 | 0.0001 | 0.0001", "1,5e3 | 1500 | 1500", "1 | 1 | 1"
    })
    void readsPointAndCommaAsTheLanguageTakesThem(String typed, double english, double german) {
        Locale.setDefault(Locale.US);
        assertEquals(OptionalDouble.of(english), Numbers.parse(typed));
        Locale.setDefault(Locale.GERMANY);
        assertEquals(OptionalDouble.of(german), Numbers.parse(typed));
    }

    @ParameterizedTest
    @CsvSource({"''", "x", "1.2.3", "NaN", "Infinity", "1 500"})
    void whatIsNoNumberIsNone(String typed) {
        assertEquals(OptionalDouble.empty(), Numbers.parse(typed));
    }

    @Test
    void writesAsTheLanguageDoesAndReadsThatBack() {
        Locale.setDefault(Locale.GERMANY);
        assertEquals("1234,50", Numbers.fixed(1234.5, 2));
        assertEquals("50\u00a0%", Numbers.percent(0.5));
        assertEquals("1,5\u00a0GB", Numbers.gigabytesNeeded(1.5 * (1 << 30)));
        assertEquals("1,6\u00a0GB", Numbers.gigabytesNeeded(1.51 * (1 << 30)));
        assertEquals("1,5\u00a0GB", Numbers.gigabytesThere(1.59 * (1 << 30)));
        assertEquals("1,5e-4", Numbers.local("1.5e-4"));
        Locale.setDefault(Locale.US);
        assertEquals("50%", Numbers.percent(0.5));
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        assertEquals(OptionalDouble.of(12.5), Numbers.parse(Numbers.fixed(12.5, 1)));
    }
}
