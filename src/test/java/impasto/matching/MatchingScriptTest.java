package impasto.matching;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import impasto.torch.SharedTorch;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatchingScriptTest {

    /** Some are whole groups of 128, some are not, some are fewer. */
    @ParameterizedTest
    @ValueSource(ints = {1, 100, 128, 200, 256, 300, 1000, 1024})
    void theKeyOfLargestCosineIsFound(int count) {
        SharedTorch.get().run(() -> {
            try (NDManager manager = SharedTorch.get().manager().newSubManager()) {
                manager.getEngine().setRandomSeed(5);
                MatchingScript script = new MatchingScript(manager);
                NDArray queries = manager.randomNormal(new Shape(700, 9));
                NDArray keys = manager.randomNormal(new Shape(count, 9));
                NDArray mean = queries.mean(new int[] {0}, true);
                NDArray units = queries.sub(mean).normalize(2, 1);
                NDArray cosines = units.matMul(keys.sub(keys.mean(new int[] {0}, true)).normalize(2, 1).transpose());
                NDList found = script.matches(queries, mean, script.keys(keys));
                assertArrayEquals(cosines.max(new int[] {1}).toFloatArray(), found.get(0).toFloatArray(), 1e-5f);
                long[] expected = cosines.argMax(1).toLongArray();
                int[] places = found.get(1).toIntArray();
                assertArrayEquals(expected, Arrays.stream(places).asLongStream().toArray());
            }
        });
    }
}
