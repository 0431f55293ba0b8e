package impasto.matching;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

class SteeringTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.9})
    void eachStyleHasItsShareOfThePlaces(double share) {
        Random random = new Random(1);
        float[][] cosines = new float[3][4000];
        for (int style = 0; style < 3; style++) {
            for (int place = 0; place < 4000; place++) {
                // One that suits better everywhere must not take all.
                cosines[style][place] = random.nextFloat() * 0.5f + (style == 0 ? 0.4f : 0);
            }
        }
        double rest = (1 - share) / 2;
        int[] styles = Steering.styles(cosines, new double[] {share, rest, rest});
        assertEquals(share, Arrays.stream(styles).filter(style -> style == 0).count() / 4000.0, 0.02);
        assertEquals(rest, Arrays.stream(styles).filter(style -> style == 1).count() / 4000.0, 0.02);
    }

    @Test
    void aStyleThatWeighsNothingIsFollowedNowhere() {
        assertArrayEquals(new int[] {1, 1}, Steering.styles(new float[][] {{0.9f, 0.9f}, {0.1f, 0.2f}}, new double[] {0, 1}));
    }
}
