package impasto.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThinningTest {

    @Test
    void soManyAreChosenHoweverTheyCome() {
        Thinning thinning = new Thinning(1000, 70, 3);
        assertEquals(70, IntStream.of(1, 499, 0, 500).map(count -> thinning.next(count).length).sum());
        assertEquals(5, new Thinning(5, 70, 3).next(5).length);
    }

    @Test
    void eachIsAsLikelyAsAnyOther() {
        int[] counts = new int[10];
        for (int seed = 0; seed < 4000; seed++) {
            for (int chosen : new Thinning(10, 3, seed).next(10)) {
                counts[chosen]++;
            }
        }
        for (int count : counts) {
            assertTrue(Math.abs(count - 1200) < 120, count + " of 1200");
        }
    }
}
