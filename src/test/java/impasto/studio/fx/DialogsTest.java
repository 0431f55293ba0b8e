package impasto.studio.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.settings.catalogue.Catalogue;
import impasto.studio.StudioFixture;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;

/** How dialogs look, and that the window waits for them. */
class DialogsTest extends StudioFixture {

    private static final String LONG = "What is deleted is gone, and it cannot be brought back by anything that this program does. ";

    @Test
    void theTextOfAQuestionIsSeenWhole() {
        for (int times : new int[] {1, 2, 6}) {
            Platform.runLater(() -> new Dialogs(stage).confirm("Delete " + times + " snapshots that took a whole night to paint?",
                    LONG.repeat(times).strip(), "Delete", "Keep"));
            whole();
            answer("Keep");
            Platform.runLater(() -> new Dialogs(stage).choose("These are not written yet, and lost when the window closes",
                    LONG.repeat(times).strip(), List.of("Try again", "Close and lose it", "Keep the window open")));
            whole();
            answer("Keep the window open");
        }
    }

    private static void whole() {
        await("a question", () -> question() != null && question().getScene().getWindow().isShowing());
        onFx(() -> {
            question().layout();
            return true;
        });
        await("its words whole", () -> question().lookupAll(".label").stream().map(Label.class::cast)
                .filter(label -> !label.getText().isEmpty() && label.isVisible())
                .allMatch(label -> label.getText().equals(((Text) label.lookup(".text")).getText())
                        && label.getHeight() >= label.prefHeight(label.getWidth()) - 1));
        assertTrue(onFx(() -> question().getHeight() >= question().prefHeight(question().getWidth()) - 1));
    }

    @Test
    void theNameDoesNotTouchTheEdge() {
        Platform.runLater(() -> new Dialogs(stage).name("Save as preset", "Name", ""));
        await("a question", () -> question() != null && question().getScene().getWindow().isShowing());
        await("room beside the name", () -> {
            DialogPane pane = question();
            Node label = pane.getContent().lookup(".label");
            return label.localToScene(label.getLayoutBounds()).getMinX() >= 12;
        });
        answer(ButtonType.CANCEL.getText());
    }

    @Test
    void theWindowWaitsForADialog() {
        double before = onFx(() -> studio.settings().now().transfer().weights().beta());
        onFx(() -> {
            studio.settings().change(Catalogue.BETA, before + 1);
            return true;
        });
        Platform.runLater(() -> new Dialogs(stage).confirm("Sure?", "It is only a question.", "Yes", "No"));
        await("a question", () -> question() != null && question().getScene().getWindow().isShowing());
        onFx(() -> {
            undo();
            stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
            return true;
        });
        assertEquals(before + 1, onFx(() -> studio.settings().now().transfer().weights().beta()));
        assertTrue(onFx(() -> stage.isShowing()));
        answer("No");
        onFx(() -> {
            undo();
            return true;
        });
        assertEquals(before, onFx(() -> studio.settings().now().transfer().weights().beta()));
    }

    private void undo() {
        node("#canvas").fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.Z, false, true, false, false));
    }
}
