package impasto.studio.window;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;

/**
 * Something the artist can do, from a menu, by a key or with a button.
 *
 * @param text of its menu item
 * @param icon of its button
 * @param keys that do it, null for none
 * @param enabled whether it can be done now, null for always
 */
record Action(String text, Feather icon, KeyCombination keys, ObservableBooleanValue enabled, Runnable run) {

    /** The text without dots, and its keys. */
    String words() {
        String plain = text.replace("…", "");
        return keys == null ? plain : plain + " (" + keys.getDisplayText() + ")";
    }

    /** Does it, when it can be done now. */
    void fire() {
        if (enabled == null || enabled.get()) {
            run.run();
        }
    }
}
