package impasto.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.types.Shape;
import impasto.run.MemoryException;
import impasto.torch.SharedTorch;
import org.junit.jupiter.api.Test;

class MemoryGuardTest {

    @Test
    void javasMemoryAndTheEnginesEndInTheSameSentence() {
        assertEquals("there was not enough memory to go on at 640 px: use a smaller size or smaller blocks",
                assertThrows(MemoryException.class, () -> MemoryGuard.guard(640, () -> {
                    throw new OutOfMemoryError("Java heap space");
                })).getMessage());
        assertThrows(MemoryException.class, () -> SharedTorch.get().call(() -> MemoryGuard.guard(640,
                () -> SharedTorch.get().manager().zeros(new Shape(1L << 45)))));
    }

    @Test
    void otherFailuresStayWhatTheyAre() {
        EngineException other = new EngineException("sizes do not match");
        assertSame(other, assertThrows(EngineException.class, () -> MemoryGuard.guard(640, () -> {
            throw other;
        })));
    }
}
