package impasto.settings.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberScaleTest {

    private static final NumberScale WEIGHT = NumberScale.weight(1e-3, 1e7);

    @Test
    void positionsAndValuesAreEachOthersWayBack() {
        for (double value : new double[] {0, 0.001, 0.25, 1, 1000, 1e7}) {
            assertEquals(value, WEIGHT.value(WEIGHT.position(value)), value * 1e-6);
        }
        assertEquals(0, WEIGHT.position(0));
        assertEquals(1, WEIGHT.position(1e7));
        assertEquals(0, WEIGHT.value(0.01));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1000, 1000", "0.25, 0.25", "12.345, 12.3", "0.00012, 1.2e-04", "1234.5, 1235", "0.01, 0.01"})
    void valuesAreWrittenShortly(double value, String text) {
        assertEquals(text, WEIGHT.format(value));
    }

    @Test
    void whatIsTypedIsBroughtIntoTheRange() {
        assertEquals(0.5, WEIGHT.parse(" 0,5 ").orElseThrow());
        assertTrue(WEIGHT.parse("1e9").isEmpty());
        assertTrue(WEIGHT.parse("-3").isEmpty());
        assertTrue(WEIGHT.parse("much").isEmpty());
        assertTrue(WEIGHT.parse("NaN").isEmpty());
        assertEquals(333, NumberScale.wholeDecades(64, 4096).parse("333.4").orElseThrow());
    }
}
