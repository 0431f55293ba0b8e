package impasto.studio.fx;

import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Keys of the window that what has the focus may need itself: keys without modifiers, and those of undo. A field in which nothing
 * was typed since it was entered or took the focus needs them no more.
 */
public final class BareKeys {

    private static final String NUMBER_FIELD = "number-field";

    private final Scene scene;
    private final Map<KeyCombination, Runnable> keys;
    private final BooleanSupplier taken;
    private String settled = "";

    private BareKeys(Scene scene, Map<KeyCombination, Runnable> keys, BooleanSupplier taken) {
        this.scene = scene;
        this.keys = keys;
        this.taken = taken;
    }

    /**
     * Has a window listen to keys.
     *
     * @param keys and what they do
     * @param taken whether something else has the keys for now
     */
    public static void listen(Scene scene, Map<KeyCombination, Runnable> keys, BooleanSupplier taken) {
        BareKeys bare = new BareKeys(scene, keys, taken);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, bare::press);
        scene.focusOwnerProperty().addListener((observed, old, now) -> bare.settle());
        // Comes up from the field, when that has taken what was typed.
        scene.addEventHandler(ActionEvent.ACTION, event -> bare.settle());
    }

    private void press(KeyEvent event) {
        if (taken.getAsBoolean()) {
            return;
        }
        keys.entrySet().stream().filter(entry -> entry.getKey().match(event)).findFirst().ifPresent(entry -> {
            if (!needed(event)) {
                entry.getValue().run();
                settle();
                event.consume();
            }
        });
    }

    private boolean needed(KeyEvent event) {
        Node focused = scene.getFocusOwner();
        if (focused instanceof TextField field && field.getText().equals(settled)
                && (event.isShortcutDown() || field.getStyleClass().contains(NUMBER_FIELD))) {
            return false;
        }
        return event.isShortcutDown() ? focused instanceof TextInputControl : needs(focused, event.getCode());
    }

    private static boolean needs(Node focused, KeyCode code) {
        return code == KeyCode.SPACE ? needsSpace(focused)
                : focused instanceof TextInputControl || focused instanceof ComboBoxBase<?> box && box.isEditable();
    }

    /** Whether what has the focus takes the space bar itself. */
    public static boolean needsSpace(Node focused) {
        return focused instanceof TextInputControl || focused instanceof ButtonBase || focused instanceof ComboBoxBase;
    }

    private void settle() {
        settled = scene.getFocusOwner() instanceof TextField field ? field.getText() : "";
    }
}
