package impasto.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import impasto.settings.VggLayer;
import impasto.torch.SharedTorch;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class KeyCacheTest {

    private static final List<Grid> GRIDS = Grid.apart(List.of(VggLayer.CONV2_1));
    private static final Keys.Wanted WANTED = new Keys.Wanted(GRIDS, 4, 100, 1);

    @Test
    void keysOfTheSamePaintingsAreFoundOnceAndOutliveWhoFoundThem() {
        inEngine(manager -> {
            KeyCache cache = new KeyCache(manager);
            Map<Grid, Keys> found;
            try (NDManager stage = manager.newSubManager()) {
                found = cache.get(WANTED, paintings(stage, 8), () -> keys(stage));
            }
            Map<Grid, Keys> again = cache.get(WANTED, paintings(manager, 8), () -> {
                throw new AssertionError("found twice");
            });
            assertSame(found, again);
            assertEquals(6, again.get(GRIDS.get(0)).of(0, VggLayer.CONV2_1).toFloatArray().length);
        });
    }

    @Test
    void otherSizesAndOtherWishesTakeTheirPlace() {
        for (Keys.Wanted other : List.of(WANTED, new Keys.Wanted(GRIDS, 1, 100, 1), new Keys.Wanted(GRIDS, 4, 50, 1))) {
            inEngine(manager -> {
                KeyCache cache = new KeyCache(manager);
                NDArray before = rows(cache.get(WANTED, paintings(manager, 8), () -> keys(manager)));
                NDArray now = rows(cache.get(other, paintings(manager, other == WANTED ? 9 : 8), () -> keys(manager)));
                assertTrue(before.isReleased());
                assertTrue(!now.isReleased());
            });
        }
    }

    @Test
    void clearedTheyAreFoundAnew() {
        inEngine(manager -> {
            KeyCache cache = new KeyCache(manager);
            NDArray before = rows(cache.get(WANTED, paintings(manager, 8), () -> keys(manager)));
            cache.clear();
            assertTrue(before.isReleased());
            assertTrue(!rows(cache.get(WANTED, paintings(manager, 8), () -> keys(manager))).isReleased());
        });
    }

    private static List<NDArray> paintings(NDManager manager, int side) {
        return List.of(manager.zeros(new Shape(1, side, side, 3)));
    }

    private static Map<Grid, Keys> keys(NDManager manager) {
        return Map.of(GRIDS.get(0), new Keys(Map.of(VggLayer.CONV2_1, manager.zeros(new Shape(2, 3))), List.of(2)));
    }

    private static NDArray rows(Map<Grid, Keys> keys) {
        return keys.get(GRIDS.get(0)).rows().get(VggLayer.CONV2_1);
    }

    private static void inEngine(Consumer<NDManager> test) {
        SharedTorch.get().run(() -> {
            try (NDManager manager = SharedTorch.get().manager().newSubManager()) {
                test.accept(manager);
            }
        });
    }
}
