package impasto.studio.fx;

import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.studio.StudioFixture;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/** No window closes inside the key event that closes it, which the platform does not survive on Linux. */
class LateKeysTest extends StudioFixture {

    @Test
    void enterAndEscapeCloseEveryDialogLate() {
        openPreset();
        onFx(() -> {
            this.<TextField>inDialog(".text-field").setText("Harbour");
            return true;
        });
        closesLate(KeyCode.ENTER);
        await("the preset", () -> studio.presets().has("Harbour"));
        openPreset();
        onFx(() -> {
            this.<TextField>inDialog(".text-field").setText("harbour");
            return true;
        });
        DialogPane name = onFx(StudioFixture::question);
        closesLate(KeyCode.ENTER);
        await("the question whether to replace it", () -> question() != null && question() != name);
        closesLate(KeyCode.ESCAPE);
        openPreset();
        closesLate(KeyCode.ESCAPE);
        openKeys();
        closesLate(KeyCode.ESCAPE);
    }

    @Test
    void aButtonIsNotLeftWaitingForAKeyThatIsOver() {
        openPreset();
        DialogPane asked = onFx(StudioFixture::question);
        onFx(() -> {
            Node cancel = asked.lookupButton(ButtonType.CANCEL);
            cancel.requestFocus();
            // A quick tap: both are there before anything else is done.
            fire(cancel, KeyEvent.KEY_PRESSED, KeyCode.ENTER, false);
            fire(cancel, KeyEvent.KEY_RELEASED, KeyCode.ENTER, false);
            return true;
        });
        await("the dialog to close", () -> question() != asked);
    }

    @Test
    void theWindowClosesLate() {
        boolean stood = onFx(() -> {
            node("#weights-beta-field").requestFocus();
            press(stage.getScene(), KeyCode.Q, true);
            return stage.isShowing();
        });
        assertTrue(stood, "the window closed inside the key event");
        await("the window to close", () -> !stage.isShowing());
    }

    private void openPreset() {
        Platform.runLater(() -> this.<MenuBar>node(".menu-bar").getMenus().stream().flatMap(menu -> menu.getItems().stream())
                .filter(item -> "menu-save-preset".equals(item.getId())).findFirst().orElseThrow().fire());
        awaitDialog();
    }

    private void openKeys() {
        Platform.runLater(() -> press(stage.getScene(), KeyCode.F1, false));
        awaitDialog();
    }

    private static void awaitDialog() {
        await("a dialog", () -> question() != null && question().getScene().getFocusOwner() != null);
    }

    @SuppressWarnings("unchecked") // The caller knows what it looks for.
    private <T extends Node> T inDialog(String what) {
        return (T) question().lookup(what);
    }

    private static void closesLate(KeyCode code) {
        DialogPane asked = onFx(StudioFixture::question);
        boolean stood = onFx(() -> {
            press(asked.getScene(), code, false);
            return asked.getScene().getWindow().isShowing();
        });
        assertTrue(stood, "closed inside the key event");
        await("the dialog to close", () -> question() != asked);
    }

    private static void press(Scene scene, KeyCode code, boolean control) {
        // As JavaFX does: where nothing has the focus, as just after a dialog, keys go to the window.
        fire(scene.getFocusOwner() == null ? scene : scene.getFocusOwner(), KeyEvent.KEY_PRESSED, code, control);
    }

    private static void fire(EventTarget target, EventType<KeyEvent> type, KeyCode code, boolean control) {
        Event.fireEvent(target, new KeyEvent(type, "", "", code, false, control, false, false));
    }
}
