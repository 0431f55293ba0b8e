package impasto.studio.window;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is to be seen in the windows that are shown; on the FX thread. */
final class Seen {

    private Seen() {}

    /** Lays the window out as at a size, in pixels, whatever the screen has; until the next pulse. */
    static void layOut(Stage stage, double width, double height) {
        Parent root = stage.getScene().getRoot();
        root.resize(width, height);
        // What is wrapped takes its height in a second pass.
        for (int i = 0; i < 3; i++) {
            settle();
        }
    }

    static void settle() {
        scenes().forEach(scene -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });
    }

    static List<Scene> scenes() {
        return List.copyOf(Window.getWindows()).stream().filter(Window::isShowing).map(Window::getScene)
                .filter(scene -> scene != null).toList();
    }

    /** All nodes that can be seen, parents before what is in them. */
    static List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        scenes().forEach(scene -> collect(scene.getRoot(), nodes));
        return nodes;
    }

    private static void collect(Node node, List<Node> nodes) {
        if (node.isVisible() && node.getOpacity() > 0) {
            nodes.add(node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> collect(child, nodes));
            }
        }
    }

    /** The node of this id, in whichever window. */
    @SuppressWarnings("unchecked") // The caller knows what it has named.
    static <T extends Node> T node(String id) {
        return (T) scenes().stream().map(scene -> scene.lookup(id)).filter(node -> node != null).findFirst().orElseThrow();
    }

    static Stream<Node> ancestors(Node node) {
        return Stream.<Node>iterate(node.getParent(), parent -> parent != null, Node::getParent);
    }

    static boolean isIcon(Node node) {
        return node instanceof FontIcon;
    }

    static boolean isText(Node node) {
        return node instanceof Text text && !isIcon(node) && !text.getText().isBlank();
    }

    /** What a fault is told by: the text and where it is. */
    static String name(Node node) {
        StringBuilder name = new StringBuilder(node instanceof Text text && !isIcon(node) ? "“" + text.getText() + "”" : node.getClass().getSimpleName());
        ancestors(node).limit(4).forEach(parent -> name.append(" < ")
                .append(parent.getId() != null ? "#" + parent.getId() : String.join(".", parent.getStyleClass())));
        return name.toString();
    }
}
