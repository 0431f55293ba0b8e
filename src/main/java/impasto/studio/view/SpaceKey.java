package impasto.studio.view;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The space bar, where nothing that has the focus needs it itself. */
final class SpaceKey {

    private SpaceKey() {}

    static void listen(Scene scene, Action action) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE && !event.isShortcutDown() && !event.isShiftDown()
                    && !needsIt(scene.getFocusOwner())) {
                action.fire();
                event.consume();
            }
        });
    }

    private static boolean needsIt(Node focused) {
        return focused instanceof TextInputControl || focused instanceof ButtonBase || focused instanceof ComboBoxBase;
    }
}
