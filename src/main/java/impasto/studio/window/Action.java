package impasto.studio.window;

import impasto.studio.fx.Words;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
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
 * @param what it would be done to, where that changes; null for what needs no naming
 */
record Action(String name, Feather icon, KeyCombination keys, ObservableBooleanValue enabled, ObservableStringValue what, Runnable run) {

    /** What it is called. */
    String text() {
        return Words.of("window.action." + name);
    }

    /** Of its menu item: what it is called, with what it would be done to. */
    String now() {
        return what == null || what.get().isEmpty() ? text() : Words.of("window.action.done-to", text(), what.get());
    }

    /** The text without the dots that say that a question follows. */
    String plain() {
        return text().replace("…", "").strip();
    }

    /** The same as {@link #now} without dots, and its keys. */
    String words() {
        String now = now().replace("…", "").strip();
        return keys == null ? now : Words.of("window.action.with-keys", now, keysText());
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
