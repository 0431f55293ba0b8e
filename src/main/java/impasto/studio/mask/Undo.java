package impasto.studio.mask;

import impasto.studio.fx.History;
import impasto.studio.settings.SettingsModel;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.value.ObservableValue;

/** Undo and redo of what is at hand: of the mask while one is painted, else of the settings. */
public final class Undo {

    private final Masking masking;
    private final ObservableValue<History<?>> history;

    /** Follows whether a mask is painted. */
    public Undo(SettingsModel settings, Masking masking) {
        this.masking = masking;
        history = Bindings.createObjectBinding(() -> masking.isActive() ? masking.slotProperty().get().mask().history()
                : settings.history(), masking.slotProperty());
    }

    /** Takes the last change back. */
    public void undo() {
        masking.release();
        history.getValue().undo();
    }

    /** Makes the change that was taken back again. */
    public void redo() {
        masking.release();
        history.getValue().redo();
    }

    public BooleanExpression canUndoProperty() {
        return BooleanExpression.booleanExpression(history.flatMap(History::canUndoProperty));
    }

    public BooleanExpression canRedoProperty() {
        return BooleanExpression.booleanExpression(history.flatMap(History::canRedoProperty));
    }
}
