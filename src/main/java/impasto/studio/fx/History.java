package impasto.studio.fx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * A value and those it had before, for undo and redo. Changes to the same part that follow each other closely count as
 * one, so that what a slider passes through is taken back in one step.
 *
 * @param <T> an immutable value
 */
public final class History<T> {

    private static final long CLOSE_NANOSECONDS = 800_000_000;

    private final Deque<T> before = new ArrayDeque<>();
    private final Deque<T> after = new ArrayDeque<>();
    private final int longest;
    private final LongSupplier nanoseconds;
    private final ReadOnlyObjectWrapper<T> now;
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private Object lastPart;
    private long lastTime;

    /**
     * A history that begins with this value.
     *
     * @param longest how many values before the one now are remembered
     */
    public History(T first, int longest) {
        this(first, longest, System::nanoTime);
    }

    History(T first, int longest, LongSupplier nanoseconds) {
        now = new ReadOnlyObjectWrapper<>(first);
        this.longest = longest;
        this.nanoseconds = nanoseconds;
    }

    /** The value now. */
    public ReadOnlyObjectProperty<T> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /** Whether there is a change to take back. */
    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    /** Whether there is a change to make again. */
    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /**
     * A new value.
     *
     * @param part what was changed
     */
    public void change(Object part, T value) {
        if (value.equals(now.get())) {
            return;
        }
        long time = nanoseconds.getAsLong();
        boolean goesOn = part.equals(lastPart) && time - lastTime < CLOSE_NANOSECONDS;
        if (!goesOn) {
            before.push(now.get());
            if (before.size() > longest) {
                before.removeLast();
            }
        }
        after.clear();
        lastPart = part;
        lastTime = time;
        show(value);
    }

    /** Another value without a past. */
    public void begin(T value) {
        before.clear();
        after.clear();
        lastPart = null;
        show(value);
    }

    /** Takes the last change back, if there is one. */
    public void undo() {
        move(before, after);
    }

    /** Makes the change that was taken back last again, if there is one. */
    public void redo() {
        move(after, before);
    }

    private void move(Deque<T> from, Deque<T> to) {
        if (!from.isEmpty()) {
            to.push(now.get());
            lastPart = null;
            show(from.pop());
        }
    }

    private void show(T value) {
        now.set(value);
        canUndo.set(!before.isEmpty());
        canRedo.set(!after.isEmpty());
    }
}
