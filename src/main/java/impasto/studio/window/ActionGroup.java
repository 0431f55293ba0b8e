package impasto.studio.window;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import org.kordamp.ikonli.feather.Feather;

/** What the artist can do, of one kind: a menu, and a part of the sheet of keys. */
abstract class ActionGroup {

    static final Modifier CTRL = KeyCombination.SHORTCUT_DOWN;
    static final Modifier SHIFT = KeyCombination.SHIFT_DOWN;

    private final String title;
    private final List<Action> actions = new ArrayList<>();

    ActionGroup(String title) {
        this.title = title;
    }

    /** Adds an action: see {@link Action}. */
    final Action add(String text, Feather icon, KeyCombination keys, ObservableBooleanValue enabled, Runnable run) {
        Action action = new Action(text, icon, keys, enabled, run);
        actions.add(action);
        return action;
    }

    static KeyCombination keys(KeyCode code, Modifier... modifiers) {
        return new KeyCodeCombination(code, modifiers);
    }

    String title() {
        return title;
    }

    /** In the menu's order. */
    List<Action> actions() {
        return List.copyOf(actions);
    }
}
