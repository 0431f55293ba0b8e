package impasto.studio.window;

import impasto.studio.mask.Undo;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;

/** Undo, and what is set outside the columns. */
final class EditActions extends ActionGroup {

    final Action undo;
    final Action redo;

    EditActions(Undo undo, Runnable network) {
        super("edit");
        this.undo = add("undo", Feather.CORNER_UP_LEFT, keys(KeyCode.Z, CTRL), undo.history().canUndoProperty(),
                undo.history().undoNameProperty(), undo::undo);
        redo = add("redo", Feather.CORNER_UP_RIGHT, keys(KeyCode.Z, CTRL, SHIFT), undo.history().canRedoProperty(),
                undo.history().redoNameProperty(), undo::redo);
        add("network", Feather.SETTINGS, keys(KeyCode.COMMA, CTRL), null, network);
    }
}
