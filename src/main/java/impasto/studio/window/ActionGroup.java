package impasto.studio.window;

import impasto.studio.fx.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import org.kordamp.ikonli.feather.Feather;

/** What the artist can do, of one kind: a menu, and a part of the sheet of keys. */
abstract class ActionGroup {

    static final Modifier CTRL = KeyCombination.SHORTCUT_DOWN;
    static final Modifier SHIFT = KeyCombination.SHIFT_DOWN;

    private final String name;
    private final List<Action> actions = new ArrayList<>();

    /** @param name by which its words and its menu are found */
    ActionGroup(String name) {
        this.name = name;
    }

    /** Adds an action: see {@link Action}. */
    final Action add(String name, Feather icon, KeyCombination keys, ObservableBooleanValue enabled, Runnable run) {
        return add(name, icon, keys, enabled, null, run);
    }

    /** Adds an action that says what it would be done to. */
    final Action add(String name, Feather icon, KeyCombination keys, ObservableBooleanValue enabled, ObservableStringValue what,
            Runnable run) {
        Action action = new Action(name, icon, keys, enabled, what, run);
        actions.add(action);
        return action;
    }

    static KeyCombination keys(KeyCode code, Modifier... modifiers) {
        return new KeyCodeCombination(code, modifiers);
    }

    String name() {
        return name;
    }

    String title() {
        return Words.of("window.menu." + name);
    }

    /** In the menu's order. */
    List<Action> actions() {
        return List.copyOf(actions);
    }
}
