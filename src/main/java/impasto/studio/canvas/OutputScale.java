package impasto.studio.canvas;

import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/** Device pixels per unit of the window that a node is in: 1 outside a window. */
final class OutputScale {

    private final ObservableValue<Number> scale;

    OutputScale(Node node) {
        scale = node.sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::renderScaleXProperty).orElse(1.0);
    }

    static double of(Node node) {
        Scene scene = node.getScene();
        return scene == null || scene.getWindow() == null ? 1 : scene.getWindow().getRenderScaleX();
    }

    /** Sets a property whenever the scale changes. */
    void feed(DoubleProperty property) {
        scale.addListener((observed, before, now) -> property.set(now.doubleValue()));
    }
}
