package impasto.studio.mask;

import impasto.studio.fx.Popovers;
import javafx.scene.Node;
import org.controlsfx.control.PopOver.ArrowLocation;

/** All that a tool is set by, below the button that opens it. */
record OptionsPopover(Node content) {

    void show(Node button) {
        Popovers.beside(content, ArrowLocation.TOP_CENTER).show(button);
    }
}
