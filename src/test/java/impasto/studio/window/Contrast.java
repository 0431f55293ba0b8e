package impasto.studio.window;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.BoundingBox;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Cell;
import javafx.scene.control.Toggle;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;

/**
 * Measures how text, icons and curves stand out from what is painted below them, as WCAG 2.1 AA asks: text 4.5 to 1, large text and
 * graphics 3 to 1. Over a picture they have to over black and over white. What is disabled need not.
 */
final class Contrast {

    private static final double TEXT = 4.5;
    private static final double GRAPHICS = 3;
    private static final double LARGE = 24;
    private static final double LARGE_BOLD = 18.66;
    /** Ways in which a control may look; each is put on all at once. */
    private static final List<Set<String>> STATES = List.of(Set.of(), Set.of("hover"), Set.of("hover", "pressed", "armed"),
            Set.of("selected", "hover"), Set.of("focused", "focus-visible", "focus-within"),
            Set.of("selected", "focused", "focus-visible", "focus-within"));

    private record Layer(Bounds bounds, Color colour) {}

    private final List<Layer> layers = new ArrayList<>();
    private final Set<String> faults = new LinkedHashSet<>();
    private String state = "";
    private int measured;

    /** All faults in all windows and states; on the FX thread. */
    Set<String> faults() {
        for (Set<String> pseudo : STATES) {
            state = pseudo.isEmpty() ? "" : " " + pseudo;
            List<Node> nodes = Seen.nodes();
            // What is selected or has the focus by itself is so before.
            List<Runnable> back = new ArrayList<>();
            for (Node node : nodes) {
                for (String each : pseudo) {
                    PseudoClass of = PseudoClass.getPseudoClass(each);
                    if (!node.getPseudoClassStates().contains(of) && !node.isDisabled() && (!each.equals("selected") || isSelectable(node))) {
                        node.pseudoClassStateChanged(of, true);
                        back.add(() -> node.pseudoClassStateChanged(of, false));
                    }
                }
            }
            Seen.settle();
            Seen.scenes().forEach(this::measure);
            back.forEach(Runnable::run);
            Seen.settle();
        }
        return faults;
    }

    private static boolean isSelectable(Node node) {
        return node instanceof Toggle || node instanceof Cell || node.getStyleClass().contains("tab");
    }

    int measured() {
        return measured;
    }

    private void measure(Scene scene) {
        layers.clear();
        Bounds all = new BoundingBox(-1e6, -1e6, 2e6, 2e6);
        if (scene.getFill() instanceof Color colour && colour.getOpacity() > 0) {
            layers.add(new Layer(all, colour));
        }
        walk(scene.getRoot(), all, 1);
    }

    private void walk(Node node, Bounds clip, double opacity) {
        double seen = opacity * node.getOpacity();
        if (!node.isVisible() || seen == 0) {
            return;
        }
        Bounds inner = node.getClip() == null ? clip : both(clip, node.localToScene(node.getClip().getBoundsInParent()));
        if (node instanceof Region region && region.getBackground() != null) {
            region.getBackground().getFills().forEach(fill -> fill(region, fill, inner, seen));
        }
        if (node instanceof ImageView view && view.getImage() != null || node instanceof Canvas) {
            // A picture of any colour.
            layers.add(new Layer(both(inner, node.localToScene(node.getLayoutBounds())), null));
        } else if (node instanceof Shape shape) {
            shape(shape, inner, seen);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, inner, seen));
        }
    }

    private void fill(Region region, BackgroundFill fill, Bounds clip, double opacity) {
        Insets in = fill.getInsets();
        double width = region.getWidth() - in.getLeft() - in.getRight();
        double height = region.getHeight() - in.getTop() - in.getBottom();
        if (width > 0 && height > 0) {
            layers.add(new Layer(both(clip, region.localToScene(new BoundingBox(in.getLeft(), in.getTop(), width, height))),
                    faded(colour(fill.getFill()), opacity)));
        }
    }

    private void shape(Shape shape, Bounds clip, double opacity) {
        boolean curve = shape.getStyleClass().contains("curve");
        Paint paint = curve && shape.getStroke() != null ? shape.getStroke() : shape.getFill();
        if (!(paint instanceof Color colour) || colour.getOpacity() == 0 || shape instanceof Text text && text.getText().isBlank()) {
            return;
        }
        Bounds bounds = both(clip, shape.localToScene(shape.getLayoutBounds()));
        if (shape instanceof Text || curve) {
            if (bounds.getWidth() >= 1 && bounds.getHeight() >= (curve ? 0 : 1) && !shape.isDisabled()) {
                check(shape, faded(colour, opacity), bounds);
            }
        } else {
            layers.add(new Layer(bounds, faded(colour, opacity)));
        }
    }

    private void check(Shape shape, Color colour, Bounds bounds) {
        measured++;
        double worst = Math.min(ratio(colour, bounds, Color.BLACK), ratio(colour, bounds, Color.WHITE));
        boolean graphics = Seen.isIcon(shape) || !(shape instanceof Text);
        double size = shape instanceof Text text ? text.getFont().getSize() : 0;
        boolean large = size >= LARGE || size >= LARGE_BOLD && ((Text) shape).getFont().getStyle().contains("Bold");
        if (worst < (graphics || large ? GRAPHICS : TEXT)) {
            faults.add("%.2f %s%s".formatted(worst, Seen.name(shape), state));
        }
    }

    private double ratio(Color colour, Bounds bounds, Color picture) {
        Color below = Color.WHITE;
        for (Layer layer : layers) {
            if (layer.bounds().contains(bounds.getCenterX(), bounds.getCenterY())) {
                below = layer.colour() == null ? picture : over(layer.colour(), below);
            }
        }
        return ratio(over(colour, below), below);
    }

    /** Of two colours, from 1 to 21. */
    static double ratio(Color one, Color other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double level) {
        return level <= 0.04045 ? level / 12.92 : Math.pow((level + 0.055) / 1.055, 2.4);
    }

    private static Color over(Color top, Color below) {
        return below.interpolate(Color.color(top.getRed(), top.getGreen(), top.getBlue()), top.getOpacity());
    }

    private static Color faded(Color colour, double opacity) {
        return colour.deriveColor(0, 1, 1, opacity);
    }

    private static Color colour(Paint paint) {
        return paint instanceof Color colour ? colour
                : paint instanceof LinearGradient gradient ? gradient.getStops().get(0).getColor() : Color.TRANSPARENT;
    }

    private static Bounds both(Bounds one, Bounds other) {
        double x = Math.max(one.getMinX(), other.getMinX());
        double y = Math.max(one.getMinY(), other.getMinY());
        return new BoundingBox(x, y, Math.max(0, Math.min(one.getMaxX(), other.getMaxX()) - x),
                Math.max(0, Math.min(one.getMaxY(), other.getMaxY()) - y));
    }
}
