package impasto.studio.fx;

import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The space bar, where nothing that has the focus needs it itself. */
public final class SpaceKey {

    private SpaceKey() {}

    /** @param taken whether something else has the key for now */
    public static void listen(Scene scene, Runnable action, BooleanSupplier taken) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE && !event.isShortcutDown() && !event.isShiftDown()
                    && !taken.getAsBoolean() && !needsIt(scene.getFocusOwner())) {
                action.run();
                event.consume();
            }
        });
    }

    /** Whether what has the focus takes the space bar itself. */
    public static boolean needsIt(Node focused) {
        return focused instanceof TextInputControl || focused instanceof ButtonBase || focused instanceof ComboBoxBase;
    }
}
