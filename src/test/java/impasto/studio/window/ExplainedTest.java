package impasto.studio.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import impasto.studio.StudioFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/** Every control says what it is, to eyes and to screen readers. */
class ExplainedTest extends StudioFixture {

    /** Where {@link Tooltip#install} keeps the tooltip of a node. */
    private static final String INSTALLED = "javafx.scene.control.Tooltip";

    @Test
    void everyControlHasANameAndATooltip() {
        onFx(() -> {
            studio.pictures().addStyle();
            stage.getScene().getRoot().lookupAll(".section").forEach(section -> ((TitledPane) section).setExpanded(true));
            return true;
        });
        check("the window");
        for (String opener : List.of("#presets", "#style-samples", "#network-button")) {
            onFx(() -> {
                this.<ButtonBase>node(opener).fire();
                return true;
            });
            check(opener);
            onFx(() -> {
                this.<ButtonBase>node(opener).fire();
                return true;
            });
        }
    }

    private static void check(String where) {
        assertEquals(List.of(), onFx(() -> {
            List<String> wanting = new ArrayList<>();
            for (Window window : Window.getWindows()) {
                if (window.isShowing() && window.getScene() != null) {
                    window.getScene().getRoot().applyCss();
                    window.getScene().getRoot().layout();
                    walk(window.getScene().getRoot(), false, wanting);
                }
            }
            return wanting;
        }), where);
    }

    private static void walk(Node node, boolean explained, List<String> wanting) {
        boolean tip = explained || node.getProperties().get(INSTALLED) instanceof Tooltip tooltip && !tooltip.getText().isBlank();
        if (asks(node)) {
            String name = Objects.requireNonNullElse(node.getAccessibleText(), node instanceof Labeled labeled
                    ? Objects.requireNonNullElse(labeled.getText(), "") : "");
            if (name.isBlank()) {
                wanting.add("no name: " + node);
            }
            if (!tip && !(node instanceof ListView)) {
                wanting.add("no tooltip: " + node);
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, tip, wanting));
        }
    }

    private static boolean asks(Node node) {
        return node instanceof Control && node.isFocusTraversable() && !(node instanceof MenuButton)
                && (node instanceof ButtonBase || node instanceof Slider || node instanceof TextInputControl
                || node instanceof ComboBoxBase || node instanceof ListView);
    }
}
