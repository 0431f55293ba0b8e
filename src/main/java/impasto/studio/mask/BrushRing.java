package impasto.studio.mask;

import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;

/**
 * Lies over the canvas and shows the outline of the brush at the pointer, dark about light so that it is seen on any
 * picture, and as thin at every zoom.
 */
public final class BrushRing extends Pane {

    private static final double LEAST = 1.5;

    private final Circle dark = new Circle();
    private final Circle light = new Circle();

    /** A ring that is hidden until {@link #show}. */
    public BrushRing() {
        setMouseTransparent(true);
        outline(dark, Color.rgb(0, 0, 0, 0.6), 3);
        outline(light, Color.WHITE, 1.2);
        light.setId("brush-ring");
        getChildren().addAll(dark, light);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        hide();
    }

    private static void outline(Circle circle, Color colour, double width) {
        circle.setFill(null);
        circle.setStroke(colour);
        circle.setStrokeWidth(width);
    }

    /** Shows the ring about a place of the canvas, in its units. */
    void show(double x, double y, double radius) {
        for (Circle circle : List.of(dark, light)) {
            circle.setCenterX(x);
            circle.setCenterY(y);
        }
        resize(radius);
        setVisible(true);
    }

    /** Gives the ring another radius, where it is shown. */
    void resize(double radius) {
        dark.setRadius(Math.max(LEAST, radius));
        light.setRadius(Math.max(LEAST, radius));
    }

    void hide() {
        setVisible(false);
    }
}
