package impasto.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class UndoHistoryTest {

    private static final long SECOND = 1_000_000_000;

    private long time;
    private final UndoHistory<Integer> history = new UndoHistory<>(0, () -> time);

    @Test
    void changesAreTakenBackAndMadeAgain() {
        change("a", 1, SECOND);
        change("a", 2, SECOND);
        assertEquals(1, history.undo());
        assertEquals(0, history.undo());
        assertEquals(0, history.undo());
        assertFalse(history.canUndo());
        assertEquals(1, history.redo());
        assertEquals(2, history.redo());
        assertFalse(history.canRedo());
    }

    @Test
    void aSlidersWayIsOneStep() {
        for (int value = 1; value <= 50; value++) {
            change("slider", value, SECOND / 10);
        }
        change("other", 60, SECOND / 10);
        assertEquals(50, history.undo());
        assertEquals(0, history.undo());
    }

    @Test
    void aChangeAfterAnUndoEndsWhatCouldBeRedone() {
        change("a", 1, SECOND);
        history.undo();
        change("a", 2, SECOND);
        assertFalse(history.canRedo());
        assertEquals(0, history.undo());
        assertTrue(history.canRedo());
    }

    @Test
    void anEqualValueIsNoChange() {
        change("a", 0, SECOND);
        assertFalse(history.canUndo());
    }

    private void change(String part, int value, long later) {
        time += later;
        history.change(part, value);
    }
}
