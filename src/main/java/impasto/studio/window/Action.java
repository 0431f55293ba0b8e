package impasto.studio.window;

import impasto.studio.fx.Words;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import org.kordamp.ikonli.feather.Feather;

/**
 * Something the artist can do, from a menu, by a key or with a button.
 *
 * @param name by which its words and its button are found
 * @param icon of its button
 * @param keys that do it, null for none
 * @param enabled whether it can be done now, null for always
 */
record Action(String name, Feather icon, KeyCombination keys, ObservableBooleanValue enabled, Runnable run) {

    /** Of its menu item. */
    String text() {
        return Words.of("window.action." + name);
    }

    /** The text without the dots that say that a question follows. */
    String plain() {
        return text().replace("…", "").strip();
    }

    /** The text without dots, and its keys. */
    String words() {
        return keys == null ? plain() : Words.of("window.action.with-keys", plain(), keysText());
    }

    /** Its keys, as they are printed on keyboards of the user's language. */
    String keysText() {
        return keys.getDisplayText().replace("Ctrl", Words.of("window.keys.ctrl")).replace("Shift", Words.of("window.keys.shift"))
                .replace("Space", Words.of("window.keys.space-bar"));
    }

    /** Whether its keys are one key without others, which a text field needs itself. */
    boolean isBare() {
        return keys instanceof KeyCodeCombination code && code.getShortcut() != ModifierValue.DOWN
                && code.getControl() != ModifierValue.DOWN && !code.getCode().isFunctionKey();
    }

    /** Does it, when it can be done now. */
    void fire() {
        if (enabled == null || enabled.get()) {
            run.run();
        }
    }
}
