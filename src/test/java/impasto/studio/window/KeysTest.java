package impasto.studio.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.controls.ModalPane;
import impasto.settings.Setup;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.StudioFixture;
import impasto.studio.canvas.CompareMode;
import impasto.studio.canvas.PictureCanvas;
import impasto.studio.painting.RunState;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The window without a mouse. */
class KeysTest extends StudioFixture {

    /** Where the fields are that are typed into. */
    @BeforeEach
    void unfoldExpert() throws Exception {
        onFx(() -> {
            this.<TitledPane>node("#expert").setAnimated(false);
            this.<TitledPane>node("#expert").setExpanded(true);
            stage.getScene().getRoot().layout();
            return true;
        });
    }

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
    void aFieldThatWasEnteredLeavesUndoAndSpaceToTheWindow() {
        onFx(() -> {
            studio.settings().change(Catalogue.SIZE, 64.0);
            studio.settings().change(Catalogue.ITERATIONS, 5000.0);
            return true;
        });
        double before = onFx(() -> studio.settings().now().transfer().weights().beta());
        type("7");
        key(KeyCode.Z, true, false);
        assertEquals(before, onFx(() -> studio.settings().now().transfer().weights().beta()), "what is being typed is the field's own");
        type("5");
        key(KeyCode.ENTER, false, false);
        assertEquals(5.0, onFx(() -> studio.settings().now().transfer().weights().beta()));
        key(KeyCode.Z, true, false);
        assertEquals(before, onFx(() -> studio.settings().now().transfer().weights().beta()));
        key(KeyCode.Z, true, true);
        assertEquals(5.0, onFx(() -> studio.settings().now().transfer().weights().beta()));
        key(KeyCode.Z, true, false);
        assertEquals(before, onFx(() -> studio.settings().now().transfer().weights().beta()));
        onFx(() -> {
            studio.painting().paint();
            node("#weights-beta-field").requestFocus();
            return true;
        });
        await("the painting", () -> studio.painter().state() == RunState.PAINTING);
        key(KeyCode.SPACE, false, false);
        assertEquals(RunState.PAUSED, onFx(() -> studio.painter().state()));
        key(KeyCode.PERIOD, true, false);
        await("the end", () -> studio.painter().state() == RunState.IDLE);
    }

    @Test
    void whatLiesOverTheWindowKeepsKeysAndFocusAndGoesWithEscape() {
        double before = onFx(() -> studio.settings().now().transfer().weights().beta());
        onFx(() -> {
            studio.settings().change(Catalogue.BETA, before + 1);
            node("#canvas").requestFocus();
            return true;
        });
        press("#network-button");
        await("the focus in the panel", () -> isIn(stage.getScene().getFocusOwner(), node(".network-cards")));
        key(KeyCode.Z, true, false);
        key(KeyCode.SPACE, false, false);
        key(KeyCode.F, false, false);
        assertEquals(before + 1, onFx(() -> studio.settings().now().transfer().weights().beta()));
        assertEquals(RunState.IDLE, onFx(() -> studio.painter().state()));
        assertTrue(onFx(() -> node(".menu-bar").isVisible()));
        onFx(() -> {
            node("#canvas").requestFocus();
            return true;
        });
        await("the focus to stay in the panel", () -> isIn(stage.getScene().getFocusOwner(), node(".network-cards")));
        key(KeyCode.ESCAPE, false, false);
        await("the panel to go", () -> !this.<ModalPane>node("#overlay").isDisplay());
        await("the focus back", () -> stage.getScene().getFocusOwner() == node("#canvas"));
    }

    @Test
    void panelsAndBarsAreHiddenAndComeBack() {
        onFx(() -> {
            node("#canvas").requestFocus();
            return true;
        });
        double beside = onFx(() -> node("#canvas").getLayoutBounds().getWidth());
        key(KeyCode.TAB, false, false);
        await("the canvas to be wider", () -> node("#canvas").getLayoutBounds().getWidth() > beside + 300);
        assertTrue(onFx(() -> node(".menu-bar").isVisible()));
        key(KeyCode.F, false, false);
        await("the picture alone", () -> node("#canvas").getLayoutBounds().getHeight() == stage.getScene().getHeight());
        key(KeyCode.ESCAPE, false, false);
        await("the bars", () -> node("#canvas").getLayoutBounds().getHeight() < stage.getScene().getHeight() - 50);
        key(KeyCode.TAB, false, false);
        await("the panels", () -> node("#canvas").getLayoutBounds().getWidth() == beside);
        onFx(() -> {
            node("#style-scale-field").requestFocus();
            return true;
        });
        key(KeyCode.TAB, false, false);
        assertEquals(beside, onFx(() -> node("#canvas").getLayoutBounds().getWidth()));
        assertFalse(onFx(() -> stage.getScene().getFocusOwner() == node("#style-scale-field")));
        key(KeyCode.F11, false, false);
        await("the whole screen", () -> stage.isFullScreen());
        key(KeyCode.ESCAPE, false, false);
        await("the window", () -> !stage.isFullScreen());
    }

    private static boolean isIn(Node node, Node parent) {
        return node != null && (node == parent || isIn(node.getParent(), parent));
    }

    private void type(String number) {
        onFx(() -> {
            TextField field = node("#weights-beta-field");
            field.requestFocus();
            field.replaceText(0, field.getLength(), number);
            return true;
        });
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
