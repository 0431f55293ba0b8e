package impasto.studio.window;

import static impasto.studio.window.ActionGroup.CTRL;
import static impasto.studio.window.ActionGroup.keys;

import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/** All that the artist can do; menus, buttons, keys and the sheet of keys are made from it. */
record Actions(FileActions file, EditActions edit, PaintingActions painting, ViewActions view, HelpActions help) {

    /** In the order of the menus. */
    List<ActionGroup> groups() {
        return List.of(file, edit, painting, view, help);
    }

    /** Keys that do the same as others, where keyboards or habits differ. */
    Map<KeyCombination, Action> further() {
        return Map.of(
                keys(KeyCode.EQUALS, CTRL), view.zoomIn, keys(KeyCode.ADD, CTRL), view.zoomIn,
                keys(KeyCode.SUBTRACT, CTRL), view.zoomOut, keys(KeyCode.NUMPAD0, CTRL), view.fit,
                keys(KeyCode.Y, CTRL), edit.redo);
    }

    /** What the keys do that whatever has the focus may need itself. */
    Map<KeyCombination, Runnable> contended() {
        return Map.of(painting.pause.keys(), painting.pause::fire, view.alone.keys(), view.alone::fire,
                edit.undo.keys(), edit.undo::fire, edit.redo.keys(), edit.redo::fire,
                keys(KeyCode.Y, CTRL), edit.redo::fire);
    }
}
