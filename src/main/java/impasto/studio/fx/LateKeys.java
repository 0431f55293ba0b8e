package impasto.studio.fx;

import java.util.EnumSet;
import java.util.Set;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Keys that may close a window act once the platform is done with them. On Linux, JavaFX 21 goes on to use a window whose
 * text field has taken a key, also when that key has closed the window and its memory is somebody else's by then
 * (JDK-8301219): the program crashed now and then when Enter or Escape closed a dialog.
 */
public final class LateKeys {

    private static final Set<KeyCode> CLOSING = EnumSet.of(KeyCode.ENTER, KeyCode.ESCAPE);

    private final Scene scene;
    private boolean late;

    private LateKeys(Scene scene) {
        this.scene = scene;
    }

    /** Has these keys act late in a window's scene. */
    static void in(Scene scene) {
        LateKeys keys = new LateKeys(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, keys::delay);
        // In their order: a button that is told of the end of a key before its begin waits for it for ever.
        scene.addEventFilter(KeyEvent.KEY_RELEASED, keys::delay);
    }

    private void delay(KeyEvent event) {
        if (late || !CLOSING.contains(event.getCode())) {
            return;
        }
        event.consume();
        Platform.runLater(() -> act(event));
    }

    private void act(KeyEvent event) {
        if (scene.getWindow() == null || !scene.getWindow().isShowing()) {
            return;
        }
        Node focused = scene.getFocusOwner();
        EventTarget target = focused == null ? scene : focused;
        late = true;
        try {
            Event.fireEvent(target, event.copyFor(event.getSource(), target));
        } finally {
            late = false;
        }
    }
}
