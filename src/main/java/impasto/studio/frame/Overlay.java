package impasto.studio.frame;

import atlantafx.base.controls.ModalPane;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;

/** Lies over the window and shows one thing at a time, until it is closed by Escape or a click beside it. */
public final class Overlay extends ModalPane {

    public Overlay() {
        setId("overlay");
        setAlignment(Pos.CENTER);
        setInTransitionFactory(null);
        setOutTransitionFactory(null);
    }

    /** Shows something, or hides what is shown. */
    public void toggle(Supplier<? extends Node> content) {
        if (isDisplay()) {
            hide(true);
        } else {
            show(content.get());
        }
    }
}
