package impasto.studio.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final long SECOND = 1_000_000_000;

    private long time;
    private final History<Integer> history = new History<>(0, 100, () -> time);

    @Test
    void changesAreTakenBackAndMadeAgain() {
        change("a", 1, SECOND);
        change("a", 2, SECOND);
        assertEquals(1, undo());
        assertEquals(0, undo());
        assertEquals(0, undo());
        assertFalse(history.canUndoProperty().get());
        assertEquals(1, redo());
        assertEquals(2, redo());
        assertFalse(history.canRedoProperty().get());
    }

    @Test
    void whatASliderPassesThroughIsOneStep() {
        for (int value = 1; value <= 50; value++) {
            change("slider", value, SECOND / 10);
        }
        change("other", 60, SECOND / 10);
        assertEquals(50, undo());
        assertEquals(0, undo());
    }

    @Test
    void aChangeAfterAnUndoEndsWhatCouldBeRedone() {
        change("a", 1, SECOND);
        history.undo();
        change("a", 2, SECOND);
        assertFalse(history.canRedoProperty().get());
        assertEquals(0, undo());
        assertTrue(history.canRedoProperty().get());
    }

    @Test
    void anEqualValueIsNoChange() {
        change("a", 0, SECOND);
        assertFalse(history.canUndoProperty().get());
    }

    private int undo() {
        history.undo();
        return history.nowProperty().get();
    }

    private int redo() {
        history.redo();
        return history.nowProperty().get();
    }

    private void change(String part, int value, long later) {
        time += later;
        history.change(part, value);
    }
}
