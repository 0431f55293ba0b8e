package impasto.studio.canvas;

import impasto.studio.fx.Words;
import impasto.words.Numbers;
import javafx.beans.property.DoubleProperty;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The divider of a wipe: a line with a grip, moved by mouse and by the left and right keys. */
final class WipeHandle extends Region {

    /** How wide a strip about the line takes the mouse. */
    static final double WIDTH = 28;

    private static final double STEP = 0.01;
    private static final double LEAP = 0.1;

    private final DoubleProperty position;
    private final Region line = new Region();
    private final StackPane grip = new StackPane(new FontIcon(Feather.CODE));
    private double from;
    private double to;

    /** @param position how much of the visible picture is original, 0 to 1 */
    WipeHandle(DoubleProperty position) {
        this.position = position;
        getStyleClass().add("wipe-handle");
        line.getStyleClass().add("line");
        grip.getStyleClass().add("grip");
        getChildren().addAll(line, grip);
        setManaged(false);
        setCursor(Cursor.H_RESIZE);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleRoleDescription(Words.of("canvas.divider"));
        setAccessibleHelp(Words.of("canvas.divider.help"));
        position.addListener((property, before, now) -> described());
        described();
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Places the handle in its parent; the divider runs between two places of the parent's width. */
    void place(double left, double right, double height) {
        from = left;
        to = right;
        double at = left + (right - left) * position.get();
        resizeRelocate(Math.rint(at) - WIDTH / 2, 0, WIDTH, height);
    }

    @Override
    protected void layoutChildren() {
        double thick = line.prefWidth(-1);
        line.resizeRelocate((WIDTH - thick) / 2, 0, thick, getHeight());
        double size = grip.prefWidth(-1);
        grip.resizeRelocate((WIDTH - size) / 2, Math.rint((getHeight() - size) / 2), size, size);
    }

    private void press(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            requestFocus();
            event.consume();
        }
    }

    private void drag(MouseEvent event) {
        if (event.isPrimaryButtonDown()) {
            double x = getParent().sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
            move(to > from ? (x - from) / (to - from) : 0);
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        double step = event.isShiftDown() ? LEAP : STEP;
        switch (event.getCode()) {
            case LEFT -> move(position.get() - step);
            case RIGHT -> move(position.get() + step);
            case HOME -> move(0);
            case END -> move(1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(double to) {
        position.set(Math.max(0, Math.min(1, to)));
    }

    private void described() {
        setAccessibleText(Words.of("canvas.divider.at", Numbers.percent(position.get())));
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> position.get();
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> 1.0;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT -> move(position.get() + STEP);
            case DECREMENT -> move(position.get() - STEP);
            case SET_VALUE -> move((Double) parameters[0]);
            default -> super.executeAccessibleAction(action, parameters);
        }
    }
}
