package impasto.studio.fx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * Everything that was done, for undo and redo: steps with a name, each of one change or more of values of any kind. Changes to the same
 * part that follow each other closely count as one step, so that what a slider passes through is taken back at once. On the JavaFX
 * thread.
 */
public final class History {

    private static final long CLOSE_NANOSECONDS = 800_000_000;
    private static final int MOST_STEPS = 200;

    private record Change<T>(Object part, T before, T after, Consumer<T> show) {
        void undo() {
            show.accept(before);
        }

        void redo() {
            show.accept(after);
        }
    }

    private record Step(String name, List<Change<?>> changes) {}

    private final Deque<Step> before = new ArrayDeque<>();
    private final Deque<Step> after = new ArrayDeque<>();
    private final int longest;
    private final LongSupplier nanoseconds;
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper undoName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoName = new ReadOnlyStringWrapper("");
    /** What is done together; null while nothing is. */
    private List<Change<?>> open;
    private boolean quiet;
    private Object lastPart;
    private long lastTime;

    /** A history of nothing yet. */
    public History() {
        this(MOST_STEPS, System::nanoTime);
    }

    /** @param longest how many steps are remembered */
    History(int longest, LongSupplier nanoseconds) {
        this.longest = longest;
        this.nanoseconds = nanoseconds;
    }

    /** Whether there is a step to take back. */
    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    /** Whether there is a step to make again. */
    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /** The step that is taken back next; empty when there is none. */
    public ReadOnlyStringProperty undoNameProperty() {
        return undoName.getReadOnlyProperty();
    }

    /** The step that is made again next; empty when there is none. */
    public ReadOnlyStringProperty redoNameProperty() {
        return redoName.getReadOnlyProperty();
    }

    /**
     * Changes a value, which can be taken back.
     *
     * @param part what is changed
     * @param name of the step, in the artist's words
     * @param now the value that it has
     * @param value the one that it gets
     * @param show gives it a value
     */
    public <T> void change(Object part, String name, T now, T value, Consumer<T> show) {
        if (!Objects.equals(now, value)) {
            changed(part, name, now, value, show);
            show.accept(value);
        }
    }

    /** As {@link #change}, of a value that was changed already. */
    public <T> void changed(Object part, String name, T old, T now, Consumer<T> show) {
        if (quiet || Objects.equals(old, now)) {
            return;
        }
        Change<T> change = new Change<>(part, old, now, show);
        if (open != null) {
            open.add(change);
            return;
        }
        long time = nanoseconds.getAsLong();
        boolean goesOn = part.equals(lastPart) && time - lastTime < CLOSE_NANOSECONDS && !before.isEmpty();
        push(goesOn ? joined(name, before.pop(), change) : new Step(name, List.of(change)));
        lastPart = part;
        lastTime = time;
    }

    private static <T> Step joined(String name, Step last, Change<T> change) {
        List<Change<?>> changes = new ArrayList<>(last.changes());
        if (changes.get(changes.size() - 1).part().equals(change.part())) {
            @SuppressWarnings("unchecked") // Values of one part are of one type.
            Change<T> first = (Change<T>) changes.remove(changes.size() - 1);
            changes.add(new Change<>(change.part(), first.before(), change.after(), change.show()));
        } else {
            changes.add(change);
        }
        return new Step(name, changes);
    }

    /** What is changed by this work is one step. Work within such work belongs to the outer. */
    public void together(String name, Runnable work) {
        if (open != null || quiet) {
            work.run();
            return;
        }
        open = new ArrayList<>();
        try {
            work.run();
        } finally {
            List<Change<?>> changes = open;
            open = null;
            if (!changes.isEmpty()) {
                push(new Step(name, List.copyOf(changes)));
                lastPart = null;
            }
        }
    }

    /** What follows from the last step and is taken back with it. */
    public void also(Runnable work) {
        if (open != null || quiet || before.isEmpty()) {
            work.run();
            return;
        }
        open = new ArrayList<>(before.peek().changes());
        try {
            work.run();
        } finally {
            List<Change<?>> changes = open;
            open = null;
            Step last = before.pop();
            before.push(new Step(last.name(), List.copyOf(changes)));
        }
    }

    /** What is changed by this work cannot be taken back. */
    public void quietly(Runnable work) {
        boolean outer = quiet;
        quiet = true;
        try {
            work.run();
        } finally {
            quiet = outer;
        }
    }

    /** The last change of a part to this value came to nothing, and is none. */
    public void withdraw(Object part, Object value) {
        Step found = before.stream().filter(step -> step.changes().stream().anyMatch(change -> is(change, part, value)))
                .findFirst().orElse(null);
        if (found == null) {
            return;
        }
        List<Change<?>> left = found.changes().stream().filter(change -> !is(change, part, value)).toList();
        List<Step> steps = new ArrayList<>(before);
        int at = steps.indexOf(found);
        steps.remove(at);
        if (!left.isEmpty()) {
            steps.add(at, new Step(found.name(), left));
        }
        before.clear();
        before.addAll(steps);
        lastPart = null;
        settle();
    }

    private static boolean is(Change<?> change, Object part, Object value) {
        return change.part().equals(part) && Objects.equals(change.after(), value);
    }

    /** Forgets all steps. */
    public void clear() {
        before.clear();
        after.clear();
        lastPart = null;
        settle();
    }

    /** Takes the last step back, if there is one. */
    public void undo() {
        if (!before.isEmpty()) {
            Step step = before.pop();
            after.push(step);
            lastPart = null;
            quietly(() -> {
                for (int i = step.changes().size() - 1; i >= 0; i--) {
                    step.changes().get(i).undo();
                }
            });
            settle();
        }
    }

    /** Makes the step that was taken back last again, if there is one. */
    public void redo() {
        if (!after.isEmpty()) {
            Step step = after.pop();
            before.push(step);
            lastPart = null;
            quietly(() -> step.changes().forEach(Change::redo));
            settle();
        }
    }

    private void push(Step step) {
        before.push(step);
        if (before.size() > longest) {
            before.removeLast();
        }
        after.clear();
        settle();
    }

    private void settle() {
        canUndo.set(!before.isEmpty());
        canRedo.set(!after.isEmpty());
        undoName.set(before.isEmpty() ? "" : before.peek().name());
        redoName.set(after.isEmpty() ? "" : after.peek().name());
    }
}
