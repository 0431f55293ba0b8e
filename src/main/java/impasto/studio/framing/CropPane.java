package impasto.studio.framing;

import impasto.image.Framing;
import impasto.image.Sides;
import impasto.studio.fx.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.Line;
import javafx.scene.shape.Path;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.VLineTo;

/** All of a picture with the rectangle that is taken of it, which is moved by its handles, from within or by arrow keys. */
final class CropPane extends Pane {

    private static final double MARGIN = 28;
    private static final double HANDLE = 9;
    private static final double REACH = 14;
    private static final double STEP = 0.01;

    private final FramingModel model;
    private final ImageView view = new ImageView();
    private final Path shade = new Path();
    private final Rectangle frame = new Rectangle();
    private final List<Line> thirds = new ArrayList<>();
    private final List<Rectangle> handles = new ArrayList<>();
    private Grip grip;
    private Framing from;
    private double pressedX;
    private double pressedY;

    CropPane(FramingModel model) {
        this.model = model;
        setId("crop-pane");
        getStyleClass().add("crop-pane");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleHelp(Words.of("framing.help"));
        setMinSize(0, 0);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        shade.setFillRule(FillRule.EVEN_ODD);
        shade.getStyleClass().add("crop-shade");
        frame.getStyleClass().add("crop-frame");
        frame.setId("crop-frame");
        getChildren().addAll(view, shade);
        for (int i = 0; i < 4; i++) {
            Line line = new Line();
            line.getStyleClass().add("crop-third");
            thirds.add(line);
        }
        getChildren().addAll(thirds);
        getChildren().add(frame);
        for (Grip each : Grip.values()) {
            Rectangle handle = new Rectangle(HANDLE, HANDLE);
            handle.getStyleClass().add("crop-handle");
            handle.setVisible(each != Grip.WITHIN);
            handles.add(handle);
        }
        getChildren().addAll(handles);
        getChildren().forEach(child -> child.setMouseTransparent(true));
        model.imageProperty().addListener((observed, old, now) -> show(now));
        model.framingProperty().addListener((observed, old, now) -> requestLayout());
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> setCursor(cursor(at(event.getX(), event.getY()))));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            drag(event);
            grip = null;
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void show(Image image) {
        view.setImage(image);
        requestLayout();
    }

    /** Units of this pane for a pixel of the picture. */
    private double scale() {
        Sides turned = model.framing().turned(model.whole());
        return Math.max(1e-3, Math.min((getWidth() - 2 * MARGIN) / turned.width(), (getHeight() - 2 * MARGIN) / turned.height()));
    }

    /** Where the rectangle is in this pane. */
    private Rectangle2D rectangle() {
        Framing framing = model.framing();
        Sides turned = framing.turned(model.whole());
        double scale = scale();
        double width = framing.width() * turned.width() * scale;
        double height = framing.height() * turned.height() * scale;
        return new Rectangle2D(getWidth() / 2 + framing.x() * turned.width() * scale - width / 2,
                getHeight() / 2 + framing.y() * turned.height() * scale - height / 2, width, height);
    }

    @Override
    protected void layoutChildren() {
        if (!model.isActive() || getWidth() <= 2 * MARGIN || getHeight() <= 2 * MARGIN) {
            return;
        }
        Framing framing = model.framing();
        double scale = scale();
        double width = model.whole().width() * scale;
        double height = model.whole().height() * scale;
        view.setFitWidth(width);
        view.setFitHeight(height);
        view.setX((getWidth() - width) / 2);
        view.setY((getHeight() - height) / 2);
        view.setRotate(90 * framing.turns() + framing.angle());
        Rectangle2D cut = rectangle();
        shade.getElements().setAll(new MoveTo(0, 0), new HLineTo(getWidth()), new VLineTo(getHeight()), new HLineTo(0), new ClosePath(),
                new MoveTo(cut.getMinX(), cut.getMinY()), new HLineTo(cut.getMaxX()), new VLineTo(cut.getMaxY()), new HLineTo(cut.getMinX()),
                new ClosePath());
        frame.setX(cut.getMinX());
        frame.setY(cut.getMinY());
        frame.setWidth(cut.getWidth());
        frame.setHeight(cut.getHeight());
        for (int i = 0; i < 2; i++) {
            double x = cut.getMinX() + cut.getWidth() * (i + 1) / 3;
            double y = cut.getMinY() + cut.getHeight() * (i + 1) / 3;
            lay(thirds.get(i), x, cut.getMinY(), x, cut.getMaxY());
            lay(thirds.get(i + 2), cut.getMinX(), y, cut.getMaxX(), y);
        }
        for (Grip each : Grip.values()) {
            handles.get(each.ordinal()).setX(place(each.across, cut.getMinX(), cut.getMaxX()) - HANDLE / 2);
            handles.get(each.ordinal()).setY(place(each.down, cut.getMinY(), cut.getMaxY()) - HANDLE / 2);
        }
    }

    private static void lay(Line line, double startX, double startY, double endX, double endY) {
        line.setStartX(startX);
        line.setStartY(startY);
        line.setEndX(endX);
        line.setEndY(endY);
    }

    private static double place(int side, double least, double most) {
        return side < 0 ? least : side > 0 ? most : (least + most) / 2;
    }

    /** What is taken hold of there; null for nothing. */
    private Grip at(double x, double y) {
        if (!model.isActive()) {
            return null;
        }
        Rectangle2D cut = rectangle();
        int across = Math.abs(x - cut.getMinX()) < REACH ? -1 : Math.abs(x - cut.getMaxX()) < REACH ? 1 : 0;
        int down = Math.abs(y - cut.getMinY()) < REACH ? -1 : Math.abs(y - cut.getMaxY()) < REACH ? 1 : 0;
        boolean near = x > cut.getMinX() - REACH && x < cut.getMaxX() + REACH && y > cut.getMinY() - REACH && y < cut.getMaxY() + REACH;
        if (near) {
            for (Grip each : Grip.values()) {
                if (each.across == across && each.down == down) {
                    return each;
                }
            }
        }
        return null;
    }

    private static Cursor cursor(Grip at) {
        return at == null ? Cursor.DEFAULT : switch (at) {
            case TOP_LEFT, BOTTOM_RIGHT -> Cursor.NW_RESIZE;
            case TOP_RIGHT, BOTTOM_LEFT -> Cursor.NE_RESIZE;
            case TOP, BOTTOM -> Cursor.V_RESIZE;
            case LEFT, RIGHT -> Cursor.H_RESIZE;
            case WITHIN -> Cursor.MOVE;
        };
    }

    private void press(MouseEvent event) {
        requestFocus();
        grip = event.getButton() == MouseButton.PRIMARY ? at(event.getX(), event.getY()) : null;
        from = model.framing();
        pressedX = event.getX();
        pressedY = event.getY();
    }

    private void drag(MouseEvent event) {
        if (grip != null && model.isActive()) {
            model.drag(from, grip, (event.getX() - pressedX) / scale(), (event.getY() - pressedY) / scale());
        }
    }

    /** Arrows move the rectangle; with Shift they move its lower right corner. */
    private void key(KeyEvent event) {
        if (!event.getCode().isArrowKey() || !model.isActive()) {
            return;
        }
        Sides turned = model.framing().turned(model.whole());
        double step = STEP * Math.max(turned.width(), turned.height());
        double right = switch (event.getCode()) {
            case LEFT -> -step;
            case RIGHT -> step;
            default -> 0;
        };
        double below = switch (event.getCode()) {
            case UP -> -step;
            case DOWN -> step;
            default -> 0;
        };
        Grip moved = !event.isShiftDown() ? Grip.WITHIN : right != 0 ? Grip.RIGHT : Grip.BOTTOM;
        model.drag(model.framing(), moved, right, below);
        event.consume();
    }
}
