package impasto.studio.view;

import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

/** The outline of the brush at the pointer, dark about light so that it is seen on any picture; as thin at every zoom. */
final class BrushRing extends Group {

    private final Circle dark = new Circle();
    private final Circle light = new Circle();

    BrushRing() {
        setId("brush-ring");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        outline(dark, Color.rgb(0, 0, 0, 0.6), 3);
        outline(light, Color.WHITE, 1.2);
        getChildren().addAll(dark, light);
    }

    private static void outline(Circle circle, Color colour, double width) {
        circle.setFill(null);
        circle.setStroke(colour);
        circle.setStrokeWidth(width);
    }

    /** Shows the ring about a place of its parent, in the parent's units. */
    void show(double x, double y, double radius) {
        for (Circle circle : new Circle[] {dark, light}) {
            circle.setCenterX(x);
            circle.setCenterY(y);
            circle.setRadius(Math.max(1.5, radius));
        }
        setVisible(true);
    }

    /** The radius it is shown with. */
    double radius() {
        return light.getRadius();
    }
}
