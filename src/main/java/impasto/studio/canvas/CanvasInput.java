package impasto.studio.canvas;

import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/** What mouse, trackpad and keys do to a {@link PictureCanvas}. */
final class CanvasInput {

    /** Scroll units that double the zoom: four notches of a usual wheel. */
    private static final double DOUBLING = 160;

    /** How much of the view an arrow key pans by, and with Shift. */
    private static final double STEP = 0.1;
    private static final double LEAP = 0.5;

    private final PictureCanvas canvas;
    private boolean trackpad;
    private boolean dragging;
    private double lastX;
    private double lastY;

    CanvasInput(PictureCanvas canvas) {
        this.canvas = canvas;
        canvas.addEventHandler(ScrollEvent.SCROLL_STARTED, event -> trackpad = true);
        canvas.addEventHandler(ScrollEvent.SCROLL_FINISHED, event -> trackpad = false);
        canvas.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        canvas.addEventHandler(ZoomEvent.ZOOM, this::pinch);
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::keyDown);
        canvas.addEventHandler(KeyEvent.KEY_RELEASED, this::keyUp);
        canvas.focusWithinProperty().addListener((property, before, now) -> {
            if (!now) {
                canvas.showOriginalProperty().set(false);
            }
        });
    }

    // A gesture announces itself with SCROLL_STARTED, a wheel does not; only a trackpad scrolls mainly sideways.
    private void scroll(ScrollEvent event) {
        boolean sideways = Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY());
        boolean pan = trackpad || event.isInertia() || event.isDirect() || event.isShiftDown() || sideways;
        if (pan && !event.isShortcutDown()) {
            canvas.pan(event.getDeltaX(), event.getDeltaY());
        } else if (event.getDeltaY() != 0) {
            canvas.zoomAt(canvas.getZoom() * Math.pow(2, event.getDeltaY() / DOUBLING), event.getX(), event.getY());
        }
        event.consume();
    }

    private void pinch(ZoomEvent event) {
        canvas.zoomAt(canvas.getZoom() * event.getZoomFactor(), event.getX(), event.getY());
        event.consume();
    }

    private void press(MouseEvent event) {
        canvas.requestFocus();
        dragging = event.getButton() == MouseButton.PRIMARY || event.getButton() == MouseButton.MIDDLE;
        lastX = event.getX();
        lastY = event.getY();
        if (dragging && canvas.viewport().pannable()) {
            canvas.setCursor(Cursor.CLOSED_HAND);
        }
    }

    private void drag(MouseEvent event) {
        if (dragging) {
            canvas.pan(event.getX() - lastX, event.getY() - lastY);
            lastX = event.getX();
            lastY = event.getY();
        }
    }

    private void release(MouseEvent event) {
        dragging = false;
        canvas.setCursor(null);
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() % 2 == 0 && event.isStillSincePress()) {
            if (canvas.isFit()) {
                canvas.zoomAt(1, event.getX(), event.getY());
            } else {
                canvas.fitProperty().set(true);
            }
        }
    }

    private void keyDown(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        double part = event.isShiftDown() ? LEAP : STEP;
        double across = canvas.viewport().viewWidth() * part;
        double down = canvas.viewport().viewHeight() * part;
        switch (event.getCode()) {
            case LEFT -> canvas.pan(across, 0);
            case RIGHT -> canvas.pan(-across, 0);
            case UP -> canvas.pan(0, down);
            case DOWN -> canvas.pan(0, -down);
            case PLUS, EQUALS, ADD -> canvas.zoomIn();
            case MINUS, SUBTRACT -> canvas.zoomOut();
            case DIGIT0, NUMPAD0 -> canvas.fitProperty().set(true);
            case DIGIT1, NUMPAD1 -> canvas.setZoom(1);
            case H, BACK_SLASH -> canvas.showOriginalProperty().set(true);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void keyUp(KeyEvent event) {
        if (event.getCode() == KeyCode.H || event.getCode() == KeyCode.BACK_SLASH) {
            canvas.showOriginalProperty().set(false);
            event.consume();
        }
    }
}
