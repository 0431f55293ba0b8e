package impasto.studio.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.settings.Setup;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.StudioFixture;
import impasto.studio.canvas.CompareMode;
import impasto.studio.canvas.PictureCanvas;
import impasto.studio.painting.RunState;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/** The window without a mouse. */
class KeysTest extends StudioFixture {

    @Test
    void settingsAreUndoneAndRedone() {
        Setup first = onFx(() -> studio.settings().now());
        onFx(() -> {
            studio.settings().change(Catalogue.BETA, 5.0);
            return true;
        });
        key(KeyCode.Z, true, false);
        assertEquals(first, onFx(() -> studio.settings().now()));
        key(KeyCode.Z, true, true);
        assertEquals(5.0, onFx(() -> studio.settings().now().transfer().weights().beta()));
    }

    @Test
    void spacePaintsPausesAndGoesOnButNotFromAField() {
        onFx(() -> {
            studio.settings().change(Catalogue.SIZE, 64.0);
            studio.settings().change(Catalogue.ITERATIONS, 5000.0);
            node("#weights-beta-field").requestFocus();
            return true;
        });
        key(KeyCode.SPACE, false, false);
        assertEquals(RunState.IDLE, onFx(() -> studio.painter().state()));
        onFx(() -> {
            node("#canvas").requestFocus();
            return true;
        });
        key(KeyCode.ENTER, true, false);
        await("the painting", () -> studio.painter().state() == RunState.PAINTING);
        key(KeyCode.SPACE, false, false);
        assertEquals(RunState.PAUSED, onFx(() -> studio.painter().state()));
        key(KeyCode.SPACE, false, false);
        assertEquals(RunState.PAINTING, onFx(() -> studio.painter().state()));
        key(KeyCode.PERIOD, true, false);
        await("the end", () -> studio.painter().state() == RunState.IDLE);
    }

    @Test
    void theCanvasIsZoomedAndCompared() {
        await("the content", () -> this.<PictureCanvas>node("#canvas").getOriginal() != null);
        key(KeyCode.DIGIT2, true, false);
        assertEquals(CompareMode.WIPE, onFx(() -> this.<PictureCanvas>node("#canvas").getCompareMode()));
        key(KeyCode.DIGIT0, true, true);
        assertEquals(1, onFx(() -> this.<PictureCanvas>node("#canvas").getZoom()));
        key(KeyCode.EQUALS, true, false);
        assertTrue(onFx(() -> this.<PictureCanvas>node("#canvas").getZoom()) > 1);
        key(KeyCode.DIGIT0, true, false);
        assertTrue(onFx(() -> this.<PictureCanvas>node("#canvas").isFit()));
    }

    @Test
    void aSheetListsTheKeys() {
        Platform.runLater(() -> Event.fireEvent(stage.getScene().getFocusOwner(), event(KeyCode.F1, false, false)));
        await("the sheet", () -> question() != null);
        assertNotNull(onFx(() -> question().lookup(".key")));
        answer("Close");
    }

    private void key(KeyCode code, boolean control, boolean shift) {
        onFx(() -> {
            Event.fireEvent(stage.getScene().getFocusOwner(), event(code, control, shift));
            return true;
        });
    }

    private static KeyEvent event(KeyCode code, boolean control, boolean shift) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false);
    }
}
