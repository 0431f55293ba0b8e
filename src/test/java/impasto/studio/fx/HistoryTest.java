package impasto.studio.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final long SECOND = 1_000_000_000;

    private long time;
    private final History history = new History(100, () -> time);
    private final Map<String, Integer> values = new HashMap<>(Map.of("a", 0, "b", 0));

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
            change("a", value, SECOND / 10);
        }
        change("b", 60, SECOND / 10);
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

    @Test
    void stepsOfEveryKindAreNamedInTheirOrder() {
        change("a", 1, SECOND);
        history.together("both", () -> {
            change("a", 2, SECOND);
            change("b", 3, SECOND);
        });
        assertEquals("both", history.undoNameProperty().get());
        history.undo();
        assertEquals(Map.of("a", 1, "b", 0), values);
        assertEquals("change a", history.undoNameProperty().get());
        assertEquals("both", history.redoNameProperty().get());
        history.redo();
        assertEquals(Map.of("a", 2, "b", 3), values);
        assertEquals("", history.redoNameProperty().get());
    }

    @Test
    void whatFollowsFromAStepIsTakenBackWithIt() {
        change("a", 1, SECOND);
        history.also(() -> change("b", 1, SECOND));
        history.undo();
        assertEquals(Map.of("a", 0, "b", 0), values);
        assertFalse(history.canUndoProperty().get());
    }

    @Test
    void whatCameToNothingIsNoStep() {
        change("a", 1, SECOND);
        change("b", 2, SECOND);
        history.withdraw("b", 2);
        assertEquals("change a", history.undoNameProperty().get());
        history.together("both", () -> {
            change("a", 4, SECOND);
            change("b", 5, SECOND);
        });
        history.withdraw("b", 5);
        history.quietly(() -> change("b", 2, SECOND));
        history.undo();
        assertEquals(Map.of("a", 1, "b", 2), values);
    }

    @Test
    void theOldestStepsAreForgotten() {
        for (int value = 1; value <= 120; value++) {
            change("a", value, SECOND);
        }
        for (int i = 0; i < 120; i++) {
            history.undo();
        }
        assertEquals(20, values.get("a"));
    }

    private int undo() {
        history.undo();
        return values.get("a");
    }

    private int redo() {
        history.redo();
        return values.get("a");
    }

    private void change(String part, int value, long later) {
        time += later;
        history.change(part, "change " + part, values.get(part), value, now -> values.put(part, now));
    }
}
