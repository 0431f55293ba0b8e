package impasto.studio.fx;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.PopOver;

/** Popovers of one look. */
public final class Popovers {

    private Popovers() {}

    /** One that closes when something else is clicked. */
    public static PopOver beside(Node content, PopOver.ArrowLocation arrow) {
        PopOver popover = new PopOver(content);
        popover.getRoot().getStyleClass().add("studio-popover");
        popover.getStyleClass().add("studio-popover");
        popover.setArrowLocation(arrow);
        popover.setDetachable(false);
        popover.setAnimated(false);
        popover.setAutoHide(true);
        popover.setHideOnEscape(true);
        popover.setConsumeAutoHidingEvents(true);
        popover.getScene().addEventHandler(KeyEvent.KEY_PRESSED, Popovers::keep);
        return popover;
    }

    /** Keys that it has no use for must not act on the window below; Escape closes it. */
    private static void keep(KeyEvent event) {
        if (event.getCode() != KeyCode.ESCAPE && !event.getCode().isNavigationKey() && event.getCode() != KeyCode.TAB) {
            event.consume();
        }
    }
}
