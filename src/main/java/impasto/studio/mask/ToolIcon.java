package impasto.studio.mask;

import impasto.studio.fx.Icons;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import org.kordamp.ikonli.feather.Feather;

/** What the tools look like; gradients are shown as themselves, in the colours of the theme. */
final class ToolIcon {

    private static final double SIDE = 14;

    private ToolIcon() {}

    static Node of(MaskTool tool) {
        return switch (tool) {
            case BRUSH -> Icons.of(Feather.EDIT_2);
            case LINEAR -> shape(new Rectangle(SIDE, SIDE), "linear-icon");
            case RADIAL -> shape(new Circle(SIDE / 2), "radial-icon");
            case LIGHT -> Icons.of(Feather.SUN);
            case COLOUR -> Icons.of(Feather.DROPLET);
            case FEATHER -> Icons.of(Feather.FEATHER);
        };
    }

    private static Shape shape(Shape shape, String style) {
        shape.getStyleClass().add(style);
        return shape;
    }
}
