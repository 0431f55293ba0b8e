package impasto.studio.pictures;

import impasto.image.Mask;
import impasto.session.UndoHistory;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The mask of a picture's place, and those it had before. A mask that is nothing everywhere is none. */
public final class MaskSlot {

    private static final int MOST_STEPS = 40;

    private final ReadOnlyObjectWrapper<Optional<Mask>> mask = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private UndoHistory<Optional<Mask>> history = new UndoHistory<>(Optional.empty(), MOST_STEPS);

    public ReadOnlyObjectProperty<Optional<Mask>> maskProperty() {
        return mask.getReadOnlyProperty();
    }

    /** The mask; empty when there is none. */
    public Optional<Mask> mask() {
        return mask.get();
    }

    /** Changes the mask, which can be taken back. */
    public void change(Optional<Mask> other) {
        history.change(new Object(), other.filter(found -> !found.isEmpty()));
        show();
    }

    /** Another mask without a past. */
    public void begin(Optional<Mask> other) {
        history = new UndoHistory<>(other.filter(found -> !found.isEmpty()), MOST_STEPS);
        show();
    }

    /** Takes the last change back. */
    public void undo() {
        history.undo();
        show();
    }

    /** Makes the change that was taken back again. */
    public void redo() {
        history.redo();
        show();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    private void show() {
        mask.set(history.now());
        canUndo.set(history.canUndo());
        canRedo.set(history.canRedo());
    }
}
