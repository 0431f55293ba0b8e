package impasto.studio.window;

import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Keys as a menu shows them, in the user's language. Bare keys act where the window listens for them, and not from every field. */
final class ShownKeys extends KeyCombination {

    private final Action action;

    ShownKeys(Action action) {
        this.action = action;
    }

    @Override
    public boolean match(KeyEvent event) {
        return !action.isBare() && action.keys().match(event);
    }

    @Override
    public String getDisplayText() {
        return action.keysText();
    }

    @Override
    public String getName() {
        return action.keys().getName();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ShownKeys shown && shown.action.keys().equals(action.keys());
    }

    @Override
    public int hashCode() {
        return action.keys().hashCode();
    }
}
