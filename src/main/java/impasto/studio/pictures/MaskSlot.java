package impasto.studio.pictures;

import impasto.image.Mask;
import impasto.studio.fx.History;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;

/** The mask of a picture's place, and those it had before. A mask that is nothing everywhere is none. */
public final class MaskSlot {

    private static final int MOST_STEPS = 40;

    private final History<Optional<Mask>> history = new History<>(Optional.empty(), MOST_STEPS);

    public ReadOnlyObjectProperty<Optional<Mask>> maskProperty() {
        return history.nowProperty();
    }

    /** The mask; empty when there is none. */
    public Optional<Mask> mask() {
        return history.nowProperty().get();
    }

    /** Changes the mask, which can be taken back. */
    public void change(Optional<Mask> other) {
        history.change(new Object(), other.filter(found -> !found.isEmpty()));
    }

    /** Another mask without a past. */
    public void begin(Optional<Mask> other) {
        history.begin(other.filter(found -> !found.isEmpty()));
    }

    /** For undo and redo. */
    public History<Optional<Mask>> history() {
        return history;
    }
}
