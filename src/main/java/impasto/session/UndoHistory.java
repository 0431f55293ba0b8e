package impasto.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/**
 * The values that something had, for undo and redo. Changes to the same part that follow each other closely count as
 * one, so that a slider's way is taken back in one step.
 *
 * @param <T> an immutable value
 */
public final class UndoHistory<T> {

    private static final int LONGEST = 500;
    private static final long CLOSE_NANOSECONDS = 800_000_000;

    private final Deque<T> before = new ArrayDeque<>();
    private final Deque<T> after = new ArrayDeque<>();
    private final LongSupplier nanoseconds;
    private final int longest;
    private T now;
    private Object lastPart;
    private long lastTime;

    /** A history that begins with this value. */
    public UndoHistory(T first) {
        this(first, LONGEST);
    }

    /**
     * A history that begins with this value.
     *
     * @param longest how many values before the one now are kept
     */
    public UndoHistory(T first, int longest) {
        this(first, longest, System::nanoTime);
    }

    UndoHistory(T first, LongSupplier nanoseconds) {
        this(first, LONGEST, nanoseconds);
    }

    private UndoHistory(T first, int longest, LongSupplier nanoseconds) {
        this.now = first;
        this.longest = longest;
        this.nanoseconds = nanoseconds;
    }

    /** The value now. */
    public T now() {
        return now;
    }

    /**
     * A new value.
     *
     * @param part what was changed
     */
    public void change(Object part, T value) {
        if (value.equals(now)) {
            return;
        }
        long time = nanoseconds.getAsLong();
        boolean goesOn = part.equals(lastPart) && time - lastTime < CLOSE_NANOSECONDS;
        if (!goesOn) {
            before.push(now);
            if (before.size() > longest) {
                before.removeLast();
            }
        }
        after.clear();
        now = value;
        lastPart = part;
        lastTime = time;
    }

    /** Takes the last change back, if there is one. */
    public T undo() {
        return move(before, after);
    }

    /** Makes the change that was taken back last again, if there is one. */
    public T redo() {
        return move(after, before);
    }

    /** Whether there is a change to take back. */
    public boolean canUndo() {
        return !before.isEmpty();
    }

    /** Whether there is a change to make again. */
    public boolean canRedo() {
        return !after.isEmpty();
    }

    private T move(Deque<T> from, Deque<T> to) {
        if (!from.isEmpty()) {
            to.push(now);
            now = from.pop();
            lastPart = null;
        }
        return now;
    }
}
