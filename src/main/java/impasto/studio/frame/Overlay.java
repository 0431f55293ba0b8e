package impasto.studio.frame;

import atlantafx.base.controls.ModalPane;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;

/**
 * Lies over the window and shows one thing at a time, until it is closed by Escape or a click beside it. As long as it does, the
 * focus stays in it, and keys act on nothing else.
 */
public final class Overlay extends ModalPane {

    private Node focusedBefore;

    /** Shows nothing yet. */
    public Overlay() {
        setId("overlay");
        setAlignment(Pos.CENTER);
        setInTransitionFactory(null);
        setOutTransitionFactory(null);
        setFocusTraversable(false);
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        displayProperty().addListener((observed, old, now) -> {
            if (now) {
                focusedBefore = getScene().getFocusOwner();
                Platform.runLater(this::hold);
            } else if (focusedBefore != null) {
                focusedBefore.requestFocus();
            }
        });
        sceneProperty().addListener((observed, old, now) ->
                now.focusOwnerProperty().addListener((focus, before, node) -> Platform.runLater(this::hold)));
    }

    /** Shows something, or hides what is shown. */
    public void toggle(Supplier<? extends Node> content) {
        if (isDisplay()) {
            hide(true);
        } else {
            show(content.get());
        }
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> hide(true);
            case TAB, UP, DOWN, LEFT, RIGHT -> {
                return;
            }
            default -> { }
        }
        event.consume();
    }

    private void hold() {
        if (isDisplay() && getScene() != null && !isWithin(getScene().getFocusOwner())) {
            Node first = first(this);
            if (first == null) {
                setFocusTraversable(true);
                first = this;
            }
            first.requestFocus();
        }
    }

    private boolean isWithin(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == this) {
                return true;
            }
        }
        return false;
    }

    private static Node first(Parent parent) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (!child.isVisible() || child.isDisabled()) {
                continue;
            }
            Node found = child.isFocusTraversable() ? child : child instanceof Parent inner ? first(inner) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
