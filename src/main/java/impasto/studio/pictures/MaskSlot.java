package impasto.studio.pictures;

import impasto.image.Mask;
import impasto.studio.fx.History;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The mask of a picture's place. A mask that is nothing everywhere is none. */
public final class MaskSlot {

    private final History history;
    private final ReadOnlyObjectWrapper<Optional<Mask>> mask = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** @param history where changes become steps */
    MaskSlot(History history) {
        this.history = history;
    }

    public ReadOnlyObjectProperty<Optional<Mask>> maskProperty() {
        return mask.getReadOnlyProperty();
    }

    /** The mask; empty when there is none. */
    public Optional<Mask> mask() {
        return mask.get();
    }

    /** Changes the mask, which can be taken back. @param step its name in the artist's words */
    public void change(String step, Optional<Mask> other) {
        history.change(new Object(), step, mask.get(), other.filter(found -> !found.isEmpty()), mask::set);
    }

    /** Another mask that is none of the artist's doing, as one that is remembered. */
    public void begin(Optional<Mask> other) {
        mask.set(other.filter(found -> !found.isEmpty()));
    }
}
