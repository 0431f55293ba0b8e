package impasto.studio.takes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.session.snapshot.LossPoint;
import impasto.session.snapshot.Take;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LossHistoryTest {

    @Test
    void aShortHistoryHasEveryPoint() {
        LossHistory history = new LossHistory(List.of());
        IntStream.rangeClosed(1, Take.MOST_LOSSES).forEach(i -> history.add(new LossPoint(i, 1.0 / i, 64)));
        assertEquals(IntStream.rangeClosed(1, Take.MOST_LOSSES).boxed().toList(), iterations(history));
    }

    @Test
    void aLongOneHasItsEndsAndPointsEvenlyBetween() {
        LossHistory history = new LossHistory(List.of());
        for (int i = 1; i <= 25_000; i++) {
            history.add(new LossPoint(i, 1.0 / i, 64));
            assertTrue(history.points().size() <= Take.MOST_LOSSES);
            assertEquals(i, iterations(history).get(history.points().size() - 1));
            i += i > 3000 ? 6 : 0;
        }
        List<Integer> all = iterations(history);
        assertEquals(1, all.get(0));
        int widest = IntStream.range(1, all.size()).map(i -> all.get(i) - all.get(i - 1)).max().orElseThrow();
        assertTrue(all.size() > Take.MOST_LOSSES / 4 && widest <= 28, all.size() + " points, " + widest + " apart");
        LossHistory again = new LossHistory(history.points());
        again.add(new LossPoint(25_001, 1, 64));
        assertTrue(again.points().size() <= Take.MOST_LOSSES);
    }

    @Test
    void whatIsPaintedAnewReplacesWhatWas() {
        LossHistory history = new LossHistory(List.of(new LossPoint(1, 3, 64), new LossPoint(2, 2, 64), new LossPoint(3, 1, 64)));
        history.add(new LossPoint(2, 9, 64));
        assertEquals(List.of(new LossPoint(1, 3, 64), new LossPoint(2, 9, 64)), history.points());
    }

    private static List<Integer> iterations(LossHistory history) {
        return history.points().stream().map(LossPoint::iteration).toList();
    }
}
