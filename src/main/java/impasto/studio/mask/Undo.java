package impasto.studio.mask;

import impasto.studio.pictures.PictureSlot;
import impasto.studio.settings.SettingsModel;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Undo and redo of what is at hand: of the mask while one is painted, else of the settings. */
public final class Undo {

    private final SettingsModel settings;
    private final Masking masking;
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

    /** Follows whether a mask is painted. */
    public Undo(SettingsModel settings, Masking masking) {
        this.settings = settings;
        this.masking = masking;
        masking.slotProperty().addListener((observed, old, now) -> follow());
        follow();
    }

    private void follow() {
        canUndo.unbind();
        canRedo.unbind();
        PictureSlot slot = masking.slotProperty().get();
        canUndo.bind(slot == null ? settings.canUndoProperty() : slot.mask().canUndoProperty());
        canRedo.bind(slot == null ? settings.canRedoProperty() : slot.mask().canRedoProperty());
    }

    /** Takes the last change back. */
    public void undo() {
        if (masking.isActive()) {
            masking.undo();
        } else {
            settings.undo();
        }
    }

    /** Makes the change that was taken back again. */
    public void redo() {
        if (masking.isActive()) {
            masking.redo();
        } else {
            settings.redo();
        }
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }
}
