package impasto.studio.mask;

import impasto.studio.canvas.PictureCanvas;
import impasto.studio.fx.BareKeys;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** What pointer and keys do to the canvas while a mask is painted; the middle button and the space bar still pan. */
public final class MaskInput {

    private static final double HARDER = 0.1;

    private final PictureCanvas canvas;
    private final Masking masking;
    private final BrushRing ring;
    private boolean panning;

    /**
     * @param area what holds the canvas and its tools, where keys are taken
     * @param ring lies over the canvas
     */
    public MaskInput(Node area, PictureCanvas canvas, Masking masking, BrushRing ring) {
        this.canvas = canvas;
        this.masking = masking;
        this.ring = ring;
        canvas.addEventFilter(MouseEvent.ANY, this::pointer);
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::keyDown);
        area.addEventFilter(KeyEvent.KEY_RELEASED, this::keyUp);
        area.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        masking.tools().brushProperty().addListener((observed, old, now) -> resizeRing());
        canvas.zoomProperty().addListener((observed, old, now) -> resizeRing());
        masking.slotProperty().addListener((observed, old, now) -> {
            panning = false;
            ring.hide();
            canvas.setCursor(now == null ? null : Cursor.CROSSHAIR);
            if (now != null) {
                canvas.requestFocus();
            }
        });
    }

    private void pointer(MouseEvent event) {
        if (!masking.isActive() || canvas.getOriginal() == null) {
            return;
        }
        follow(event);
        boolean held = masking.heldProperty().get();
        if (!held && (panning || event.getButton() != MouseButton.PRIMARY)) {
            if (event.getEventType() == MouseEvent.MOUSE_MOVED) {
                canvas.setCursor(panning ? Cursor.OPEN_HAND : Cursor.CROSSHAIR);
            }
            return;
        }
        Point2D place = place(event);
        boolean primary = event.getButton() == MouseButton.PRIMARY;
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED && primary) {
            canvas.requestFocus();
            masking.press(place.getX(), place.getY(), event.isShiftDown());
        } else if (event.getEventType() == MouseEvent.MOUSE_DRAGGED && held) {
            masking.drag(place.getX(), place.getY());
        } else if (event.getEventType() == MouseEvent.MOUSE_RELEASED && held && primary
                || event.getEventType() == MouseEvent.MOUSE_MOVED && held) {
            // Of a busy machine the release may be all that comes of the last way; and where it was lost, it is over.
            masking.lift(place.getX(), place.getY());
        } else if (!held && event.getEventType() != MouseEvent.MOUSE_CLICKED) {
            return;
        }
        event.consume();
    }

    private void follow(MouseEvent event) {
        boolean painting = masking.tools().tool() == MaskTool.BRUSH;
        if (!painting || event.getEventType() == MouseEvent.MOUSE_EXITED) {
            ring.hide();
        } else {
            ring.show(event.getX(), event.getY(), radius());
        }
    }

    /** Where an event is over the picture, from 0 to 1 along each side. */
    private Point2D place(MouseEvent event) {
        Image frame = canvas.getOriginal();
        Point2D pixel = canvas.toPicture(event.getX(), event.getY());
        return new Point2D(pixel.getX() / frame.getWidth(), pixel.getY() / frame.getHeight());
    }

    private void resizeRing() {
        if (masking.isActive() && ring.isVisible() && canvas.getOriginal() != null) {
            ring.resize(radius());
        }
    }

    /** The brush's radius on the canvas. */
    private double radius() {
        double across = canvas.toPicture(1, 0).getX() - canvas.toPicture(0, 0).getX();
        double side = Math.max(canvas.getOriginal().getWidth(), canvas.getOriginal().getHeight());
        return masking.tools().brushProperty().get().size() * side / across / 2;
    }

    private void keyDown(KeyEvent event) {
        if (!masking.isActive() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            if (!masking.giveUp()) {
                masking.done();
            }
        } else if (event.getCode() == KeyCode.ENTER && masking.draftedProperty().get()) {
            masking.release();
        } else if (event.getCode() == KeyCode.SPACE && !BareKeys.needsSpace(canvas.getScene().getFocusOwner())) {
            panning = true;
            canvas.setCursor(Cursor.OPEN_HAND);
        } else {
            return;
        }
        event.consume();
    }

    private void keyUp(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE && panning) {
            panning = false;
            canvas.setCursor(Cursor.CROSSHAIR);
            event.consume();
        }
    }

    // Typed rather than pressed, since brackets lie elsewhere on other keyboards.
    private void typed(KeyEvent event) {
        if (!masking.isActive()) {
            return;
        }
        var brush = masking.tools().brushProperty();
        switch (event.getCharacter()) {
            case "[" -> brush.set(brush.get().smaller());
            case "]" -> brush.set(brush.get().larger());
            case "{" -> brush.set(brush.get().withHardness(brush.get().hardness() - HARDER));
            case "}" -> brush.set(brush.get().withHardness(brush.get().hardness() + HARDER));
            case "b", "B" -> masking.tools().toolProperty().set(MaskTool.BRUSH);
            case "g", "G" -> masking.tools().toolProperty().set(masking.tools().tool() == MaskTool.LINEAR ? MaskTool.RADIAL
                    : MaskTool.LINEAR);
            case "x", "X" -> brush.set(brush.get().withErasing(!brush.get().erasing()));
            default -> {
                return;
            }
        }
        event.consume();
    }
}
