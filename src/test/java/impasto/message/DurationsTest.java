package impasto.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({"0.4, 0 s, 1 s, 0:00 min", "9.6, 10 s, 10 s, 0:10 min", "63, 63 s, 65 s, 1:03 min", "89, 89 s, 90 s, 1:29 min",
        "90, 90 s, 2 min, 1:30 min", "150, 3 min, 3 min, 2:30 min", "5399, 90 min, 90 min, 1:29 h", "5400, 90 min, 1.5 h, 1:30 h",
        "9000, 2.5 h, 2.5 h, 2:30 h"})
    void eachHasItsForm(double seconds, String forecast, String steady, String clock) {
        assertEquals(forecast, Durations.forecast(seconds));
        assertEquals(steady, Durations.steadyForecast(seconds));
        assertEquals(clock, Durations.clock(seconds));
    }
}
