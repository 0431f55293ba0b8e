package impasto.studio.fx;

import javafx.scene.Node;
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
        return popover;
    }
}
